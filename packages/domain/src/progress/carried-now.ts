import { startOfWeek } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import { covers, type RegionSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { givenSessions } from '../sessions/given-sessions.ts'
import { type Why, whyAmong, whyOf } from '../why.ts'
import { type CarryOver, type CarryWeek, carryOver, carryOverLines, stiffnessUpTo } from './carry-over.ts'
import { type ComesBack, comesBack, comesBackLine } from './comes-back.ts'
import { namedPlaces } from './stiffness-days.ts'
import type { Thresholds } from './thresholds.ts'
import { type DriverChange, whatChangedLine, whatChangedSince } from './what-changed.ts'

/** So many weeks are shown, and looked at: whatever decides lies in them. */
const WEEKS = 12
const SHOWN_WEEKS = 8
const MOST_PLACES = 6

/** A place that was stiff lately, with what says whether it is carried from week to week. */
export type CarriedPlace = RegionSide & {
  /** Oldest first, the running one last. */
  weeks: Pick<CarryWeek, 'week' | 'n' | 'peak' | 'floor' | 'carried'>[]
  streak: number
  label: CarryOver['label']
  back: ComesBack
  why: Why[]
}

export type CarriedNow = {
  /** What is carried longest first; empty where no place was stiff. */
  places: CarriedPlace[]
  /** Weeks of the last four full ones with enough answers, of whatever place. */
  knownWeeks: number
  /** Answers that a week is known from, and from where on a place is called stiff. */
  needs: { answers: number; peak: number }
  /** Where a place comes back or is carried after a session: what changed of the four drivers since the last one (S29). */
  changed: { since: string; drivers: DriverChange[]; why: Why } | null
}

const weekWords = ({ peak, floor, n }: CarryWeek): string =>
  peak === null ? `${n} answers` : `${floor} to ${peak} (${n} answers)`

function whyCarried({ weeks, label }: CarryOver, back: ComesBack, thresholds: Thresholds): Why[] {
  const last = weeks.slice(-3).map(weekWords)
  return [
    whyAmong(carryOverLines(thresholds), label ?? 'carried over', [`weeks, the newest last: ${last.join(', ')}`]),
    whyOf(comesBackLine(thresholds), [`stiff in ${back.stiff} of ${back.known} known weeks`]),
  ]
}

/**
 * Places that come back or are carried from week to week (S4, S70; reference 7.4), the most exact ones that were named, for the map
 * and for the list beside it.
 */
export function carriedNow(record: RunnerRecord, at: Instant, thresholds: Thresholds): CarriedNow {
  const { days, today } = stiffnessUpTo(record, at, WEEKS)
  const thisWeek = startOfWeek(today)
  const judged = namedPlaces(days).map((place): CarriedPlace => {
    const found = carryOver(days, place, today, thresholds)
    const back = comesBack(
      found.weeks.filter(({ week }) => week < thisWeek),
      thresholds,
    )
    return {
      ...place,
      weeks: found.weeks
        .slice(-SHOWN_WEEKS)
        .map(({ week, n, peak, floor, carried }) => ({ week, n, peak, floor, carried })),
      streak: found.streak,
      label: found.label,
      back,
      why: whyCarried(found, back, thresholds),
    }
  })
  const stiff = judged
    .filter(({ streak, back }) => streak > 0 || back.stiff > 0)
    // A part of a place that says the same is the same place.
    .filter((one, _, all) => !all.some((outer) => outer !== one && covers(outer, one) && outer.streak >= one.streak))
    .sort((a, b) => b.streak - a.streak || b.back.stiff - a.back.stiff)
    .slice(0, MOST_PLACES)
  const last = givenSessions(record, at, thresholds).at(-1)
  const returns = stiff.some(({ label, back }) => label !== null || back.isBack === true)
  return {
    places: stiff,
    needs: { answers: thresholds.carryOver.answers, peak: thresholds.carryOver.peak },
    knownWeeks: Math.max(0, ...judged.map(({ back }) => back.known)),
    changed:
      last && returns
        ? {
            since: last.day,
            drivers: whatChangedSince(record, last.day, at, thresholds),
            why: whyOf(whatChangedLine(thresholds)),
          }
        : null,
  }
}
