import type { Day } from '../calendar/day.ts'
import { dayOf, epochMilliseconds, type Instant, type TimeZone } from '../calendar/instant.ts'
import type { RecordKeyRun, RecordRace, RecordRun } from '../record/schema.ts'
import { longAmong } from './long-runs.ts'
import type { PlacedRace } from './placed-races.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** An easy long run counts this much later, forward only (reference 5; README 4). */
export const EASY_LONG_CREDIT_HOURS = 12

/** A pace to guess a run's length by, and a length where not even the distance is known. Confidence low. */
const ASSUMED_MINUTES_PER_KM = 6
const ASSUMED_MINUTES = { easy: 60, quality: 60, race: 60, long: 120 } as const

/** A key run, in milliseconds. */
export type PlacedKeyRun = {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Hours that it counts later when it lies ahead. */
  readonly credit: number
  /** What lies ahead of the moment of judging is expected; what is over was done, or nobody said that it was not. */
  readonly state: 'planned' | 'done'
  readonly assumption: string | null
}

const ofPlan = (run: RecordKeyRun): PlacedKeyRun => {
  const start = epochMilliseconds(run.start)
  return {
    id: run.id,
    start,
    end: start + run.minutes * MINUTE,
    credit: run.kind === 'long' && run.effort === 'easy' ? EASY_LONG_CREDIT_HOURS : 0,
    state: run.status === 'done' ? 'done' : 'planned',
    assumption: run.status === 'done' ? null : `key run ${run.id} counts as done as planned`,
  }
}

/** A training race is a key run; an A or B race is none: the race rules are stricter (README 4). */
const ofRace = (race: PlacedRace): PlacedKeyRun[] =>
  race.priority !== 'C'
    ? []
    : [
        {
          id: race.id,
          start: race.start,
          end: race.finish,
          credit: 0,
          state: race.status === 'planned' ? 'planned' : 'done',
          assumption: null,
        },
      ]

function lengthOf(run: RecordRun): { minutes: number; assumption: string | null } {
  if (run.minutes !== null && run.minutes !== undefined) return { minutes: run.minutes, assumption: null }
  const minutes = run.km !== null && run.km !== undefined ? run.km * ASSUMED_MINUTES_PER_KM : ASSUMED_MINUTES[run.type]
  return { minutes, assumption: `length of run ${run.id} assumed ${Math.round(minutes)} min` }
}

export type KeyRunGround = {
  readonly runs: readonly RecordRun[] | undefined
  readonly keyRuns: readonly RecordKeyRun[] | undefined
  readonly races: readonly RecordRace[] | undefined
  readonly placedRaces: readonly PlacedRace[]
  readonly timeZone: TimeZone
  readonly at: Instant
}

/** True for a done run whose quality mattered. A race entered as such is left to the race rules (reference 14.20). */
function isKeyRun(
  run: RecordRun,
  isLong: (run: RecordRun) => boolean,
  raceDays: ReadonlySet<Day>,
  isRace: (run: RecordRun) => boolean,
  timeZone: TimeZone,
): boolean {
  if (isRace(run)) return false
  if (run.type === 'quality') return true
  if (run.type === 'race') return !raceDays.has(dayOf(run.start, timeZone))
  return isLong(run)
}

/** Runs older than this cannot reach any rule about key runs. */
const OLDEST_HOURS = 24 * 28

/**
 * All key runs, done and planned, from four weeks before the moment of judging: planned ones, done quality and long
 * runs, training races. A planned one whose day has gone by with a done key run on it is that run.
 */
export function placeKeyRuns({ runs, keyRuns, races, placedRaces, timeZone, at }: KeyRunGround): PlacedKeyRun[] {
  const now = epochMilliseconds(at)
  const recent = (runs ?? []).filter(({ start }) => {
    const began = epochMilliseconds(start)
    // One that a record tells of later was not known yet.
    return began >= now - OLDEST_HOURS * HOUR && began <= now
  })
  // One that was cancelled or not started is none that a run could have been.
  const raceDays = new Set(
    (races ?? []).filter(({ status }) => status !== 'cancelled' && status !== 'dns').map(({ date }) => date),
  )
  const isLong = longAmong(recent)
  const raced = placedRaces.filter(
    ({ status, priority }) => (status === 'done' || status === 'dnf') && priority !== 'C',
  )
  // However the watch or the runner named it, what was run while the race was is the race.
  const isRace = (run: RecordRun): boolean => {
    const start = epochMilliseconds(run.start)
    const end = start + lengthOf(run).minutes * MINUTE
    return raced.some((race) => start < race.finish && end > race.start)
  }
  const done = recent.filter((run) => isKeyRun(run, isLong, raceDays, isRace, timeZone))
  const doneDays = new Set(done.map((run) => dayOf(run.start, timeZone)))
  const planned = (keyRuns ?? [])
    .filter(({ status }) => status === 'planned' || status === 'done')
    .filter(({ start }) => epochMilliseconds(start) >= now || !doneDays.has(dayOf(start, timeZone)))
  return [
    ...planned.map(ofPlan),
    ...done.map((run): PlacedKeyRun => {
      const start = epochMilliseconds(run.start)
      const { minutes, assumption } = lengthOf(run)
      return { id: run.id, start, end: start + minutes * MINUTE, credit: 0, state: 'done', assumption }
    }),
    ...placedRaces.flatMap(ofRace),
  ].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
}
