import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { weekLoads } from '@strideloom/domain/programs/week-loads.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { WeekLoadLine } from './use-week-loads.ts'
import { weekLoadSentence, weekLoadShort } from './week-load-words.ts'

/** The running of weeks as it is drawn and said, all on one scale. */
export const weekLoadLines = (
  record: RunnerRecord,
  now: Instant,
  weeks: readonly { start: Day }[],
  loadChanges: readonly LoadChange[],
  saidKm: number | null,
): ReadonlyMap<Day, WeekLoadLine> => {
  const loads = weekLoads(
    record,
    now,
    weeks.map(({ start }) => start),
    loadChanges,
    saidKm,
  )
  const scale = Math.max(0, ...loads.flatMap(({ done, planned, most }) => [done ?? 0, planned ?? 0, most ?? 0]))
  return new Map(
    loads.map((load) => [
      load.week,
      {
        done: load.done,
        planned: load.planned,
        most: load.most,
        isPartly: load.untold > 0,
        scale,
        short: weekLoadShort(load),
        sentence: weekLoadSentence(load),
      },
    ]),
  )
}
