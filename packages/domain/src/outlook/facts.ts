import { yearsBetween } from '../calendar/day.ts'
import { dayOf, hoursBetween, type Instant } from '../calendar/instant.ts'
import { recurringFacts, recurringPlaces } from '../progress/recurring.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { limitFor } from '../sessions/region-ceilings.ts'
import { type Tolerance, toleranceAt } from '../sessions/tolerance.ts'
import type { Facts } from '../timing/facts.ts'
import { lowReadinessDays, READINESS_HOURS, readinessAt } from '../training/readiness.ts'
import { activeFlags, concerns, isClearedFor } from './active-flags.ts'
import { type AskedSession, askedPressure, spanOf } from './asked-session.ts'
import { flagLimits, isSet, needingClearance, placesSet } from './flag-facts.ts'
import { handsOnFacts, handsOnWork } from './hands-on-facts.ts'
import { heavyLowerFacts, heavyWorkouts } from './heavy-lower-facts.ts'
import { keyRunFacts } from './key-run-facts.ts'
import { acutePlaces, highPainPlaces, placeKeys, sorePlaces } from './place-facts.ts'
import { placeKeyRuns } from './placed-key-runs.ts'
import { placeRaces } from './placed-races.ts'
import { raceFacts } from './race-facts.ts'

export type FactsFor = {
  facts: Facts
  /** What had to be taken for granted, in short sentences. */
  assumptions: string[]
  /** What nobody has answered yet. */
  missing: string[]
}

/** What of a record is the same for every session that is asked about at one moment. */
function ground(record: RunnerRecord, at: Instant) {
  const { races, runs, keyRuns, runner } = record
  const placedRaces = placeRaces(races, runner.timeZone)
  const recurs = recurringPlaces(record, at)
  const recurring = new Map<string, ReturnType<typeof recurringFacts>>()
  return {
    at,
    placedRaces,
    keyRuns: placeKeyRuns({ runs, keyRuns, races, placedRaces, timeZone: runner.timeZone, at }),
    heavy: heavyWorkouts(record, at),
    tolerance: toleranceAt(record, at),
    work: handsOnWork(record, at),
    recurringOn: (day: string, start: Instant) => {
      const known = recurring.get(day) ?? recurringFacts(record, at, start, recurs)
      recurring.set(day, known)
      return known
    },
  }
}

type Ground = ReturnType<typeof ground>

/** A record is never changed in place, so what was concluded of it holds as long as it lives. */
const grounds = new WeakMap<RunnerRecord, Ground>()

function groundOf(record: RunnerRecord, at: Instant): Ground {
  const known = grounds.get(record)
  if (known?.at === at) return known
  const made = ground(record, at)
  grounds.set(record, made)
  return made
}

const lastAnswered = ({ steps }: Tolerance) => steps.at(-1)

/** README 9 and 11: the runner's own number, or the lower one of a region that is treated. */
const ceilingFor = (tolerance: Tolerance, asked: AskedSession): number =>
  Math.min(tolerance.ceiling, ...(asked.regions ?? []).map((place) => limitFor(tolerance, place)))

/** Null where it is not known whether the safety questions were answered at all. */
const answered = (isYes: boolean, wereAsked: boolean): boolean | null => (isYes ? true : wereAsked ? false : null)

/**
 * The facts of a session for the timing rules, from the record and as known at a moment (domain README 1–9: computed, never
 * typed in). What is not known is null. What happens after `at` is not read, except what is planned.
 *
 * @param asked a planned session, or a day that is only thought of
 * @param at what was known then counts; days and hours are counted to the session itself
 */
