import { atLeast } from '../assessments/threshold.ts'
import { addDays, type Day, startOfWeek, weekday } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { type RegionSide, regionKey } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share as shareOf } from '../setting.ts'
import { CARRY_OVER_SETTINGS, type CarryOverThresholds } from './carry-over-settings.ts'
import { namedPlacesAndAround, type StiffnessDay, stiffnessDays } from './stiffness-days.ts'
import { stiffnessOf } from './stiffness-series.ts'

/** How far back is looked. A streak that is older counts from here. */
export const CARRY_OVER_WEEKS = 52

export type CarryWeek = {
  /** Its Monday. */
  week: Day
  /** Days with an answer. */
  n: number
  /** Highest and lowest value, 0–10; null in a week without enough answers. */
  peak: number | null
  floor: number | null
  /** This week's floor as a share of last week's peak, 0–1; null where either week lacks data. */
  carry: number | null
  carried: boolean | null
  /** Carried weeks in a row up to this one. */
  streak: number
}

export type CarryOver = { weeks: CarryWeek[]; streak: number; label: null | 'carried forward' | 'recurring' }

/**
 * Tightness that is still there at the next week's lowest point, week by week from Monday to Sunday (reference 7.4), for
 * one place. Weeks from the first with an answer to the week of `today`. A week without data freezes the streak, the
 * unknown of the week after it does not count as a second, two weeks without data end it (README 13). The running week
 * counts as one without data once the days that are left cannot bring three answers any more.
 */
export function carryOver(
  days: readonly StiffnessDay[],
  place: RegionSide,
  today: Day,
  thresholds: CarryOverThresholds,
): CarryOver {
  const { answers, silentWeeks } = thresholds.carryOver
  const byWeek = new Map<Day, number[]>()
  for (const answer of days) {
    const value = stiffnessOf(answer, place)
    if (value === null || answer.day > today) continue
    const week = startOfWeek(answer.day)
    const values = byWeek.get(week)
    if (values) values.push(value)
    else byWeek.set(week, [value])
  }
  const thisWeek = startOfWeek(today)
  const weeks: CarryWeek[] = []
  let [streak, silent] = [0, 0]
  let before: number | null = null
  for (let week = [...byWeek.keys()].sort()[0] ?? addDays(thisWeek, 7); week <= thisWeek; week = addDays(week, 7)) {
    const values = byWeek.get(week) ?? []
    const n = values.length
    const enough = n >= answers
    const [peak, floor] = enough ? [Math.max(...values), Math.min(...values)] : [null, null]
    const carry = shareLeft(floor, before, thresholds)
    const carried = carry === null || floor === null ? null : isCarried(floor, carry, thresholds)
    const stillOpen = week === thisWeek && n + 7 - weekday(today) >= answers
    if (carried !== null) [streak, silent] = [carried ? streak + 1 : 0, 0]
    else if (!enough && !stillOpen) silent += 1
    if (silent >= silentWeeks) streak = 0
    weeks.push({ week, n, peak, floor, carry, carried, streak })
    before = peak
  }
  return { weeks, streak, label: labelOf(streak, thresholds) }
}

const shareLeft = (
  floor: number | null,
  peakBefore: number | null,
  { carryOver: { peak } }: CarryOverThresholds,
): number | null => {
  if (floor === null || peakBefore === null) return null
  return peakBefore >= peak ? Math.min(1, floor / peakBefore) : 0
}

const isCarried = (lowest: number, carry: number, { carryOver: { floor, share } }: CarryOverThresholds): boolean =>
  lowest >= floor && atLeast(carry, shareOf(share))

const labelOf = (streak: number, { carryOver }: CarryOverThresholds): CarryOver['label'] => {
  if (streak >= carryOver.recurring) return 'recurring'
  return streak >= carryOver.carriedForward ? 'carried forward' : null
}

/** Body maps of the last `weeks` weeks up to `at`, the running one included. */
export function stiffnessUpTo(
  { runner, checkIns }: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  at: Instant,
  weeks: number,
): { days: StiffnessDay[]; today: Day } {
  const { timeZone } = runner
  const today = dayOf(at, timeZone)
  const from = addDays(startOfWeek(today), 7 * (1 - weeks))
  return { days: stiffnessDays(checkIns, { from, to: today, timeZone, until: at }), today }
}

/**
 * Carry-over of every place that was named within a year, and of the regions around it: by `region/side`, both sides
 * apart. A named parent stands for its parts and a part is in its parent, so each place looks at all answers about it.
 */
export function carryOverAt(
  record: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  at: Instant,
  thresholds: CarryOverThresholds,
): Record<string, CarryOver> {
  const { days, today } = stiffnessUpTo(record, at, CARRY_OVER_WEEKS)
  return Object.fromEntries(
    namedPlacesAndAround(days).map((place) => [regionKey(place), carryOver(days, place, today, thresholds)]),
  )
}

const line = linesOf(CARRY_OVER_SETTINGS)

/** The same, for the document of rules. */
export const carryOverLines = (thresholds: CarryOverThresholds): RuleLine[] => {
  const { answers, peak, floor, share, carriedForward, recurring, silentWeeks } = thresholds.carryOver
  return [
    line(thresholds, ['carryOver.floor', 'carryOver.share', 'carryOver.peak', 'carryOver.answers'], {
      id: 'carried over',
      when: `the lowest stiffness of a week is ${floor} or more and ${share} % or more of the week before’s peak, which was ${peak} or more`,
      means: `the week counts; weeks from Monday to Sunday, each with ${answers} answers`,
      confidence: 'low',
      source: 'reference 7.4',
    }),
    line(thresholds, ['carryOver.carriedForward', 'carryOver.silentWeeks'], {
      id: 'carried forward',
      when: `${carriedForward} such weeks in a row`,
      means: `a plan; ${silentWeeks} weeks without data end the row${silentWeeks > 1 ? ', one freezes it' : ''}`,
      confidence: 'low',
      source: 'reference 7.4, domain README 13',
    }),
    line(thresholds, ['carryOver.recurring'], {
      id: 'recurring',
      when: `${recurring} such weeks in a row`,
      means: 'the rules for places that keep coming back speak',
      confidence: 'low',
      source: 'reference 7.4',
    }),
  ]
}
