import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, hoursBetween, type Instant } from '../calendar/instant.ts'
import { byText } from '../record/by-text.ts'
import { type DayWindow, newestOfDay, onDays } from '../record/on-days.ts'
import type { RecordCheckIn, RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'

type Wellness = Pick<RecordCheckIn, 'at' | 'sleep' | 'fatigue' | 'soreness' | 'stress' | 'mood'>

const QUESTIONS = ['sleep', 'fatigue', 'soreness', 'stress', 'mood'] as const

/** A low day is counted over so many (FAT-04). */
const LOW_DAYS_OF = 5

/**
 * True when at least one of the five questions was answered. One in which they were not put, or all passed over, is no wellness check-in:
 * what was answered before stands for as long as it is valid (README 4).
 */
const wasAnswered = (checkIn: Wellness): boolean =>
  QUESTIONS.some((question) => checkIn[question] !== null && checkIn[question] !== undefined)

/** 0–100: the mean of the five answers (1–5, 5 best) as shares; null where too few were given, fewer than three as shipped (reference 7.1). */
export function readinessOf(checkIn: Wellness, { readiness }: LoadThresholds): number | null {
  const answers = QUESTIONS.flatMap((question) => checkIn[question] ?? [])
  if (answers.length < readiness.answers) return null
  return answers.reduce((sum, answer) => sum + ((answer - 1) / 4) * 100, 0) / answers.length
}

/**
 * Readiness 0–100 at a moment, by the newest check-in that was answered. Null, which is unknown and not low, where there is none, where
 * the newest has one or two answers, or where it is more than 48 h old at that moment.
 *
 * @param moment when it shall hold: now, or the start of a planned session
 * @param known what was answered after this is not known yet; now, for a session ahead
 */
export function readinessAt(
  checkIns: readonly Wellness[] | null | undefined,
  moment: Instant,
  thresholds: LoadThresholds,
  known: Instant = moment,
): number | null {
  let newest: Wellness | null = null
  for (const checkIn of checkIns ?? []) {
    if (!wasAnswered(checkIn) || compareInstants(checkIn.at, known) > 0 || compareInstants(checkIn.at, moment) > 0)
      continue
    const later = newest === null ? 1 : compareInstants(checkIn.at, newest.at) || byText(checkIn, newest)
    if (later > 0) newest = checkIn
  }
  return newest !== null && hoursBetween(newest.at, moment) <= thresholds.readiness.hours
    ? readinessOf(newest, thresholds)
    : null
}

/** Readiness by local day, the newest answer of each; days without one are not in it. */
export function readinessByDay(
  checkIns: readonly Wellness[] | null | undefined,
  window: DayWindow,
  thresholds: LoadThresholds,
): Map<Day, number> {
  const newest = newestOfDay(onDays((checkIns ?? []).filter(wasAnswered), ({ at }) => at, window))
  return new Map(
    [...newest].flatMap(([day, checkIn]): [Day, number][] => {
      const readiness = readinessOf(checkIn, thresholds)
      return readiness === null ? [] : [[day, readiness]]
    }),
  )
}

/**
 * On how many of the five days up to the day of `moment` readiness was low, which is under 50 as shipped (FAT-04). Null when none of them was
 * answered; a day without an answer is not a low one.
 */
export function lowReadinessDays(
  { runner, checkIns }: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  moment: Instant,
  thresholds: LoadThresholds,
  known: Instant = moment,
): number | null {
  const { timeZone } = runner
  const to = dayOf(moment, timeZone)
  const days = readinessByDay(checkIns, { from: addDays(to, 1 - LOW_DAYS_OF), to, timeZone, until: known }, thresholds)
  return days.size === 0
    ? null
    : [...days.values()].filter((readiness) => readiness < thresholds.readiness.lowDayUnder).length
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const readinessLines = (thresholds: LoadThresholds): RuleLine[] => {
  const { answers, hours, lowDayUnder } = thresholds.readiness
  return [
    line(thresholds, ['readiness.answers', 'readiness.hours'], {
      id: 'readiness',
      when: `${answers} or more of the ${QUESTIONS.length} questions were answered, at most ${hours} h before`,
      means: 'the mean of the answers as shares, 0 to 100; else not known, which is not low',
      confidence: 'low',
      source: 'reference 7.1, domain README 2',
    }),
    line(thresholds, ['readiness.lowDayUnder'], {
      id: 'low day',
      when: `readiness below ${lowDayUnder}, counted over ${LOW_DAYS_OF} days`,
      means: 'counted by FAT-04; a day without an answer is not a low one',
      confidence: 'low',
      source: 'reference 5',
    }),
  ]
}
