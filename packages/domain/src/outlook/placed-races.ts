import { epochMilliseconds, instantOf, type TimeZone } from '../calendar/instant.ts'
import type { RecordRace } from '../record/schema.ts'
import type { RaceClass, RacePriority } from '../timing/facts.ts'

/** Where no start is published (reference 14.3). */
export const ASSUMED_RACE_START = '09:00'

/** How long a race is taken to last while no finish is known, in hours (reference 14.3). */
export const ASSUMED_RACE_HOURS: Readonly<Record<RaceClass, number>> = { short: 1, half: 2, marathon: 4, ultra: 10 }

/** Class by distance: up to 15 km, 25 km, 45 km, and beyond (reference 5). */
export function raceClassOf(km: number): RaceClass {
  if (km <= 15) return 'short'
  if (km <= 25) return 'half'
  return km <= 45 ? 'marathon' : 'ultra'
}

/** A race with its moments, in milliseconds, and what had to be assumed for them. */
export type PlacedRace = {
  readonly id: string
  readonly status: 'planned' | 'done' | 'dnf'
  readonly start: number
  readonly finish: number
  readonly raceClass: RaceClass
  readonly priority: RacePriority
  /** Sentences; those about the finish only matter once it lies behind. */
  readonly startAssumed: string | null
  readonly finishAssumed: string | null
  readonly priorityAssumed: string | null
}

const hoursWords = (hours: number): string => `${hours} h`

function placedRace(race: RecordRace & { status: PlacedRace['status'] }, timeZone: TimeZone): PlacedRace {
  const { id, status } = race
  // README 1: a race not finished has the class of the distance run whenever that is known.
  const km = status === 'dnf' ? (race.distanceRunKm ?? race.distanceKm) : race.distanceKm
  const raceClass = raceClassOf(km)
  const start = epochMilliseconds(instantOf(race.date, race.startTime ?? ASSUMED_RACE_START, timeZone))
  const hours = ASSUMED_RACE_HOURS[raceClass]
  const known = race.finish ?? null
  // A training race over a marathon or more is no training race.
  const raised = race.priority === 'C' && (raceClass === 'marathon' || raceClass === 'ultra')
  return {
    id,
    status,
    start,
    finish: known === null ? start + hours * 3_600_000 : epochMilliseconds(known),
    raceClass,
    priority: raised ? 'B' : race.priority,
    startAssumed: race.startTime ? null : `start of ${id} assumed ${ASSUMED_RACE_START} local`,
    finishAssumed: known === null ? `finish of ${id} assumed ${hoursWords(hours)} after its start` : null,
    priorityAssumed: raised ? `${id} is a C race over ${race.distanceKm} km: treated as B` : null,
  }
}

const counts = (race: RecordRace): race is RecordRace & { status: PlacedRace['status'] } =>
  race.status === 'planned' || race.status === 'done' || race.status === 'dnf'

/** The races that count, by start. Cancelled ones and those not started are silent (reference 14.2). */
export const placeRaces = (races: readonly RecordRace[] | undefined, timeZone: TimeZone): PlacedRace[] =>
  (races ?? [])
    .filter(counts)
    .map((race) => placedRace(race, timeZone))
    .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
