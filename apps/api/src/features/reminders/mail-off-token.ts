import { createHmac, timingSafeEqual } from 'node:crypto'

/** Whose letters a link ends. */
export type MailOff = { practiceId: string; reminderId: string }

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const TOKEN = new RegExp(`^(${UUID})\\.(${UUID})\\.([A-Za-z0-9_-]{43})$`)

/** Said for this use alone: what is signed for another one opens nothing here. */
const signature = ({ practiceId, reminderId }: MailOff, secret: string): Buffer =>
  createHmac('sha256', secret).update(`reminders by mail off ${practiceId} ${reminderId}`).digest()

/** What stands in the link of a letter. It holds as long as the person has reminders: it ends letters and can do nothing else. */
export const mailOffToken = (whose: MailOff, secret: string): string =>
  `${whose.practiceId}.${whose.reminderId}.${signature(whose, secret).toString('base64url')}`

/** Whose letters a token ends; null where we did not sign it. */
export const readMailOff = (token: string, secret: string): MailOff | null => {
  const [, practiceId, reminderId, given] = TOKEN.exec(token) ?? []
  if (practiceId === undefined || reminderId === undefined || given === undefined) return null
  const told = Buffer.from(given, 'base64url')
  const wanted = signature({ practiceId, reminderId }, secret)
  return told.length === wanted.length && timingSafeEqual(told, wanted) ? { practiceId, reminderId } : null
}
