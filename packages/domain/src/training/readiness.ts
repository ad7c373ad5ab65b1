import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, hoursBetween, type Instant } from '../calendar/instant.ts'
import { type DayWindow, newestOfDay, onDays } from '../record/on-days.ts'
import type { RecordCheckIn, RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'

type Wellness = Pick<RecordCheckIn, 'at' | 'sleep' | 'fatigue' | 'soreness' | 'stress' | 'mood'>

const QUESTIONS = ['sleep', 'fatigue', 'soreness', 'stress', 'mood'] as const

/** Fewer answers than these say nothing (reference 7.1). */
const LEAST_ANSWERS = 3

/** An answer exactly this old is still valid (README 2). */
export const READINESS_HOURS = 48

/** Under this a day counts as low (FAT-04). */
const LOW_DAY_BELOW = 50
const LOW_DAYS_OF = 5

/** True when at least one of the five questions was put. A body map without them is no wellness check-in. */
const wasAsked = (checkIn: Wellness): boolean => QUESTIONS.some((question) => checkIn[question] !== undefined)

/** 0–100: the mean of the five answers (1–5, 5 best) as shares; null where fewer than three were given (reference 7.1). */
export function readinessOf(checkIn: Wellness): number | null {
  const answers = QUESTIONS.flatMap((question) => checkIn[question] ?? [])
  if (answers.length < LEAST_ANSWERS) return null
  return answers.reduce((sum, answer) => sum + ((answer - 1) / 4) * 100, 0) / answers.length
}

/**
 * Readiness 0–100 at a moment, by the newest check-in. Null, which is unknown and not low, where there is none, where
 * the newest has fewer than three answers, or where it is more than 48 h old at that moment.
 *
 * @param moment when it shall hold: now, or the start of a planned session
 * @param known what was answered after this is not known yet; now, for a session ahead
 */
export function readinessAt(
  checkIns: readonly Wellness[] | null | undefined,
  moment: Instant,
  known: Instant = moment,
): number | null {
  let newest: Wellness | null = null
  for (const checkIn of checkIns ?? []) {
    if (!wasAsked(checkIn) || compareInstants(checkIn.at, known) > 0 || compareInstants(checkIn.at, moment) > 0)
      continue
    if (newest === null || compareInstants(checkIn.at, newest.at) >= 0) newest = checkIn
  }
  return newest !== null && hoursBetween(newest.at, moment) <= READINESS_HOURS ? readinessOf(newest) : null
}

/** Readiness by local day, the newest answer of each; days without one are not in it. */
export function readinessByDay(checkIns: readonly Wellness[] | null | undefined, window: DayWindow): Map<Day, number> {
  const newest = newestOfDay(onDays((checkIns ?? []).filter(wasAsked), ({ at }) => at, window))
  return new Map(
    [...newest].flatMap(([day, checkIn]): [Day, number][] => {
      const readiness = readinessOf(checkIn)
      return readiness === null ? [] : [[day, readiness]]
    }),
  )
}

/**
 * On how many of the five days up to the day of `moment` readiness was under 50 (FAT-04). Null when none of them was
 * answered; a day without an answer is not a low one.
 */
export function lowReadinessDays(
  { runner, checkIns }: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  moment: Instant,
  known: Instant = moment,
): number | null {
  const { timeZone } = runner
  const to = dayOf(moment, timeZone)
  const days = readinessByDay(checkIns, { from: addDays(to, 1 - LOW_DAYS_OF), to, timeZone, until: known })
  return days.size === 0 ? null : [...days.values()].filter((readiness) => readiness < LOW_DAY_BELOW).length
}

/** The same, for the document of rules. */
export const readinessLines = (): RuleLine[] => [
  {
    id: 'readiness',
    when: `${LEAST_ANSWERS} or more of the ${QUESTIONS.length} questions were answered, at most ${READINESS_HOURS} h before`,
    means: 'the mean of the answers as shares, 0 to 100; else not known, which is not low',
    confidence: 'low',
    source: 'reference 7.1, domain README 2',
  },
  {
    id: 'low day',
    when: `readiness below ${LOW_DAY_BELOW}, counted over ${LOW_DAYS_OF} days`,
    means: 'counted by FAT-04; a day without an answer is not a low one',
    confidence: 'low',
    source: 'reference 5',
  },
]
