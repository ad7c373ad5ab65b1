import { dayOf, epochMilliseconds, type Instant } from '../calendar/instant.ts'
import { recurringFacts, recurringPlaces } from '../progress/recurring.ts'
import type { Thresholds } from '../progress/thresholds.ts'
import type { KnownRecord } from '../record/plan-parts.ts'
import { toleranceAt } from '../sessions/tolerance.ts'
import { standingAnswers } from './active-flags.ts'
import { bookingAdvice } from './booking-advice.ts'
import { doneWork } from './hands-on-facts.ts'
import { painAnswers, sorenessAnswers } from './place-facts.ts'
import { placeKeyRuns } from './placed-key-runs.ts'
import { placeRaces } from './placed-races.ts'

const DAY = 86_400_000

/** The check-ins that readiness can be read from, of years of them: five days (FAT-04), and one more for its hour. */
const lately = (checkIns: KnownRecord['checkIns'], at: Instant): KnownRecord['checkIns'] => {
  const from = epochMilliseconds(at) - 6 * DAY
  return checkIns?.filter((checkIn) => epochMilliseconds(checkIn.at) >= from)
}

/** What is known at a moment, the same for every session that is asked about then and whatever is planned. */
export function knownGround(record: KnownRecord, at: Instant, thresholds: Thresholds) {
  const { races, runs, keyRuns, runner } = record
  const placedRaces = placeRaces(races, runner.timeZone)
  const advice = bookingAdvice(record, at, thresholds)
  const recurs = recurringPlaces(advice.carried, thresholds)
  const recurring = new Map<string, ReturnType<typeof recurringFacts>>()
  return {
    record,
    at,
    thresholds,
    /** The same, in milliseconds, and the runner's day of it. */
    moment: epochMilliseconds(at),
    today: dayOf(at, runner.timeZone),
    placedRaces,
    keyRuns: placeKeyRuns({ runs, keyRuns, races, placedRaces, timeZone: runner.timeZone, at }),
    tolerance: toleranceAt(record, at, thresholds),
    done: doneWork(record, at),
    answers: standingAnswers(record, at),
    pain: painAnswers(record, at),
    soreness: sorenessAnswers(record, at),
    checkIns: lately(record.checkIns, at),
    advice,
    recurringPlaces: recurs,
    recurringOn: (day: string, start: Instant) => {
      const known = recurring.get(day) ?? recurringFacts(record, at, thresholds, start, recurs)
      recurring.set(day, known)
      return known
    },
  }
}

export type KnownGround = ReturnType<typeof knownGround>
