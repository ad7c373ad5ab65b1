import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { covers, type RegionSide, regionKey } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Facts } from '../timing/facts.ts'
import { type CarryOver, carryOver, stiffnessUpTo } from './carry-over.ts'
import type { CarryOverThresholds } from './carry-over-settings.ts'
import { improvedSince } from './improved-since.ts'
import { namedPlaces, namedPlacesAndAround } from './stiffness-days.ts'
import { daysSinceTested } from './tested-places.ts'
import { sessionsOn } from './treated-places.ts'

/**
 * Weeks that can decide whether a place recurs: three carried weeks, each after at most a week without data and the
 * unknown one behind it, with one week before them all.
 */
const DECIDING_WEEKS = 12

/** Sessions are counted over a block of days ending on the day of the planned one (README 12). */
const SESSION_DAYS = 28
const MANY_SESSIONS = 3

type RecurringFacts = Pick<
  Facts,
  'recurringRegionCount' | 'daysSinceReassessment' | 'recurringRegionSessions28d' | 'recurringRegionImproved'
>

/** What of a place is carried lately. `isNamed`: it was named itself; else it is a region around one that was. */
export type CarriedLately = CarryOver & { place: RegionSide; isNamed: boolean }

/**
 * Carry-over of every place that was named lately, and of the regions around it, as far as the last weeks tell: enough to know
 * whether something is carried forward or recurs. Computed once a moment and passed on.
 */
export function carriedLately(
  record: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  at: Instant,
  thresholds: CarryOverThresholds,
): CarriedLately[] {
  const { days, today } = stiffnessUpTo(record, at, DECIDING_WEEKS)
  const named = new Set(namedPlaces(days).map(regionKey))
  return namedPlacesAndAround(days).map((place) => ({
    place,
    isNamed: named.has(regionKey(place)),
    ...carryOver(days, place, today, thresholds),
  }))
}

/** The longest streak of carried weeks of any place. */
export const longestCarried = (lately: readonly CarriedLately[]): number =>
  Math.max(0, ...lately.map(({ streak }) => streak))

/** Places that are recurring, and regions in which it is now this place, now that; null when no week of any of them is known. */
export function recurringPlaces(
  lately: readonly CarriedLately[],
  { carryOver: { recurring: weeks } }: CarryOverThresholds,
): RegionSide[] | null {
  if (!lately.some((one) => one.weeks.some(({ carried }) => carried !== null))) return null
  const comesBack = lately.filter(({ streak }) => streak >= weeks)
  const named = comesBack.filter(({ isNamed }) => isNamed).map(({ place }) => place)
  // A region around places of which none recurs by itself: stiff now here, now there in it.
  const around = comesBack
    .filter(({ isNamed, place }) => !isNamed && !named.some((one) => covers(place, one)))
    .map(({ place }) => place)
  const recurring = [...named, ...around.filter((place) => !around.some((one) => one !== place && covers(place, one)))]
  // A part of a place that recurs as a whole is the same place.
  return recurring.filter((place) => !recurring.some((outer) => outer !== place && covers(outer, place)))
}

/**
 * The facts of recurring tightness that the REC rules read, whatever is planned. Null is unknown throughout.
 * - `recurringRegionCount`: places, each side on its own, with a carry-over streak that recurs, three weeks or more as shipped.
 * - `daysSinceReassessment`: days since the one that waits longest was last tested.
 * - `recurringRegionSessions28d`, `recurringRegionImproved`: of one and the same place, one that was treated three
 *   times without change before all others, else the one treated most often.
 *
 * @param at what was known at this moment counts: now
 * @param moment when the planned session starts; days are counted up to its day
 * @param places the recurring places, where they are known already
 */
export function recurringFacts(
  record: RunnerRecord,
  at: Instant,
  thresholds: CarryOverThresholds,
  moment: Instant = at,
  places: readonly RegionSide[] | null = recurringPlaces(carriedLately(record, at, thresholds), thresholds),
): RecurringFacts {
  if (places === null || places.length === 0) {
    return {
      recurringRegionCount: places === null ? null : 0,
      daysSinceReassessment: null,
      recurringRegionSessions28d: null,
      recurringRegionImproved: null,
    }
  }
  const day = dayOf(moment, record.runner.timeZone)
  const tested = places.flatMap((place) => daysSinceTested(record, place, at, day) ?? [])
  const treated = places
    .map((place) => {
      const sessions = sessionsOn(record, place, { from: addDays(day, 1 - SESSION_DAYS), to: day, until: at })
      const [first] = sessions
      return { sessions: sessions.length, improved: first ? improvedSince(record, place, first.day, at) : null }
    })
    .sort((a, b) => Number(isStuck(b)) - Number(isStuck(a)) || b.sessions - a.sessions)
  return {
    recurringRegionCount: places.length,
    daysSinceReassessment: tested.length === 0 ? null : Math.max(...tested),
    recurringRegionSessions28d: record.sessions === undefined ? null : (treated[0]?.sessions ?? null),
    recurringRegionImproved: treated[0]?.improved ?? null,
  }
}

const isStuck = ({ sessions, improved }: { sessions: number; improved: boolean | null }): boolean =>
  sessions >= MANY_SESSIONS && improved === false
