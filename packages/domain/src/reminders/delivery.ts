import { addMinutes, compareInstants, epochMilliseconds, type Instant, type TimeZone } from '../calendar/instant.ts'
import { isQuiet, type QuietHours, quietBegins, quietEnds } from './quiet-hours.ts'

/** Minutes until a message that could not be handed over is tried again, after each try; then the last again, until it is too late. */
const BACK_OFF_MINUTES = [1, 5, 20, 60] as const
const LONGEST_MINUTES = 180

/** Why a message was not handed over, for whoever looks it up. */
export const GIVE_UP_REASONS = [
  'too late',
  'done meanwhile',
  'turned off',
  'device gone',
  'refused',
  'not reached',
] as const
export type GiveUpReason = (typeof GIVE_UP_REASONS)[number]

/**
 * When a message that failed is tried again; null: it would be too late for what it is about. Nothing else ends it: what it tells of
 * counts as told, so an outage of an afternoon must not take a red flag with it.
 * @param tries how often it was tried
 * @param wait seconds that the other side asks for
 */
export const nextTry = (tries: number, at: Instant, until: Instant, wait = 0): Instant | null => {
  const minutes = BACK_OFF_MINUTES[tries - 1] ?? LONGEST_MINUTES
  const next = addMinutes(at, Math.max(minutes, Math.min(wait, 6 * 3600) / 60))
  return compareInstants(next, until) < 0 ? next : null
}

export type Handover =
  /** `seconds`: how long it may lie at the push service, so that it does not ring in the quiet hours either. */
  { now: true; seconds: number } | { now: false; again: Instant } | { now: false; again: null; reason: GiveUpReason }

/** Whether a message may be handed over at a moment: not in quiet hours, not when it is too late for what it is about. */
export const handover = (
  until: Instant,
  { quiet, timeZone, at }: { quiet: QuietHours; timeZone: TimeZone; at: Instant },
): Handover => {
  if (compareInstants(until, at) <= 0) return { now: false, again: null, reason: 'too late' }
  if (isQuiet(at, quiet, timeZone)) {
    const again = quietEnds(at, quiet, timeZone)
    return compareInstants(again, until) < 0 ? { now: false, again } : { now: false, again: null, reason: 'too late' }
  }
  const end = Math.min(epochMilliseconds(until), epochMilliseconds(quietBegins(at, quiet, timeZone)))
  return { now: true, seconds: Math.max(0, Math.floor((end - epochMilliseconds(at)) / 1000)) }
}
