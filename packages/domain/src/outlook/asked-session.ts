import { type Day, dayNumber, startOfWeek } from '../calendar/day.ts'
import { addMinutes, dayOf, epochMilliseconds, type Instant, type TimeZone } from '../calendar/instant.ts'
import type { Intent } from '../library/ids.ts'
import type { PlannedPlace } from '../timing/plan.ts'

/**
 * A hands-on session that somebody asks about: one of the record's planned sessions, or a day that is only thought of.
 * Regions may carry their own pressure and technique, as in a program.
 */
export type AskedSession = {
  /** Where it is one of the record's, so that it does not stand in its own way. */
  readonly id?: string | undefined
  readonly start: Instant
  readonly minutes: number
  readonly intent?: Intent | null | undefined
  /** Therapist's effort, 1–8. */
  readonly pressure?: number | null | undefined
  readonly regions?: readonly PlannedPlace[] | undefined
}

/** When it is, in milliseconds: what comes before counts from its start, what comes after from its end. */
export type Span = { readonly start: number; readonly end: number }

export const spanOf = ({ start, minutes }: Pick<AskedSession, 'start' | 'minutes'>): Span => {
  const from = epochMilliseconds(start)
  return { start: from, end: from + minutes * 60_000 }
}

/** The end of a session. */
export const endOf = ({ start, minutes }: Pick<AskedSession, 'start' | 'minutes'>): Instant =>
  addMinutes(start, minutes)

/** The pressure asked for: of the whole session, else the highest of its places. */
export const askedPressure = ({ pressure, regions }: Pick<AskedSession, 'pressure' | 'regions'>): number | null => {
  const own = (regions ?? []).flatMap((place) => place.pressure ?? [])
  return pressure ?? (own.length > 0 ? Math.max(...own) : null)
}

/** A session that is asked about, with all that is counted from worked out once. */
export type PlacedSession = {
  readonly asked: AskedSession
  readonly span: Span
  /** The runner's own day of its start, as text and as a number, and the Monday of its week. */
  readonly day: Day
  readonly dayNumber: number
  readonly week: Day
}

export const placedSession = (asked: AskedSession, timeZone: TimeZone): PlacedSession => {
  const day = dayOf(asked.start, timeZone)
  return { asked, span: spanOf(asked), day, dayNumber: dayNumber(day), week: startOfWeek(day) }
}
