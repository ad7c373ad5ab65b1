import { epochMilliseconds, type Instant, instantFromMilliseconds } from '../calendar/instant.ts'

/**
 * The time a new entry gets: now, but never before an entry that the phone already shows for the same thing.
 * A phone whose clock is behind another one's can then still correct what it sees, and the order stays the same
 * wherever and whenever the entries arrive.
 */
export const loggedAtAfter = (now: Instant, seen: readonly { loggedAt: Instant }[]): Instant =>
  instantFromMilliseconds(
    Math.max(epochMilliseconds(now), ...seen.map(({ loggedAt }) => epochMilliseconds(loggedAt) + 1)),
  )
