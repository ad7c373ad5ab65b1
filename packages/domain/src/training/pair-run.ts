import { minutesOfLocalTime } from '../calendar/instant.ts'
import type { KeyRun } from './key-runs.ts'
import type { RunType } from './run-answers.ts'

/** A done run as far as pairing asks: minutes since midnight of its start, and its length. */
export type DoneRun = { key: string; startMinute: number; minutes: number | null; km: number | null }

/** A race of that day that stands. */
export type RaceOfDay = { name: string; distanceKm: number }

export type Pairing = { type: RunType; title: string; usualKeyRunId: string | null }

/**
 * A planned run of 60 minutes was kept by one of 30 to 120: less is a run that was broken off or another one, more is
 * another one. A race is that race when the distance is within 12 % (tracks cut corners; courses are measured on the shortest line).
 */
export const PAIRING = { least: 0.5, most: 2, raceShare: 0.12 } as const

const fits = (planned: KeyRun, done: DoneRun): boolean =>
  done.minutes !== null &&
  done.minutes >= planned.minutes * PAIRING.least &&
  done.minutes <= planned.minutes * PAIRING.most

/** How far a done run is from the plan: minutes of length, then of the clock, where the plan names one. */
const distance = (planned: KeyRun, done: DoneRun): number =>
  Math.abs((done.minutes ?? 0) - planned.minutes) +
  (planned.startTime === null ? 0 : Math.abs(minutesOfLocalTime(planned.startTime) - done.startMinute) / 4)

/**
 * What each done run of one day was: the race, a planned key run, or (absent from the answer) neither. A key run is kept by
 * one run at most and the nearest pair comes first, so the order of `done` changes nothing.
 */
export const pairRuns = (
  done: readonly DoneRun[],
  planned: readonly KeyRun[],
  races: readonly RaceOfDay[],
): Map<string, Pairing> => {
  const pairs = new Map<string, Pairing>()
  for (const race of races) {
    const [ran] = done
      .filter(
        ({ key, km }) =>
          !pairs.has(key) && km !== null && Math.abs(km - race.distanceKm) <= race.distanceKm * PAIRING.raceShare,
      )
      .sort(
        (a, b) =>
          Math.abs((a.km ?? 0) - race.distanceKm) - Math.abs((b.km ?? 0) - race.distanceKm) || (a.key < b.key ? -1 : 1),
      )
    if (ran) pairs.set(ran.key, { type: 'race', title: race.name, usualKeyRunId: null })
  }
  const kept = new Set<string>()
  const candidates = planned
    .flatMap((plan) => done.filter((run) => fits(plan, run)).map((run) => ({ plan, run, far: distance(plan, run) })))
    .sort(
      (a, b) =>
        a.far - b.far ||
        (a.run.key < b.run.key ? -1 : a.run.key > b.run.key ? 1 : 0) ||
        (a.plan.usualKeyRunId < b.plan.usualKeyRunId ? -1 : 1),
    )
  for (const { plan, run } of candidates) {
    if (pairs.has(run.key) || kept.has(plan.usualKeyRunId)) continue
    kept.add(plan.usualKeyRunId)
    pairs.set(run.key, { type: plan.kind, title: plan.title, usualKeyRunId: plan.usualKeyRunId })
  }
  return pairs
}
