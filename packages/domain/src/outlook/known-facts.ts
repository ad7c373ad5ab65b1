import { yearsBetween } from '../calendar/day.ts'
import { asksForRegion } from '../library/red-flags.ts'
import { limitFor } from '../sessions/region-ceilings.ts'
import { isByWord } from '../timing/choice-settings.ts'
import type { Facts } from '../timing/facts.ts'
import { lowReadinessDays, readinessAt } from '../training/readiness.ts'
import { readinessBand, readinessZ } from '../training/readiness-band.ts'
import { activeFlags, isClearedFor } from './active-flags.ts'
import { type AskedSession, askedPressure, placedSession } from './asked-session.ts'
import { flagLimits, isSet, needingClearance, placesSet } from './flag-facts.ts'
import { doneBefore } from './hands-on-facts.ts'
import { isIntakeFinished } from './intake-known.ts'
import { keyRunFacts } from './key-run-facts.ts'
import type { KnownGround } from './known-ground.ts'
import { acutePlaces, highPainPlaces, placeKeys, sorePlaces } from './place-facts.ts'
import { raceFacts } from './race-facts.ts'
import { reachOf } from './rules-reach.ts'
import { techniqueBars } from './technique-bars.ts'

const HOUR = 3_600_000

/** Null where it is not known whether the safety questions were answered at all. */
const answered = (isYes: boolean, wereAsked: boolean): boolean | null => (isYes ? true : wereAsked ? false : null)

/** What of a session's facts stands whatever is planned, those of the plan as not known yet, and what they are made with. */
export function knownFacts(ground: KnownGround, asked: AskedSession) {
  const { record, at, today: known, tolerance, thresholds } = ground
  const { runner } = record
  const session = placedSession(asked, runner.timeZone)
  const { day, span } = session
  const places = asked.regions ?? []

  const flags = activeFlags(record, asked, at, ground.answers)
  const intakeComplete = isIntakeFinished(runner, at)
  const wereAsked = Array.isArray(runner.intake?.flags) && (intakeComplete || runner.intake?.complete !== true)
  const needs = needingClearance(flags)
  const races = raceFacts(ground.placedRaces, span, reachOf(thresholds))
  const key = keyRunFacts(ground.keyRuns, span)

  // More than 48 h ahead (as shipped) it cannot be known how the runner will be (README 2); what nobody can know is not missing.
  const hoursAhead = (span.start - ground.moment) / HOUR
  const knowable = hoursAhead <= thresholds.readiness.hours
  // An answer that is given after a session should have begun is given at the desk.
  const begins = hoursAhead > 0 ? asked.start : at
  const readiness = knowable ? readinessAt(ground.checkIns, begins, thresholds, at) : null

  const born = runner.birthDate ?? null
  const ageYears =
    born === null
      ? (flags.find(({ flag }) => flag.effects.factsWhenUnknown)?.flag.effects.factsWhenUnknown?.ageYears ?? null)
      : yearsBetween(born, day)
  const isMinor = ageYears !== null && ageYears < 18

  const facts: Facts = {
    intakeComplete,
    redFlagAbsolute: answered(isSet(flags, 'redFlagAbsolute') || runner.consent?.handsOn === false, wereAsked),
    clearanceRequired: answered(needs.length > 0, wereAsked),
    clearanceOnFile:
      needs.length === 0
        ? false
        : needs.every(({ flag, place, began }) =>
            isClearedFor(record, { id: flag.id, began }, place ? [place] : places, { known, day }),
          ),
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
    hoursSinceHeavyLower: null,
    hoursToHeavyLower: null,

    readiness,
    ...(!knowable && { readinessNotYetKnowable: true as const }),
    ...(isByWord(thresholds) && {
      readinessShown: readinessBand(readiness, readinessZ(record, at, thresholds), thresholds),
    }),
    readinessBelow50DaysOf5: knowable
      ? lowReadinessDays({ runner, checkIns: ground.checkIns }, begins, thresholds, at)
      : null,

    pressureCeiling: null,
    lastResponse: null,
    lastPressure: null,
    daysSinceLastHandsOn: null,
    priorHandsOnSessions: null,
    handsOnLast7Days: null,
    hoursSinceCorrectiveSameRegion: null,
    hoursSinceDeepSameRegion: null,

    phase: null,
    moderateRunner: ground.advice.moderateRunner,
    bookingRecommendation: ground.advice.recommendation,
    ...ground.recurringOn(day, asked.start),
    pairedWorkForRecurring: null,
    plannedPressure: askedPressure(asked),
    plannedMinutes: asked.minutes,
  }
  return {
    session,
    facts,
    thresholds,
    /** README 9 and 11: the runner's own number, or the lower one of a region that is treated. */
    ceiling: Math.min(tolerance.ceiling, ...places.map((place) => limitFor(tolerance, place))),
    done: doneBefore(ground.done, session),
    lastStep: tolerance.steps.at(-1),
    bars: techniqueBars(flags),
    assumptions: [...races.assumptions, ...key.assumptions],
    missing: [
      ...(intakeComplete ? [] : ['the health intake is not complete']),
      ...(intakeComplete && !wereAsked ? ['the safety questions of the intake'] : []),
      ...flags
        .filter(({ flag, place }) => place === null && asksForRegion(flag))
        .map(({ flag }) => `the region of ${flag.id}`),
      ...(knowable && readiness === null
        ? [`no check-in in the ${thresholds.readiness.hours} h before the session`]
        : []),
      ...(born === null ? ['the birth date'] : []),
    ],
  }
}

export type KnownFacts = ReturnType<typeof knownFacts>
