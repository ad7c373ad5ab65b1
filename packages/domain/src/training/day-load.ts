import { addDays, type Day, eachDay } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'
import { otherWorkIn } from './other-work.ts'

/** The parts of a record that load is made of. */
export type LoadGround = Pick<RunnerRecord, 'runner' | 'runs' | 'confirmedRestDays' | 'strideloom'>

/**
 * The load of a day in arbitrary units (Foster 2001: effort × minutes). `incomplete`: a run lacks its effort or its
 * minutes, and nothing is put in their place. Null: nothing was logged, and nobody said that it was a rest day.
 */
export type DayLoad = number | { status: 'incomplete'; knownPart: number } | null

/** Seven days in a row, newest last. `load` is the known part; `complete` when no run of it lacks effort or minutes. */
export type LoadWeek = {
  /** `isBefore`: before anything of this runner was known. */
  days: { day: Day; load: DayLoad; isLogged: boolean; isBefore: boolean }[]
  load: number | null
  complete: boolean
  runs: number
}

/** RPE × minutes; null where either is missing. Planned workouts are not in it: the record keeps no minutes of them. */
export const runLoad = ({ rpe, minutes }: Pick<RecordRun, 'rpe' | 'minutes'>): number | null =>
  typeof rpe === 'number' && typeof minutes === 'number' ? rpe * minutes : null

export const isIncomplete = (load: DayLoad): load is Extract<DayLoad, object> =>
  typeof load === 'object' && load !== null

/** The last `count` blocks of seven days, the newest first; the first of them ends today. */
export const loadWeeks = (record: LoadGround, at: Instant, count: number, thresholds: LoadThresholds): LoadWeek[] =>
  loadWeeksUpTo(record, { today: dayOf(at, record.runner.timeZone), until: at }, count, thresholds)

/** The same up to another day than today; what came after `until` is not known. */
export function loadWeeksUpTo(
  { runner, runs, confirmedRestDays, strideloom }: LoadGround,
  { today, until }: { today: Day; until: Instant },
  count: number,
  { load: { runsOfWeek } }: LoadThresholds,
): LoadWeek[] {
  const { timeZone } = runner
  const window = { from: addDays(today, 1 - 7 * count), to: today, timeZone, until }
  const byDay = new Map<Day, (number | null)[]>()
  for (const { day, one } of onDays(runs, ({ start }) => start, window))
    byDay.set(day, [...(byDay.get(day) ?? []), runLoad(one)])
  const ran = new Map([...byDay].map(([day, loads]) => [day, loads.length]))
  // Other work counts with its own effort (reference 7.2); it makes no run of a day.
  for (const { day, minutes, rpe, toldAt } of otherWorkIn({ strideloom }))
    if (day >= window.from && day <= today && compareInstants(toldAt, until) <= 0)
      byDay.set(day, [...(byDay.get(day) ?? []), runLoad({ rpe, minutes })])
  const rest = new Set(confirmedRestDays)
  const knownFrom = knownSince({ runner, runs, confirmedRestDays })
  return Array.from({ length: count }, (_, ago) => {
    const to = addDays(today, -7 * ago)
    const names = eachDay(addDays(to, -6), to)
    const loads = names.flatMap((day) => byDay.get(day) ?? [])
    const runsHere = names.reduce((sum, day) => sum + (ran.get(day) ?? 0), 0)
    // From so many runs on, a day without one was a day without running (reference 14.6, README 15).
    const otherwise = runsHere >= runsOfWeek ? 0 : null
    const days = names.map((day) => {
      const ofDay = byDay.get(day)
      const load = ofDay ? dayLoad(ofDay) : rest.has(day) ? 0 : otherwise
      return {
        day,
        load,
        isLogged: ofDay !== undefined || rest.has(day),
        isBefore: knownFrom !== null && day < knownFrom,
      }
    })
    const known = days.flatMap(({ load }) => (isIncomplete(load) ? load.knownPart : (load ?? [])))
    return {
      days,
      load: known.length === 0 ? null : known.reduce((sum, load) => sum + load, 0),
      complete: !loads.includes(null),
      runs: runsHere,
    }
  })
}

/** The day on which somebody joined, or of the first run or rest that is known where that is earlier; null where no joining is told. */
function knownSince({ runner: { joinedOn, timeZone }, runs, confirmedRestDays }: LoadGround): Day | null {
  if (!joinedOn) return null
  let first = joinedOn
  for (const { start } of runs ?? []) {
    const day = dayOf(start, timeZone)
    if (day < first) first = day
  }
  for (const day of confirmedRestDays ?? []) if (day < first) first = day
  return first
}

function dayLoad(loads: readonly (number | null)[]): DayLoad {
  const knownPart = loads.reduce<number>((sum, load) => sum + (load ?? 0), 0)
  return loads.includes(null) ? { status: 'incomplete', knownPart } : knownPart
}

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const dayLoadLines = (thresholds: LoadThresholds): RuleLine[] => [
  {
    id: 'load of a day',
    when: 'effort and minutes of every run of the day, and of what was done beside the plan, are known',
    means: 'effort × minutes, summed; else the day is incomplete, and nothing is put in its place',
    confidence: 'high',
    source: 'reference 7.2, Foster 2001',
  },
  line(thresholds, ['load.runsOfWeek'], {
    id: 'day without a run',
    when: `${thresholds.load.runsOfWeek} or more runs in the seven days, or somebody said that it was a rest day`,
    means: 'counts as 0; else it is not known',
    confidence: 'low',
    source: 'reference 14.6, domain README 15',
  }),
]
