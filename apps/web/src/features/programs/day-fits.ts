import { type Day, daysBetween } from '@strideloom/domain/calendar/day.ts'
import type { PlannedSession } from '@strideloom/domain/programs/schema.ts'
import { leadWords } from '@strideloom/domain/timing/lead-words.ts'
import type { Judged } from './guard.ts'

/** How a day takes a session: as it is, with a warning to answer, only past a limit, or not at all. */
export type Fit = 'fits' | 'caution' | 'refused' | 'closed'

export type DayFit = {
  day: Day
  fit: Fit
  ceiling: number
  /** What it was asked, and what it says. */
  session: PlannedSession
  judged: Judged
  /** Rules that warn there and are not broken. */
  cautions: number
}

const FITS = { safety: 'closed', block: 'refused', warn: 'caution', info: 'fits' } as const

export const fitOf = (session: PlannedSession, judged: Judged): DayFit => {
  const { plan, verdict } = judged
  const broken = new Set(plan.breaks.flatMap(({ causes }) => causes.map(({ rule }) => rule)))
  const warning = new Set(
    verdict.causes.filter(({ severity, rule }) => severity === 'warn' && !broken.has(rule)).map(({ rule }) => rule),
  )
  return {
    day: session.day,
    session,
    judged,
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
    days.map((day) => {
      const there = day === session.day ? session : { ...session, day }
      return [day, fitOf(there, judge(there))]
    }),
  )

const nearer = (wanted: Day) => (a: DayFit, b: DayFit) =>
  Math.abs(daysBetween(wanted, a.day)) - Math.abs(daysBetween(wanted, b.day)) ||
  a.cautions - b.cautions ||
  (a.day < b.day ? -1 : 1)

/**
 * The day to take in doubt: of the days that take the session as it is, the one nearest to where it was wanted, then the
 * one with fewer cautions, then the earlier one.
 */
export const bestFit = (fits: Iterable<DayFit>, wanted: Day): DayFit | null =>
  [...fits].filter(({ fit, day }) => fit === 'fits' && day !== wanted).sort(nearer(wanted))[0] ?? null

/**
 * Where no day takes it as it is: of the days on which it may still be what it is for, the one that takes the most
 * pressure, then the nearest.
 */
export const nextBestFit = (fits: Iterable<DayFit>, wanted: Day): DayFit | null =>
  [...fits]
    .filter(
      ({ fit, day, session, judged }) =>
        fit !== 'closed' && day !== wanted && judged.verdict.allowedIntents.includes(session.intent),
    )
    .sort((a, b) => b.ceiling - a.ceiling || nearer(wanted)(a, b))[0] ?? null

const FIT_WORDS: Record<Fit, string> = {
  fits: 'fits',
  caution: 'with a warning',
  refused: 'refused',
  closed: 'closed for safety',
}

/** "ceiling 4, refused: Key run starts 17 h after this session": what is spoken while a session is carried over days. */
export const dayInWords = (fit: DayFit | null): string | null => {
  if (!fit) return null
  const cause = fit.judged.plan.breaks[0]?.causes[0]
  const why = cause ? `: ${leadWords(cause) ?? cause.reason}` : ''
  return `ceiling ${fit.ceiling}, ${FIT_WORDS[fit.fit]}${why}`
}
