import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import { runLoad } from '../training/day-load.ts'
import type { LoadChange } from './load-change.ts'

/** What a week's running is told in: distance, or effort × minutes where nobody told any distance. */
export type LoadUnit = 'km' | 'load'

/** A week from Monday. What is not known is null and never zero. */
export type WeekLoad = {
  readonly week: Day
  readonly unit: LoadUnit
  readonly time: 'over' | 'running' | 'ahead'
  /** What was run, of the runs that told it; null where none did, and ahead. */
  readonly done: number | null
  readonly runs: number
  /** How many of them did not tell it: the week was more than `done`. */
  readonly untold: number
  /** What a week usually is: the mean of the known ones among the four before it, or before this one where it lies ahead; else what was said. */
  readonly usual: number | null
  /** How many weeks that is the mean of; 0 where it is what the runner said at intake. */
  readonly usualOf: number
  /** The most that a change of load asks for in it; only of distances. */
  readonly most: number | null
  /** What is planned: the usual week, and no more than is asked for. */
  readonly planned: number | null
}

/** So many weeks say what a week usually is: long enough for one that was missed, short enough to be now. Ours, low confidence. */
const USUAL_WEEKS = 4

const amountOf: Readonly<Record<LoadUnit, (run: RecordRun) => number | null>> = {
  km: ({ km }) => km ?? null,
  load: runLoad,
}

/** The most distance that is asked for in a week, of the changes of load that reach into it. */
const mostIn = (week: Day, loadChanges: readonly LoadChange[]): number | null => {
  const sunday = addDays(week, 6)
  const asked = loadChanges.flatMap(({ amount, fromDay, toDay }) =>
    amount.kind === 'volume' && fromDay <= sunday && toDay >= week ? [amount.km] : [],
  )
  return asked.length === 0 ? null : Math.min(...asked)
}

/**
 * The running of some weeks, done and planned, to be drawn beside each other. Nobody plans a runner's easy runs here: what is planned is a usual
 * week, capped by the changes of load; a week of which no run was told, or one without its distance, is no part of what is usual.
 * @param weeks their Mondays
 * @param saidKm a usual week as the runner tells it at intake; null where they were not asked
 */
export function weekLoads(
  { runner, runs }: Pick<RunnerRecord, 'runner' | 'runs'>,
  at: Instant,
  weeks: readonly Day[],
  loadChanges: readonly LoadChange[],
  saidKm: number | null = null,
): WeekLoad[] {
  const { timeZone } = runner
  const today = dayOf(at, timeZone)
  const thisWeek = startOfWeek(today)
  const [first, last] = [weeks[0] ?? thisWeek, weeks.at(-1) ?? thisWeek]
  const from = addDays(first < thisWeek ? first : thisWeek, -7 * USUAL_WEEKS)
  const told = onDays(runs, ({ start }) => start, {
    from,
    to: last > today ? today : addDays(last, 6),
    timeZone,
    until: at,
  })
  const unit: LoadUnit = told.length > 0 && told.every(({ one }) => amountOf.km(one) === null) ? 'load' : 'km'

  const byWeek = new Map<Day, (number | null)[]>()
  for (const { day, one } of told) {
    const week = startOfWeek(day)
    byWeek.set(week, [...(byWeek.get(week) ?? []), amountOf[unit](one)])
  }
  const sumOf = (values: readonly (number | null)[]): number | null => {
    const known = values.filter((value) => value !== null)
    return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
  }
  const said = unit === 'km' && saidKm !== null ? { mean: saidKm, of: 0 } : null
  const usualBefore = (week: Day) => {
    const before = Array.from({ length: USUAL_WEEKS }, (_, ago) => byWeek.get(addDays(week, -7 * (ago + 1))) ?? [])
    const whole = before.flatMap((values) => (values.length > 0 && !values.includes(null) ? [sumOf(values) ?? 0] : []))
    return whole.length === 0
      ? said
      : { mean: whole.reduce((sum, one) => sum + one, 0) / whole.length, of: whole.length }
  }
  return weeks.map((week): WeekLoad => {
    const values = week > today ? [] : (byWeek.get(week) ?? [])
    const usual = usualBefore(week < thisWeek ? week : thisWeek)
    const most = unit === 'km' ? mostIn(week, loadChanges) : null
    return {
      week,
      unit,
      time: week < thisWeek ? 'over' : week === thisWeek ? 'running' : 'ahead',
      done: sumOf(values),
      runs: values.length,
      untold: values.filter((value) => value === null).length,
      usual: usual?.mean ?? null,
      usualOf: usual?.of ?? 0,
      most,
      planned: usual === null ? most : most === null ? usual.mean : Math.min(usual.mean, most),
    }
  })
}
