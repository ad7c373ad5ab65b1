/** Where it is kept how far this device's clock is off; nothing is kept of one that is right. */
const KEY = 'strideloom.clock'
/** A clock that is off by less is a clock like any other. */
const LEAST_MS = 10 * 60_000
/** Off by more, the answer is not to be believed: no phone that shows a calendar is two years off. */
const MOST_MS = 2 * 366 * 86_400_000
/** An answer that took longer may have waited while the device slept, and says nothing about the time. */
const LONGEST_MS = 10_000

/** `ahead`: milliseconds by which the clock is ahead of the server's. `seenAt`: what the clock itself showed last, in milliseconds. */
export type ClockOff = { ahead: number; seenAt: number }
const RIGHT: ClockOff = { ahead: 0, seenAt: 0 }

const kept = (): ClockOff => {
  try {
    const { ahead, seenAt } = JSON.parse(localStorage.getItem(KEY) ?? '') as ClockOff
    return Number.isFinite(ahead) && Number.isFinite(seenAt) ? { ahead, seenAt } : RIGHT
  } catch {
    // Nothing is kept, or in a browser that keeps nothing.
    return RIGHT
  }
}

const keep = (off: ClockOff): void => {
  try {
    if (off.ahead === 0) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, JSON.stringify(off))
  } catch {
    // Learned again next time.
  }
}

let known = kept()

/**
 * How far a clock is ahead, from one answer; null where the answer does not tell.
 * @param date the answer's Date header: the server's second
 * @param asked when it was asked, by the clock of the device, in milliseconds; `answered` likewise
 */
export const clockAhead = (date: string | null, asked: number, answered: number): number | null => {
  const server = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(server) || answered < asked || answered - asked > LONGEST_MS) return null
  const ahead = (asked + answered) / 2 - server
  if (Math.abs(ahead) > MOST_MS) return null
  return Math.abs(ahead) < LEAST_MS ? 0 : Math.round(ahead)
}

/**
 * Somebody put a clock right that had been ahead: it shows a moment before the one that it showed last. What was known of it holds no
 * more. One that was behind cannot be told from time that went by; the next answer of the server tells.
 */
export const wasPutRight = ({ ahead, seenAt }: ClockOff, clock: number): boolean => ahead > 0 && clock < seenAt

/** Asks the server, and learns from its answer what time it is. */
export const fetchAndLearnTime: typeof fetch = async (input, init) => {
  const asked = Date.now()
  const answer = await fetch(input, init)
  const answered = Date.now()
  // What stands between may answer too, a hotel's sign-in page for one: only answers of the house are listened to.
  const isOurs = answer.headers.get('content-type')?.startsWith('application/json') ?? false
  const ahead = isOurs ? clockAhead(answer.headers.get('date'), asked, answered) : null
  if (ahead !== null) {
    // A second more or less is the header's; nothing that was told moves because of it.
    const next = Math.abs(ahead - known.ahead) < LEAST_MS ? known.ahead : ahead
    if (next !== 0 || known.ahead !== 0) {
      known = { ahead: next, seenAt: answered }
      keep(known)
    }
  }
  return answer
}

/**
 * The time it is, in milliseconds since 1970: this device's clock, put right by what the server said last where it is more than ten
 * minutes off. So what is written on a phone with a wrong clock is told at the moment at which it was, without a network too.
 */
export const rightNow = (): number => {
  const clock = Date.now()
  if (wasPutRight(known, clock)) {
    known = RIGHT
    keep(known)
  }
  return clock - known.ahead
}
