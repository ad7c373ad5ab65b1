import { database, dropDatabase } from './database.ts'

/** Nothing of anybody is left on this device: after signing out. */
export const clearDevice = (): Promise<void> => dropDatabase()

/** What the server said goes; what somebody wrote here and could not send stays theirs until they come back. */
export const dropAnswers = async (): Promise<void> => (await database()).clear('answers')
