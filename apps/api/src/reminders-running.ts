import type { Logger } from 'pino'
import { type Deliver, deliverDue } from './features/reminders/deliver.ts'
import { isAnythingDue, lookAtNext } from './features/reminders/look-store.ts'
import { keepTurning, troubleOf } from './keep-turning.ts'

const FROM = 'reminders'

/** Between two questions whether anything is due: an interruption comes within it. */
const EVERY_MS = 20_000
/** Somebody who waits for a message to go out does not wait for thousands of others. */
const LOOKS_IN_A_ROW = 50

/** Looks at everybody who is due and hands over what is: until nothing is, or it was told to stop. */
export const remind = async (
  deps: Deliver & { log: Logger },
  isStopped: () => boolean = () => false,
): Promise<void> => {
  const { db, log, now, mail } = deps
  const trouble = troubleOf({ from: FROM, log }, 'a reminder failed')
  // What is due and held by another process is that one's: where nothing was done here, there is nothing to do.
  for (let did = true; did && !isStopped() && (await isAnythingDue(db, now())); ) {
    let looks = 0
    while (
      looks < LOOKS_IN_A_ROW &&
      !isStopped() &&
      (await lookAtNext(db, { mailEnabled: mail.enabled, now: now(), trouble }))
    )
      looks += 1
    did = (await deliverDue(deps, trouble)) || looks > 0
  }
}

/** Reminds as long as the server runs, beside its requests. `stop` waits for what is under way. */
export const keepReminding = (deps: Deliver & { log: Logger }): { stop: () => Promise<void> } =>
  keepTurning((isStopped) => remind(deps, isStopped), {
    from: FROM,
    every: EVERY_MS,
    log: deps.log,
    waits: 'reminders wait',
  })
