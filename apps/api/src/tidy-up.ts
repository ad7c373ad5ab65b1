import type { Db } from '@strideloom/db/client.ts'
import type { Logger } from 'pino'
import { endKept } from './features/record/kept-store.ts'
import { forgetMessages } from './features/reminders/messages-store.ts'

/**
 * Ends what has been kept long enough: at every start and once a day, so that a server that is started anew each morning does it too.
 * What cannot be ended now is on the log, and comes again.
 */
export const tidyUp = async ({ db, log, now }: { db: Db; log: Logger; now: () => Date }): Promise<void> => {
  await endKept(db, now()).catch((error) => log.error({ err: error }, 'kept records were not ended'))
  await forgetMessages(db, now()).catch((error) => log.error({ err: error }, 'old messages were not forgotten'))
}
