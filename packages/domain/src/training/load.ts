import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { type AcuteChronic, acuteChronic } from './acute-chronic.ts'
import { type DayLoad, isIncomplete, type LoadGround, loadWeeks } from './day-load.ts'
import type { LoadThresholds } from './load-settings.ts'
import { type Monotony, monotonyOf } from './monotony.ts'
import { rampOf } from './ramp.ts'
import { type Spike, spikesSince } from './spike.ts'

export type Load = Monotony &
  AcuteChronic & {
    /** The seven local days ending today. */
    days: Record<Day, DayLoad>
    incompleteDays: Day[]
    /** Sum of the seven days, of the known part where days are incomplete; null when nothing is known. */
    weekLoad: number | null
    /** This week ÷ the mean of the four before, of those with a run. */
    rampRatio: number | null
    spikes: Record<string, Spike>
  }

/** The day of the first run; spikes are told of all of them. */
const firstDay = ({ runs, runner }: LoadGround, today: Day): Day =>
  (runs ?? []).reduce((first, { start }) => {
    const day = dayOf(start, runner.timeZone)
    return day < first ? day : first
  }, today)

/** What the runs say about load at a moment (reference 7.2, README 15), under the names of record.md. */
export function loadAt(record: LoadGround, at: Instant, thresholds: LoadThresholds): Load {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const weeks = loadWeeks(record, at, 5, thresholds)
  const [week] = weeks
  const days = week?.days ?? []
  const loads = days.flatMap(({ load }) => (typeof load === 'number' ? load : []))
  const ramp = rampOf(weeks)
  return {
    days: Object.fromEntries(days.map(({ day, load }) => [day, load])),
    incompleteDays: days.filter(({ load }) => isIncomplete(load)).map(({ day }) => day),
    weekLoad: week?.load ?? null,
    ...monotonyOf(loads.length === days.length ? loads : null, thresholds),
    rampRatio: ramp?.isKnown ? ramp.ratio : null,
    ...acuteChronic(weeks, thresholds),
    spikes: spikesSince(record.runs, { from: firstDay(record, today), to: today, timeZone, until: at }, thresholds),
  }
}
