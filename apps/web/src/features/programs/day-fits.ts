import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import type { Judged } from './guard.ts'

/** How a day takes a session: as it is, with a warning to answer, only past a limit, or not at all. */
export type Fit = 'fits' | 'caution' | 'refused' | 'closed'

export type DayFit = {
  day: Day
  startTime: string | null
  fit: Fit
  ceiling: number
  /** Rules that warn there and are not broken. */
  cautions: number
}

const FITS = { safety: 'closed', block: 'refused', warn: 'caution', info: 'fits' } as const

export const fitOf = (day: Day, startTime: string | null, { plan, verdict }: Judged): DayFit => {
  const broken = new Set(plan.breaks.flatMap(({ causes }) => causes.map(({ rule }) => rule)))
  const warning = new Set(
    verdict.causes.filter(({ severity, rule }) => severity === 'warn' && !broken.has(rule)).map(({ rule }) => rule),
  )
  return {
    day,
    startTime,
    fit: plan.severity === null ? 'fits' : FITS[plan.severity],
    ceiling: verdict.maxPressure,
    cautions: warning.size,
  }
}

/** How every day takes a session, at its own time of day. */
export const fitsOn = (
  session: PlannedSession,
  days: readonly Day[],
  judge: (session: PlannedSession) => Judged,
): ReadonlyMap<Day, DayFit> =>
  new Map(
    days.map((day) => [day, fitOf(day, session.startTime, judge(day === session.day ? session : { ...session, day }))]),
  )

/**
 * The day to take in doubt: of the days that take the session as it is, the one nearest to where it was wanted, then the
 * one with fewer cautions, then the earlier one.
 */
export const bestFit = (fits: Iterable<DayFit>, wanted: Day): DayFit | null =>
  [...fits]
    .filter(({ fit, day }) => fit === 'fits' && day !== wanted)
    .sort(
      (a, b) =>
        Math.abs(daysBetween(wanted, a.day)) - Math.abs(daysBetween(wanted, b.day)) ||
        a.cautions - b.cautions ||
        (a.day < b.day ? -1 : 1),
    )[0] ?? null

const FIT_WORDS: Record<Fit, string> = {
  fits: 'fits',
  caution: 'with a warning',
  refused: 'refused',
  closed: 'closed for safety',
}

/** "ceiling 6, fits": what is spoken while a session is carried over the days. */
export const dayInWords = (fit: DayFit | null): string | null => fit && `ceiling ${fit.ceiling}, ${FIT_WORDS[fit.fit]}`
