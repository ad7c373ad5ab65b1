import { addDays, type Day } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { NeedThresholds } from '../progress/need-settings.ts'
import type { RunnerRecord } from '../record/schema.ts'

/** One pain as it was told; `place` null: nobody said where. */
export type ToldPain = { day: Day; value: number; place: RegionSide | null }

/** Every pain of a record that has a number: of the day, of runs, of exercises. */
export const painsIn = ({ runner, checkIns = [], runs = [], logs = [] }: RunnerRecord): ToldPain[] => {
  const local = (instant: string): Day => dayOf(instant, runner.timeZone)
  const placed = (day: Day, pain: NonNullable<(typeof runs)[number]['pain']>): ToldPain[] =>
    pain.flatMap(({ region, side, value }) => (value === null ? [] : [{ day, value, place: { region, side } }]))
  return [
    ...checkIns.flatMap(({ at, pain }) => placed(local(at), pain ?? [])),
    ...runs.flatMap(({ start, pain }) => placed(local(start), pain ?? [])),
    ...logs.flatMap(({ performedOn, loggedAt, items }) =>
      items.flatMap(({ pain }) =>
        pain === null || pain === undefined
          ? []
          : [{ day: performedOn ?? local(loggedAt), value: pain, place: null as RegionSide | null }],
      ),
    ),
  ]
}

/**
 * The pain that asks for a look: the worst of the newest day on which one reached the limit, and on how many days one did. Null: none did in
 * the days that count. A later answer without pain takes nothing back: that a pain was there is for somebody to have seen.
 */
export function painOver(
  pains: readonly ToldPain[],
  today: Day,
  { needs: { painFrom, painFor } }: NeedThresholds,
): (ToldPain & { times: number }) | null {
  const from = addDays(today, 1 - painFor)
  const over = pains.filter(({ day, value }) => value >= painFrom && day >= from && day <= today)
  const newest = over
    .map(({ day }) => day)
    .sort()
    .at(-1)
  if (newest === undefined) return null
  const worst = over
    .filter(({ day }) => day === newest)
    .sort((a, b) => b.value - a.value || Number(b.place !== null) - Number(a.place !== null))[0]
  return worst ? { ...worst, times: new Set(over.map(({ day }) => day)).size } : null
}
