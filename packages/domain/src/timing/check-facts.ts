import { DomainError } from '../errors.ts'
import { INTENTS } from '../library/ids.ts'
import {
  FACT_KINDS,
  type FactName,
  type Facts,
  type FlagLimit,
  type RaceAhead,
  type RaceBehind,
  type SameRegion,
  SEVERITIES,
} from './facts.ts'
import { placeOf } from './places.ts'

const refuse = (fact: string, value: unknown, wanted: string): never => {
  const shown =
    typeof value === 'string' ? `“${value}”` : typeof value === 'object' ? 'a list or a group' : String(value)
  throw new DomainError('facts-not-valid', `The fact ${fact} has to be ${wanted}, not ${shown}.`, { fact, wanted })
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isPlace = (value: unknown): boolean => typeof value === 'string' && placeOf(value) !== null

function checkPlaces(fact: string, value: unknown): void {
  if (!Array.isArray(value)) refuse(fact, value, 'a list of places')
  else if (!value.every(isPlace))
    refuse(
      fact,
      value.find((place) => !isPlace(place)),
      'a known region, with or without a side',
    )
}

/** What is wrong with one value is thrown; null and absent are always right. */
function checkFact(fact: FactName, value: unknown, path: string = fact): void {
  if (value === null || value === undefined) return
  const kind = FACT_KINDS[fact]
  if (kind === 'number') {
    if (!isNumber(value)) refuse(path, value, 'a number or null')
  } else if (kind === 'yes-no') {
    if (typeof value !== 'boolean') refuse(path, value, 'true, false or null')
  } else if (kind === 'true-only') {
    if (value !== true) refuse(path, value, 'true or absent')
  } else if (kind === 'places') checkPlaces(path, value)
  else if (!(kind as readonly unknown[]).includes(value)) refuse(path, value, `one of ${kind.join(', ')}`)
}

/** What a flag may say. */
const FLAG_KEYS: Readonly<Record<keyof FlagLimit, true>> = {
  id: true,
  severity: true,
  reason: true,
  closesSession: true,
  maxPressure: true,
  forbidIntents: true,
  avoidRegions: true,
  regionCaps: true,
  avoidTechniques: true,
  requires: true,
}

/** Local flags, practices' own techniques and requirements are open lists; everything else is closed. */
function checkFlag(flag: FlagLimit): void {
  const path = `flagLimits ${flag.id}`
  for (const [key, value] of Object.entries(flag))
    if (!(key in FLAG_KEYS)) refuse(`${path} ${key}`, value, 'a limit that flags have')
  if (!SEVERITIES.includes(flag.severity)) refuse(`${path} severity`, flag.severity, `one of ${SEVERITIES.join(', ')}`)
  if (flag.maxPressure !== undefined && !isNumber(flag.maxPressure))
    refuse(`${path} maxPressure`, flag.maxPressure, 'a number')
  for (const intent of flag.forbidIntents ?? [])
    if (!INTENTS.includes(intent)) refuse(`${path} forbidIntents`, intent, `one of ${INTENTS.join(', ')}`)
  checkPlaces(`${path} avoidRegions`, flag.avoidRegions ?? [])
  checkPlaces(`${path} regionCaps`, Object.keys(flag.regionCaps ?? {}))
  for (const cap of Object.values(flag.regionCaps ?? {}))
    if (!isNumber(cap)) refuse(`${path} regionCaps`, cap, 'numbers')
}

function checkRaceAhead(race: RaceAhead): void {
  checkFact('hoursToRace', race.hoursToRace, `racesAhead ${race.id} hoursToRace`)
  checkFact('raceClass', race.raceClass, `racesAhead ${race.id} raceClass`)
  checkFact('racePriority', race.racePriority, `racesAhead ${race.id} racePriority`)
}

function checkRaceBehind(race: RaceBehind): void {
  checkFact('hoursSinceRace', race.hoursSinceRace, `racesBehind ${race.id} hoursSinceRace`)
  checkFact('lastRaceClass', race.lastRaceClass, `racesBehind ${race.id} lastRaceClass`)
}

function checkSameRegion({ legs, corrective, deep }: SameRegion): void {
  checkPlaces('sameRegion legs', legs)
  for (const [name, hours] of [
    ['sameRegion corrective', corrective],
    ['sameRegion deep', deep],
  ] as const) {
    checkPlaces(name, Object.keys(hours))
    for (const value of Object.values(hours)) if (!isNumber(value)) refuse(name, value, 'hours')
  }
}

const listOf = <One>(name: string, value: readonly One[] | null | undefined): readonly One[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : refuse(name, value, 'a list')

const FACT_NAMES: ReadonlySet<string> = new Set(Object.keys(FACT_KINDS))
const isFact = (name: string): name is FactName => FACT_NAMES.has(name)

/**
 * Throws DomainError `facts-not-valid` for what no rule can read: an unknown name or choice, a number that is none, an
 * unknown region. A guard that passed over a misspelt fact would be silent where it has to speak.
 */
export function checkFacts(facts: Facts): void {
  for (const name in facts) {
    if (isFact(name)) checkFact(name, facts[name])
    else if (name === 'hoursToKeyStart') checkFact('hoursToKey', facts[name], name)
    else if (name === 'racesAhead') listOf(name, facts[name]).forEach(checkRaceAhead)
    else if (name === 'racesBehind') listOf(name, facts[name]).forEach(checkRaceBehind)
    else if (name === 'flagLimits') listOf(name, facts[name]).forEach(checkFlag)
    else if (name === 'sameRegion') {
      if (facts.sameRegion) checkSameRegion(facts.sameRegion)
    } else refuse(name, facts[name as keyof Facts], 'one that the rules know')
  }
}
