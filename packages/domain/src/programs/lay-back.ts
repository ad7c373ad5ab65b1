import { addDays, type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import type { RaceClass } from '../timing/facts.ts'
import type { Block, Phase } from './schema.ts'

/**
 * How the weeks before a race are shared out, after the templates (reference 13: marathon-12 is 4 weeks of build, 6 of race-specific work, 2 of
 * taper; speed-6 is 5 of speed and 1 of taper; taper-2 for half and marathon). For a half marathon between the two. Low confidence: a
 * skeleton to start from, every block can be changed.
 */
const SHAPES: Readonly<Record<RaceClass, { taper: number; sharp: Phase; share: number; most: number }>> = {
  short: { taper: 1, sharp: 'speed', share: 0.5, most: 5 },
  half: { taper: 2, sharp: 'speed', share: 0.4, most: 5 },
  marathon: { taper: 2, sharp: 'race', share: 0.6, most: 6 },
  ultra: { taper: 2, sharp: 'race', share: 0.6, most: 6 },
}
/** Mileage rises for so long at most before it is base again. */
const MOST_BUILD = 6

/** How many weeks before a race of that class are taper. */
export const taperWeeks = (raceClass: RaceClass): number => SHAPES[raceClass].taper

export type LaidPhase = Pick<Block, 'startDay' | 'weeks' | 'phase'>

/** The Monday on which so many weeks start that end with the week of the race. */
export const firstDayBack = (raceDay: Day, weeks: number): Day => addDays(startOfWeek(raceDay), -7 * (weeks - 1))

/** How many weeks there are from the week of a day to that of the race, both counted; 0 where the race lies before it. */
export const weeksBack = (raceDay: Day, from: Day): number =>
  Math.max(0, Math.floor(daysBetween(startOfWeek(from), startOfWeek(raceDay)) / 7) + 1)

/**
 * Phases laid back from a race over some weeks, in the order of their days: base where there is time for it, build, speed or race-specific
 * work, taper; the race lies in the last week.
 * @param weeks 1–52; with few of them the taper comes first, then what sharpens
 */
export function layBack(raceDay: Day, raceClass: RaceClass, weeks: number): LaidPhase[] {
  const { taper, sharp, share, most } = SHAPES[raceClass]
  const tapered = Math.min(taper, weeks)
  const rest = weeks - tapered
  const sharpened = Math.min(most, Math.round(rest * share))
  const built = Math.min(MOST_BUILD, rest - sharpened)
  const parts: [Phase, number][] = [
    ['base', rest - sharpened - built],
    ['build', built],
    [sharp, sharpened],
    ['taper', tapered],
  ]
  let startDay = firstDayBack(raceDay, weeks)
  return parts.flatMap(([phase, length]): LaidPhase[] => {
    if (length <= 0) return []
    const laid = { startDay, weeks: length, phase }
    startDay = addDays(startDay, length * 7)
    return [laid]
  })
}
