import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { meanShare } from './adherence.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { type AtRiskReason, atRiskReasons } from './at-risk.ts'
import { consistency } from './consistency.ts'
import { PAIN_STOPS_ABOVE } from './exercise-fraction.ts'
import { type DueWork, dueWork, type RecordWeek } from './record-weeks.ts'
import type { WorkoutShare } from './workout-share.ts'

/** Four weeks make the mean, and are looked through for pain. */
const WEEKS = 4

export type Adherence = {
  /** By the workout's id, those that were due or were answered before. */
  sessions: Record<string, Pick<WorkoutShare, 'items' | 'value' | 'status' | 'overdoing'>>
  /** The Monday of the week in which what was answered counts; null where it came too late to count. */
  countedIn: Record<string, Day | null>
  adherence4w: number | null
  weeks: Record<Day, Pick<RecordWeek, 'value' | 'areas' | 'total' | 'band'>>
  /** Finished weeks on plan in a row; `longestStreak` ever. */
  streak: number
  longestStreak: number
  atRisk: boolean
  atRiskReasons: AtRiskReason[]
  /** In four weeks the pain rule ended or kept off a workout, or a pain above its limit was answered in one. */
  flagPain: boolean
}

/** The mean of the last four finished weeks, 0–1; null when nothing was due in them. */
const fourWeekMean = ({ weeks }: DueWork): number | null =>
  meanShare(
    weeks
      .filter(({ isOver }) => isOver)
      .slice(-WEEKS)
      .map(({ total }) => total),
  )

/** The share of the agreed work that was done in the four weeks before a moment, 0–1; null when nothing was due. */
export const adherence4w = (record: RunnerRecord, moment: Instant, thresholds: AdherenceThresholds): number | null =>
  fourWeekMean(dueWork(record, moment, thresholds))

const isPainful = ({ items, share }: DueWork['workouts'][number]): boolean =>
  share.painStop || items.some(({ logged }) => (logged?.entry.pain ?? 0) > PAIN_STOPS_ABOVE)

/** What was done of what was agreed, from the snapshots of a record (reference 8, README 15–16), as record.md names it. */
export function adherenceAt(record: RunnerRecord, at: Instant, thresholds: AdherenceThresholds): Adherence {
  const work = dueWork(record, at, thresholds)
  const { current, longest } = consistency(
    work.weeks.map(({ total, isOver }) => ({ total, running: !isOver })),
    thresholds,
  )
  const reasons = atRiskReasons(record, work, at, thresholds)
  const painFrom = addDays(dayOf(at, record.runner.timeZone), 1 - 7 * WEEKS)
  return {
    sessions: Object.fromEntries(
      work.workouts.map(({ workout, share: { items, value, status, overdoing } }) => [
        workout.id,
        { items, value, status, overdoing },
      ]),
    ),
    countedIn: Object.fromEntries(
      work.workouts.flatMap(({ workout, week, isLate, items }): [string, Day | null][] => {
        if (isLate) return [[workout.id, null]]
        return items.some(({ logged }) => logged !== null) ? [[workout.id, week]] : []
      }),
    ),
    adherence4w: fourWeekMean(work),
    weeks: Object.fromEntries(work.weeks.map(({ week, isOver, ...rest }) => [week, rest])),
    streak: current,
    longestStreak: longest,
    atRisk: reasons.length > 0,
    atRiskReasons: reasons,
    flagPain: work.workouts.some((one) => one.workout.due >= painFrom && isPainful(one)),
  }
}
