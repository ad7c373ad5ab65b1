import type { Db } from '@strideloom/db/client.ts'
import { compareInstants } from '@strideloom/domain/calendar/instant.ts'
import { type GiveUpReason, handover, nextTry } from '@strideloom/domain/reminders/delivery.ts'
import { mailWords, pushPayload } from '@strideloom/domain/reminders/message-words.ts'
import type { Config } from '../../config.ts'
import type { Mailer } from '../../http/mail.ts'
import type { Pusher, Sent } from '../../http/push.ts'
import { findTarget, forgetDevice } from './devices-store.ts'
import { mailOffToken } from './mail-off-token.ts'
import { type Claimed, claimMessages, endMessage, putOff } from './messages-store.ts'
import { findReminded, type Reminded } from './person-store.ts'
import { whatWaits } from './what-waits.ts'

export type Deliver = {
  db: Db
  config: Pick<Config, 'origin' | 'authSecret'>
  mail: Mailer
  push: Pusher
  now: () => Date
}

/** A message older than this may tell of what was done meanwhile. */
const STALE_MS = 60_000

/** Why a message is not wanted any more; null where it is. */
const unwanted = async ({ db, now }: Deliver, message: Claimed, person: Reminded): Promise<GiveUpReason | null> => {
  if (message.way === 'mail' && !person.mail) return 'turned off'
  if (now().getTime() - message.createdAt.getTime() < STALE_MS) return null
  const at = now().toISOString()
  // What this very message tells of counts as told already: whether it still waits is asked as if it did not.
  const told = Object.fromEntries(Object.entries(person.told).filter(([key]) => !message.keys.includes(key)))
  const waits = (await whatWaits(db, { ...person, told }, at)).filter(({ until }) => compareInstants(at, until) < 0)
  return waits.some(({ key }) => message.keys.includes(key)) ? null : 'done meanwhile'
}

const sendMail = async ({ config, mail }: Deliver, message: Claimed, person: Reminded): Promise<Sent> => {
  const { practiceId, id: reminderId } = person
  const off = `${config.origin}/reminders-off/${mailOffToken({ practiceId, reminderId }, config.authSecret)}`
  try {
    await mail.send({
      to: person.email,
      ...mailWords(person.to, message.page, { origin: config.origin, off }),
      messageId: `<${message.id}@${new URL(config.origin).hostname}>`,
      off,
    })
    return { is: 'sent' }
  } catch (error) {
    const code = (error as { responseCode?: number }).responseCode ?? 0
    return code >= 500 ? { is: 'refused', why: `answered ${code}` } : { is: 'again', wait: 0, why: 'not reached' }
  }
}

const sendPush = async (
  { db, push }: Deliver,
  message: Claimed & { way: 'push' },
  person: Reminded,
  seconds: number,
): Promise<Sent> => {
  const target = await findTarget(db, message.deviceId)
  if (!target) return { is: 'gone' }
  // The same id each time: a device that got it before shows it in the same place, and a push service keeps the last one.
  const payload = JSON.stringify(pushPayload(person.to, message.page, message.id))
  return push.send(target, payload, { seconds, topic: message.id.replaceAll('-', '') })
}

/** One message that was claimed: sent, put off, or given up with its reason. */
const deliver = async (deps: Deliver, message: Claimed): Promise<void> => {
  const { db, now } = deps
  const giveUp = (reason: GiveUpReason | string) => endMessage(db, message, reason, now())
  const person = await findReminded(db, { practiceId: message.practiceId, id: message.reminderId })
  if (!person) return giveUp('turned off')
  const until = message.until.toISOString()
  const { quiet } = person.choice
  const may = handover(until, { quiet, timeZone: person.timeZone, at: now().toISOString() })
  if (!may.now) return may.again === null ? giveUp(may.reason) : putOff(db, message, may.again, false)
  const not = await unwanted(deps, message, person)
  if (not !== null) return giveUp(not)
  const sent =
    message.way === 'mail' ? await sendMail(deps, message, person) : await sendPush(deps, message, person, may.seconds)
  switch (sent.is) {
    case 'sent':
      return endMessage(db, message, 'sent', now())
    case 'gone':
      if (message.way === 'push') await forgetDevice(db, message.deviceId)
      return giveUp('device gone')
    case 'refused':
      return giveUp(`refused: ${sent.why}`)
    default: {
      const again = nextTry(message.tries, now().toISOString(), until, sent.wait)
      return again === null ? giveUp(`not reached: ${sent.why}`) : putOff(db, message, again, true)
    }
  }
}

/** Hands over what is due, some at once. Answers whether anything was. */
export const deliverDue = async (deps: Deliver, trouble: (error: unknown) => void): Promise<boolean> => {
  const claimed = await claimMessages(deps.db, deps.now())
  await Promise.all(claimed.map((message) => deliver(deps, message).catch(trouble)))
  return claimed.length > 0
}
