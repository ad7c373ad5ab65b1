import { database, dropDatabase } from './database.ts'

/** Nothing of that person is left on this device. What another one wrote here and could not send stays theirs until they come back. */
export const clearDevice = async (owner: string): Promise<void> => {
  const tx = (await database()).transaction(['written', 'answers'], 'readwrite')
  const written = tx.objectStore('written')
  const [keys] = await Promise.all([written.index('owner').getAllKeys(owner), tx.objectStore('answers').clear()])
  await Promise.all(keys.map((key) => written.delete(key)))
  const left = await written.count()
  await tx.done
  if (left === 0) await dropDatabase()
}

/** What the server said goes; what somebody wrote here and could not send stays. */
export const dropAnswers = async (): Promise<void> => (await database()).clear('answers')
