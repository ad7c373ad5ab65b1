import { addDays, type Day } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'

/** A load of running that rose between two weeks: sums of seven days, in `unit`. */
export type Grew = {
  what: 'speed' | 'hills' | 'distance'
  unit: 'min' | 'km'
  from: number
  to: number
  /** The answer came back the morning after a day with it. */
  dayBefore: boolean
}

/** A rise has to be this large a part of what was, and this much in its unit, to be worth a sentence (product default). */
const SHARE = 0.3
const LEAST = { speed: 8, hills: 15, distance: 8 } as const

const AMOUNTS = {
  speed: ({ speedMinutes, type }: RecordRun) => speedMinutes ?? (type === 'quality' ? null : 0),
  hills: ({ hillMinutes }: RecordRun) => hillMinutes ?? 0,
  distance: ({ km }: RecordRun) => km ?? null,
} as const

const WEEK = 7

/** A week's sum; null without a run in it, or when a run does not say: the unknown is no zero. */
const weekBefore = (
  runs: readonly (RecordRun & { day: Day })[],
  day: Day,
  amountOf: (run: RecordRun) => number | null,
) => {
  const inWeek = runs.filter((run) => run.day < day && run.day >= addDays(day, -WEEK))
  const amounts = inWeek.map(amountOf)
  return amounts.length === 0 || amounts.includes(null)
    ? null
    : amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
}

/**
 * What changed in the running since a session, when the tension is back (S29): the week before the session against the
 * week before it came back. What is not logged is not compared. Most telling first; it may fit, it is no cause.
 */
export const whatGrew = (record: RunnerRecord, session: Day, backOn: Day): Grew[] => {
  const runs = (record.runs ?? []).map((run) => ({ ...run, day: dayOf(run.start, record.runner.timeZone) }))
  return (['speed', 'hills', 'distance'] as const).flatMap((what): Grew[] => {
    const amountOf = AMOUNTS[what]
    const [from, to] = [weekBefore(runs, session, amountOf), weekBefore(runs, backOn, amountOf)]
    if (from === null || to === null || to - from < Math.max(LEAST[what], from * SHARE)) return []
    const yesterday = runs.filter(({ day }) => day === addDays(backOn, -1))
    const dayBefore = yesterday.some((run) => (amountOf(run) ?? 0) > 0)
    return [{ what, unit: what === 'distance' ? 'km' : 'min', from, to, dayBefore }]
  })
}
