import { type Day, eachDay, weekday } from '../calendar/day.ts'
import type { UsualKeyRun } from './schema.ts'

/** A key run on its day, as the week's habit gives it. */
export type KeyRun = {
  usualKeyRunId: string
  day: Day
  startTime: string | null
  minutes: number
  kind: 'quality' | 'long'
  effort: 'easy' | 'race-pace' | null
  title: string
}

/**
 * Lays the week's usual key runs on the days from `from` to `to`, both included, in order of day and start.
 * A habit counts only within its own first and last day, so a changed habit never rewrites earlier weeks.
 */
export const keyRunsBetween = (usual: readonly UsualKeyRun[], from: Day, to: Day): KeyRun[] =>
  eachDay(from, to).flatMap((day) =>
    usual
      .filter(
        (run) => run.weekday === weekday(day) && run.fromDay <= day && (run.untilDay === null || day <= run.untilDay),
      )
      .map(({ id, startTime, minutes, kind, effort, title }) => ({
        usualKeyRunId: id,
        day,
        startTime,
        minutes,
        kind,
        effort,
        title,
      }))
      .sort((a, b) => (a.startTime ?? '99').localeCompare(b.startTime ?? '99') || a.title.localeCompare(b.title)),
  )
