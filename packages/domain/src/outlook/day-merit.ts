import { type Day, dayNumber } from '../calendar/day.ts'
import type { PlannedSession } from '../programs/schema.ts'
import type { Facts } from '../timing/facts.ts'
import type { PlanJudgement } from '../timing/plan.ts'
import { INTENT_FLOORS } from '../timing/rules.ts'
import type { Verdict } from '../timing/verdict.ts'
import type { Merit } from './merit.ts'

/** What is looked at when a day is chosen for hands-on work, in the order of model.md. */
export const CRITERIA = [
  'left-out',
  'stops',
  'cautions',
  'intent',
  'pressure',
  'work',
  'hours',
  'spacing',
  'availability',
  'burden',
  'day',
] as const
export type Criterion = (typeof CRITERIA)[number]

/** How free the runner is on a day; a day away takes no session. */
export type Availability = 'free' | 'limited' | 'away'

/** More hours than this to the next key run or race make no difference: no rule looks further ahead (reference 5). */
const FAR_HOURS = 14 * 24
/** Heavy leg strength nearer than this is near (STR-01, STR-02). */
const HEAVY_NEAR_HOURS = 24

/** What a day was found to be for a session, in the field's own units. */
export type DayFound = {
  /** What was asked is stopped there; only the lighter version may stand. */
  readonly isStopped: boolean
  /** Rules that warn there of what was asked, broken or not. */
  readonly cautions: number
  /** Hours to the next key run or race, `null` where none is within two weeks. */
  readonly hoursToNext: number | null
  /** Days since the hands-on work before it, null where there is none near. */
  readonly daysSinceLast: number | null
  /** Days that lie between two sessions when they are spread evenly. */
  readonly evenDays: number
  /** Heavy leg workouts within a day of it. */
  readonly heavyNear: number
  readonly availability: Exclude<Availability, 'away'>
  /** Minutes of home-work planned on that day. */
  readonly minutesThatDay: number
  readonly day: Day
}

/** Rules that warn or close at a moment, each once; one more rule never makes them fewer. */
export const cautionsOf = ({ causes }: Pick<Verdict, 'causes'>): number =>
  new Set(causes.flatMap(({ rule, severity }) => (severity === 'warn' ? [rule] : []))).size

/** True where the plan goes past a limit that is not a warning. */
export const isStopped = ({ severity }: Pick<PlanJudgement, 'severity'>): boolean =>
  severity === 'safety' || severity === 'block'

/** Hours to the next key run or race from the end of a session; null where none is within two weeks. */
export function hoursToNext({ hoursToKey, hoursToKeyStart, racesAhead }: Facts): number | null {
  const hours = [hoursToKeyStart ?? hoursToKey, ...(racesAhead ?? []).map((race) => race.hoursToRace)].filter(
    (one): one is number => typeof one === 'number' && one < FAR_HOURS,
  )
  return hours.length === 0 ? null : Math.min(...hours)
}

export const heavyNear = ({ hoursSinceHeavyLower, hoursToHeavyLower }: Facts): number =>
  [hoursSinceHeavyLower, hoursToHeavyLower].filter((hours) => typeof hours === 'number' && hours < HEAVY_NEAR_HOURS)
    .length

/** How far a session is from the one that was asked for. */
function shortOf(asked: PlannedSession, session: PlannedSession) {
  const pressure = (one: PlannedSession): number => one.works.reduce((sum, work) => sum + work.pressure, 0)
  return {
    intent:
      asked.intent === session.intent
        ? 0
        : 1 + Math.max(0, INTENT_FLOORS[asked.intent] - INTENT_FLOORS[session.intent]),
    pressure: Math.max(0, pressure(asked) - pressure(session)),
    work: Math.max(0, asked.works.length - session.works.length) * 180 + Math.max(0, asked.minutes - session.minutes),
  }
}

/** The merit of a session on a day, in the order of {@link CRITERIA}. */
export function dayMerit(asked: PlannedSession, session: PlannedSession, found: DayFound): Merit {
  const short = shortOf(asked, session)
  const uneven = found.daysSinceLast === null ? 0 : Math.abs(found.daysSinceLast - found.evenDays)
  return [
    0,
    found.isStopped ? 1 : 0,
    found.cautions,
    short.intent,
    short.pressure,
    short.work,
    Math.round((FAR_HOURS - (found.hoursToNext ?? FAR_HOURS)) * 60),
    uneven + found.heavyNear,
    found.availability === 'free' ? 0 : 1,
    found.minutesThatDay,
    dayNumber(found.day),
  ]
}

/** A merit with another number for one criterion. */
export const meritWith = (merit: Merit, criterion: Criterion, change: (value: number) => number): Merit => {
  const at = CRITERIA.indexOf(criterion)
  return merit.map((value, index) => (index === at ? change(value) : value))
}

/** A session that no day takes: worse than any day that does. */
export const LEFT_OUT: Merit = CRITERIA.map((criterion) => (criterion === 'left-out' ? 1 : 0))
