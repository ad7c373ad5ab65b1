import { type Day, daysBetween } from '../calendar/day.ts'
import { dayOf, epochMilliseconds, type Instant, instantOf, type TimeZone } from '../calendar/instant.ts'
import { heavyLegSpacing, type SpacedRun, type SpacingReason } from '../programs/heavy-leg-spacing.ts'
import type { ProgressionThresholds } from '../programs/progression-settings.ts'
import type { SpacedRace } from '../programs/race-days.ts'
import { raceSpacing } from '../programs/race-spacing.ts'
import { whileSame } from '../while-same.ts'

/** A workout has no time of day: noon, as the guard takes it, or the evening where a run of the same day asks for it. */
const NOON = '12:00'
const EVENING = '18:00'
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Further than a week away a run makes no difference. */
export const FAR_HOURS = 7 * 24
const WEEK = 7

/** Heavy legs on a day, at the time that stands best beside its runs. */
export type HeavyOn = {
  readonly start: Instant
  readonly against: readonly SpacingReason[]
  readonly inTheEvening: boolean
}

/** The races among runs, on their dates. */
export const racesAmong = (runs: readonly SpacedRun[], timeZone: TimeZone): SpacedRace[] =>
  runs.flatMap(({ id, start, race }) => (race ? [{ id, day: dayOf(start, timeZone), ...race }] : []))

/**
 * What speaks against heavy legs on any day beside the same runs, worked out when it is first asked for: an edit in the grid asks
 * again for all days of the plan, and all but one are known.
 */
export const spacingBeside = whileSame(
  (timeZone: TimeZone, runs: readonly SpacedRun[], thresholds: Pick<ProgressionThresholds, 'spacing'>) => {
    const startOn = keptBy((day: Day): Instant => instantOf(day, NOON, timeZone))
    const placed = runs.map((run) => ({ run, from: epochMilliseconds(run.start) }))
    const starts = placed.map(({ from }) => from).sort((a, b) => a - b)
    const races = racesAmong(runs, timeZone)
    const { spacing } = thresholds
    const before = Math.max(spacing.beforeQuality, spacing.beforeLong) * HOUR
    const after = Math.max(spacing.afterEasy, spacing.afterKey) * HOUR
    /** The runs of which any rule could speak at a moment: the others need not be asked about. */
    const runsNear = (start: Instant): SpacedRun[] => {
      const at = epochMilliseconds(start)
      return placed.flatMap(({ run, from }) =>
        from - at < before && at - from < after + run.minutes * MINUTE ? [run] : [],
      )
    }
    const known = new Map<string, HeavyOn>()
    /** @param rir the least reserve that the work asks for */
    const on = (day: Day, rir: number | null): HeavyOn => {
      const key = `${day} ${rir}`
      const found = known.get(key)
      if (found) return found
      const nearRace = raceSpacing({ day, rir }, races, thresholds)
      // What is said of a race by days is not said of it again by hours.
      const hasSpoken = ({ id }: Pick<SpacingReason, 'id'>) => nearRace.some((one) => one.id === id)
      const [noon, evening] = [NOON, EVENING].map((time): HeavyOn => {
        const start = instantOf(day, time, timeZone)
        const beside = heavyLegSpacing({ start, rir }, runsNear(start), thresholds)
        return {
          start,
          against: [...beside.filter((one) => !hasSpoken(one)), ...nearRace],
          inTheEvening: time === EVENING,
        }
      }) as [HeavyOn, HeavyOn]
      const best = evening.against.length < noon.against.length ? evening : noon
      known.set(key, best)
      return best
    }
    const hoursTo = (start: Instant): number | null => {
      const from = epochMilliseconds(start)
      const next = starts.find((one) => one >= from)
      const hours = next === undefined ? null : (next - from) / HOUR
      return hours === null || hours >= FAR_HOURS ? null : hours
    }
    const pairs = new Map<string, number>()
    /** How many reasons speak against heavy legs on a day after those of another one. */
    const tooNear = (day: Day, other: Day): number => {
      // Further apart than a week nothing is near.
      if (daysBetween(other, day) > WEEK) return 0
      const key = `${other} ${day}`
      const found =
        pairs.get(key) ??
        heavyLegSpacing({ start: startOn(day), rir: null }, [], thresholds, [{ id: '', start: startOn(other) }]).length
      pairs.set(key, found)
      return found
    }
    return { startOn, on, hoursTo, tooNear }
  },
)

const keptBy = <Made>(make: (day: Day) => Made): ((day: Day) => Made) => {
  const all = new Map<Day, Made>()
  return (day) => {
    const made = all.get(day) ?? make(day)
    all.set(day, made)
    return made
  }
}
