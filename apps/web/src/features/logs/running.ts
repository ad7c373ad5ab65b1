import type { AppRouter } from '@strideloom/api/router.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type Instant, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { lastTold } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { sorenessDue } from '@strideloom/domain/training/run-soreness.ts'
import type { RunningDay } from '@strideloom/domain/training/running-day-schema.ts'
import { settleRunningDays } from '@strideloom/domain/training/running-days.ts'
import type { inferRouterOutputs } from '@trpc/server'
import type { Kept } from '../../lib/kept-here.ts'
import type { RunWrite } from './running-outbox.ts'

export type Lately = inferRouterOutputs<AppRouter>['training']['lately']
export type LatelyKeyRun = Lately['keyRuns'][number]
type LatelyRun = Lately['runs'][number]

const stands = <T>(kept: readonly Kept<T>[]): T[] =>
  kept.filter(({ state }) => state !== 'refused').map(({ value }) => value)

/** What the server knows of the last days, with what was told here since. */
export const withKept = (
  lately: Lately,
  kept: {
    runs: readonly Kept<RunWrite>[]
    days: readonly Kept<RunningDay>[]
    availability: readonly Kept<AvailabilityTold>[]
  },
): Lately => {
  const writes = stands(kept.runs)
  const retired = new Set(writes.flatMap((write) => ('retires' in write ? write.retires : [])))
  const answered = new Set(writes.flatMap((write) => ('soreness' in write ? write.soreness.runId : [])))
  const runs = new Map(lately.runs.map((run): [string, LatelyRun] => [run.id, run]))
  for (const write of writes)
    if ('run' in write) {
      const { id, startAt, minutes, km, type, soreness48 } = write.run
      runs.set(id, { id, startAt, minutes, km, type, isAnswered: soreness48 !== null })
    }
  const days = new Map([...lately.days, ...stands(kept.days)].map((day) => [day.id, day]))
  return {
    ...lately,
    days: [...days.values()],
    // A phone may hold an answer from before days away were among it.
    availability: lastTold([...(lately.availability ?? []), ...stands(kept.availability)]),
    runs: [...runs.values()]
      .filter(({ id }) => !retired.has(id))
      .map((run) => (answered.has(run.id) ? { ...run, isAnswered: true } : run)),
  }
}

/** What is asked about running: how a key run went, whether yesterday was one of rest, how sore a run has left the legs. */
export type RunningAsk =
  | { about: 'key-run'; day: Day; keyRun: LatelyKeyRun }
  | { about: 'day'; day: Day }
  | { about: 'soreness'; run: LatelyRun }

/**
 * What Today asks about running, each thing once: key runs of yesterday and today of which nothing was told, and yesterday where
 * somebody tells of their running at all. A run that was told speaks for its day.
 */
export const runningAsks = (
  lately: Lately,
  { today, at, timeZone }: { today: Day; at: Instant; timeZone: TimeZone },
) => {
  const told = settleRunningDays(lately.days)
  const ranOn = new Set(lately.runs.map(({ startAt }) => dayOf(startAt, timeZone)))
  const isTold = (day: Day) => ranOn.has(day) || told.some((one) => one.day === day && one.usualKeyRunId === null)
  const asks: RunningAsk[] = sorenessDue(lately.runs, at).map((run) => ({ about: 'soreness', run }))
  const yesterday = addDays(today, -1)
  for (const day of [yesterday, today]) {
    const keyRuns = lately.keyRuns.filter((run) => run.day === day)
    if (isTold(day)) continue
    for (const keyRun of keyRuns)
      if (!told.some((one) => one.day === day && one.usualKeyRunId === keyRun.usualKeyRunId))
        asks.push({ about: 'key-run', day, keyRun })
    if (day === yesterday && keyRuns.length === 0 && lately.runs.length + told.length > 0)
      asks.push({ about: 'day', day })
  }
  return asks
}
