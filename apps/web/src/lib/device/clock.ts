/** Where it is kept how far this device's clock is off; nothing is kept of one that is right. */
const KEY = 'strideloom.clock'
/** A clock that is off by less is a clock like any other. */
const LEAST_MS = 90_000
/** An answer that took longer may have waited while the device slept, and says nothing about the time. */
const LONGEST_MS = 10_000

const kept = (): number => {
  try {
    const off = Number(localStorage.getItem(KEY))
    return Number.isFinite(off) ? off : 0
  } catch {
    // Nothing is kept in a browser that keeps nothing.
    return 0
  }
}

/** Milliseconds by which this device's clock is ahead of the server's; 0 for one that is right. */
let ahead = kept()

/**
 * How far a clock is ahead, from one answer; null where the answer does not tell.
 * @param date the answer's Date header: the server's second
 * @param asked when it was asked, by the clock of the device, in milliseconds; `answered` likewise
 */
export const clockOff = (date: string | null, asked: number, answered: number): number | null => {
  const server = date === null ? Number.NaN : Date.parse(date)
  if (Number.isNaN(server) || answered < asked || answered - asked > LONGEST_MS) return null
  const off = (asked + answered) / 2 - server
  return Math.abs(off) < LEAST_MS ? 0 : Math.round(off)
}

/** Asks the server, and learns from its answer what time it is. */
export const fetchAndLearnTime: typeof fetch = async (input, init) => {
  const asked = Date.now()
  const answer = await fetch(input, init)
  const off = clockOff(answer.headers.get('date'), asked, Date.now())
  // A second more or less is the header's; nothing that was told moves because of it.
  if (off !== null && Math.abs(off - ahead) >= LEAST_MS) {
    ahead = off
    try {
      if (off === 0) localStorage.removeItem(KEY)
      else localStorage.setItem(KEY, String(off))
    } catch {
      // Learned again next time.
    }
  }
  return answer
}

/**
 * The time it is, in milliseconds since 1970: this device's clock, put right by what the server said last where it is more than a
 * minute and a half off. So what is written on a phone with a wrong clock is told at the moment at which it was, without a network too.
 */
export const rightNow = (): number => Date.now() - ahead
