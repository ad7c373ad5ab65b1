import { yearsBetween } from '../calendar/day.ts'
import { compareInstants, dayOf, epochMilliseconds, hoursBetween, type Instant } from '../calendar/instant.ts'
import { asksForRegion } from '../library/red-flags.ts'
import { recurringFacts, recurringPlaces } from '../progress/recurring.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { DECAY_AFTER_DAYS, DECAYED_CEILING } from '../sessions/next-ceiling.ts'
import { limitFor } from '../sessions/region-ceilings.ts'
import { type Tolerance, toleranceAt } from '../sessions/tolerance.ts'
import type { Facts } from '../timing/facts.ts'
import type { TechniqueBar } from '../timing/technique-bars.ts'
import { phaseOn } from '../training/phase-on.ts'
import { lowReadinessDays, READINESS_HOURS, readinessAt } from '../training/readiness.ts'
import { activeFlags, isClearedFor, standingAnswers } from './active-flags.ts'
import { type AskedSession, askedPressure, endOf, spanOf } from './asked-session.ts'
import { bookingAdvice } from './booking-advice.ts'
import { flagLimits, isSet, needingClearance, placesSet } from './flag-facts.ts'
import { handsOnFacts, handsOnWork } from './hands-on-facts.ts'
import { heavyLowerFacts, heavyWorkouts } from './heavy-lower-facts.ts'
import { keyRunFacts } from './key-run-facts.ts'
import { acutePlaces, highPainPlaces, painAnswers, placeKeys, sorenessAnswers, sorePlaces } from './place-facts.ts'
import { placeKeyRuns } from './placed-key-runs.ts'
import { placeRaces } from './placed-races.ts'
import { raceFacts } from './race-facts.ts'
import { techniqueBars } from './technique-bars.ts'

export type FactsFor = {
  /** Techniques that the safety answers bar; they bind a plan, the verdict does not know them. */
  bars: TechniqueBar[]
  facts: Facts
  /** What had to be taken for granted, in short sentences. */
  assumptions: string[]
  /** What nobody has answered yet. */
  missing: string[]
}

const DAY = 86_400_000

/** The check-ins that readiness can be read from, of years of them: five days (FAT-04), and one more for its hour. */
const lately = (checkIns: RunnerRecord['checkIns'], at: Instant): RunnerRecord['checkIns'] => {
  const from = epochMilliseconds(at) - 6 * DAY
  return checkIns?.filter((checkIn) => epochMilliseconds(checkIn.at) >= from)
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
    answers: standingAnswers(record, at),
    pain: painAnswers(record, at),
    soreness: sorenessAnswers(record, at),
    checkIns: lately(record.checkIns, at),
    advice: () => bookingAdvice(record, at),
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

/** README 9 and 11: the runner's own number, or the lower one of a region that is treated. */
const ceilingFor = (tolerance: Tolerance, asked: AskedSession, days: number | null): number =>
  Math.min(
    tolerance.ceiling,
    // Eight weeks without hands until then, and it starts anew (reference 6).
    days !== null && days >= DECAY_AFTER_DAYS ? DECAYED_CEILING : tolerance.ceiling,
    ...(asked.regions ?? []).map((place) => limitFor(tolerance, place)),
  )

/** Null where it is not known whether the safety questions were answered at all. */
const answered = (isYes: boolean, wereAsked: boolean): boolean | null => (isYes ? true : wereAsked ? false : null)

/**
 * The facts of a session for the timing rules, from the record and as known at a moment (domain README 1–9: computed, never
 * typed in). What is not known is null. What happens after `at` is not read, except what is planned.
 *
 * @param asked a planned session, or a day that is only thought of
 * @param moment what was known then counts; of a session that is over, what was known when it began. Days and hours are
 * counted to the session itself
 */
export function factsFor(record: RunnerRecord, asked: AskedSession, moment: Instant): FactsFor {
  const at = compareInstants(moment, endOf(asked)) > 0 ? asked.start : moment
  const { runner } = record
  const ground = groundOf(record, at)
  const { tolerance } = ground
  const session = spanOf(asked)
  const day = dayOf(asked.start, runner.timeZone)
  const known = dayOf(at, runner.timeZone)
  const places = asked.regions ?? []

  const flags = activeFlags(record, asked, at, ground.answers)
  const wereAsked = Array.isArray(runner.intake?.flags)
  const needs = needingClearance(flags)
  const races = raceFacts(ground.placedRaces, session)
  const key = keyRunFacts(ground.keyRuns, session)
  const { assumptions: spacing, isExpected, ...handsOn } = handsOnFacts(record, ground.work, asked)
  const { assumptions: workoutTimes, ...heavyLower } = heavyLowerFacts(ground.heavy, session)

  // More than 48 h ahead it cannot be known how the runner will be (README 2); what nobody can know is not missing.
  const hoursAhead = hoursBetween(at, asked.start)
  const knowable = hoursAhead <= READINESS_HOURS
  // An answer that is given after a session should have begun is given at the desk.
  const begins = hoursAhead > 0 ? asked.start : at
  const readiness = knowable ? readinessAt(ground.checkIns, begins, at) : null

  const born = runner.birthDate ?? null
  const ageYears =
    born === null
      ? (flags.find(({ flag }) => flag.effects.factsWhenUnknown)?.flag.effects.factsWhenUnknown?.ageYears ?? null)
      : yearsBetween(born, day)
  const isMinor = ageYears !== null && ageYears < 18
  const phase = phaseOn(record.phases, day)
  // What an expected session will bring nobody knows.
  const last = isExpected ? undefined : tolerance.steps.at(-1)

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
    highPainRegions: placeKeys(highPainPlaces(ground.pain, asked.start)),
    sorenessHighRegions: placeKeys([
      ...sorePlaces(ground.soreness, asked.start),
      ...placesSet(flags, 'sorenessHighRegions'),
    ]),
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
    readinessBelow50DaysOf5: knowable ? lowReadinessDays({ runner, checkIns: ground.checkIns }, begins, at) : null,

    pressureCeiling: ceilingFor(tolerance, asked, handsOn.daysSinceLastHandsOn ?? null),
    lastResponse: last?.class ?? null,
    lastPressure: last?.pressure ?? null,
    ...handsOn,

    phase,
    moderateRunner: ground.advice().moderateRunner,
    bookingRecommendation: ground.advice().recommendation,
    ...ground.recurringOn(day, asked.start),
    plannedPressure: askedPressure(asked),
    plannedMinutes: asked.minutes,
  }
  return {
    facts,
    bars: techniqueBars(flags),
    assumptions: [...races.assumptions, ...key.assumptions, ...spacing, ...workoutTimes],
    missing: [
      ...(runner.intake?.complete === true ? [] : ['the health intake is not complete']),
      ...(runner.intake?.complete === true && !wereAsked ? ['the safety questions of the intake'] : []),
      ...flags
        .filter(({ flag, place }) => place === null && asksForRegion(flag))
        .map(({ flag }) => `the region of ${flag.id}`),
      ...(knowable && readiness === null ? ['no check-in in the 48 h before the session'] : []),
      ...(born === null ? ['the birth date'] : []),
      ...(phase === null ? ['the phase on that day'] : []),
    ],
  }
}