export function factsFor(record: RunnerRecord, asked: AskedSession, at: Instant): FactsFor {
  const { runner, phases } = record
  const { placedRaces, keyRuns, heavy, tolerance, work, recurringOn } = groundOf(record, at)
  const session = spanOf(asked)
  const day = dayOf(asked.start, runner.timeZone)
  const known = dayOf(at, runner.timeZone)
  const places = asked.regions ?? []

  const flags = activeFlags(record, asked, at)
  const wereAsked = runner.intake?.complete === true
  const needs = needingClearance(flags).filter((flag) => concerns(flag, places))
  const races = raceFacts(placedRaces, session)
  const key = keyRunFacts(keyRuns, session)
  const handsOn = handsOnFacts(record, work, asked)
  const strength = heavyLowerFacts(heavy, session)

  // More than 48 h ahead it cannot be known how the runner will be (README 2); what nobody can know is not missing.
  const hoursAhead = hoursBetween(at, asked.start)
  const knowable = hoursAhead <= READINESS_HOURS
  const moment = hoursAhead > 0 ? asked.start : at
  const readiness = knowable ? readinessAt(record.checkIns, moment, at) : null

  const born = runner.birthDate ?? null
  const ageYears =
    born === null
      ? (flags.find(({ flag }) => flag.effects.factsWhenUnknown)?.flag.effects.factsWhenUnknown?.ageYears ?? null)
      : yearsBetween(born, day)
  const isMinor = ageYears !== null && ageYears < 18
  const phase = phases?.findLast(({ from, to }) => from <= day && (to === null || to === undefined || day <= to))?.phase
  const last = lastAnswered(tolerance)
  const { assumptions: spacing, ...counted } = handsOn
  const { assumptions: workoutTimes, ...heavyLower } = strength

  const facts: Facts = {
    intakeComplete: runner.intake?.complete ?? false,
    redFlagAbsolute: answered(isSet(flags, 'redFlagAbsolute') || runner.consent?.handsOn === false, wereAsked),
    clearanceRequired: answered(needs.length > 0, wereAsked),
    clearanceOnFile:
      needs.length === 0
        ? false
        : needs.every(({ flag, place }) => isClearedFor(record, flag.id, place ? [place] : places, { known, day })),
    feverOrSystemicIllness48h: answered(isSet(flags, 'feverOrSystemicIllness48h'), wereAsked),
    pressureLimitingCondition: answered(isSet(flags, 'pressureLimitingCondition'), wereAsked),
    urineDarkOrWeakAfterEffort: answered(isSet(flags, 'urineDarkOrWeakAfterEffort'), wereAsked),
    pregnant: answered(isSet(flags, 'pregnant'), wereAsked),
    acuteInjuryRegionsUnder72h: placeKeys([
      ...acutePlaces(record, asked.start, at),
      ...placesSet(flags, 'acuteInjuryRegionsUnder72h'),
    ]),
    highPainRegions: placeKeys(highPainPlaces(record, at)),
    sorenessHighRegions: placeKeys([...sorePlaces(record, at), ...placesSet(flags, 'sorenessHighRegions')]),
    flagLimits: flagLimits(flags),
    ageYears,
    ...(isMinor && { guardianConsentOnFile: runner.consent?.guardian === true }),

    racesAhead: races.racesAhead,
    racesBehind: races.racesBehind,
    hoursToKey: key.hoursToKey,
    ...(key.hoursToKeyStart !== undefined && { hoursToKeyStart: key.hoursToKeyStart }),
    hoursSinceKey: key.hoursSinceKey,
    ...heavyLower,

    readiness,
    ...(!knowable && { readinessNotYetKnowable: true as const }),
    readinessBelow50DaysOf5: knowable ? lowReadinessDays(record, at) : null,

    pressureCeiling: ceilingFor(tolerance, asked),
    lastResponse: last?.class ?? null,
    lastPressure: last?.pressure ?? null,
    ...counted,

    phase: phase ?? null,
    ...recurringOn(day, asked.start),
    plannedPressure: askedPressure(asked),
    plannedMinutes: asked.minutes,
  }
  return {
    facts,
    assumptions: [...races.assumptions, ...key.assumptions, ...spacing, ...workoutTimes],
    missing: [
      ...(runner.intake?.complete === true ? [] : ['the health intake is not complete']),
      ...(knowable && readiness === null ? ['no check-in in the 48 h before the session'] : []),
      ...(born === null ? ['the birth date'] : []),
      ...(phase === undefined ? ['the phase on that day'] : []),
    ],
  }
}
