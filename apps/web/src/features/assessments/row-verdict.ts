import { compareVisits, type VisitValue } from '@strideloom/domain/assessments/compare-visits.ts'
import { newestUsable, type Reading } from '@strideloom/domain/assessments/readings.ts'
import type { RealChange } from '@strideloom/domain/assessments/real-change.ts'
import type { SideDifference } from '@strideloom/domain/assessments/side-difference.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { AboutRunner } from './hooks.ts'

export type MeasuredPlace = 'left' | 'right' | 'center'

/** What is said of one value while it is typed. */
export type SideVerdict = {
  side: MeasuredPlace
  judgement: VisitValue['judgement']
  change: RealChange | null
  /** The day of the value that the change is against. */
  since: Day | null
}

export type RowVerdict = { sides: SideVerdict[]; gap: SideDifference | null }

const SIDES: readonly MeasuredPlace[] = ['left', 'right', 'center']

/**
 * Judges the values of one test as they stand in the draft against the reference, each other and the last visit before
 * `day`. Null when nothing of this test is in the draft.
 */
export const rowVerdict = (
  test: string,
  region: RegionId | null,
  drafted: readonly Reading[],
  stored: readonly Reading[],
  about: AboutRunner,
  day: Day,
): RowVerdict | null => {
  if (drafted.length === 0) return null
  const before = stored.filter((reading) => reading.day < day)
  const visit = compareVisits(test, [...before, ...drafted], about, region).visits.find((one) => one.day === day)
  if (!visit) return null
  return {
    gap: visit.gap,
    sides: SIDES.flatMap((side): SideVerdict[] => {
      const value = visit[side]
      if (!value) return []
      const previous = newestUsable(before, test, side, region)
      return [{ side, judgement: value.judgement, change: value.sincePrevious, since: previous?.day ?? null }]
    }),
  }
}

/** The newest values before a day, to be shown while nothing is typed: "6.5 / 10.3 cm on 2 Nov". */
export const lastValues = (
  test: string,
  region: RegionId | null,
  stored: readonly Reading[],
  day: Day,
): { day: Day; values: (number | null)[] } | null => {
  const before = stored.filter((reading) => reading.day < day)
  const found = SIDES.map((side) => newestUsable(before, test, side, region))
  const newest = found
    .flatMap((one) => one?.day ?? [])
    .sort()
    .at(-1)
  if (newest === undefined) return null
  const of = (side: MeasuredPlace) => {
    const reading = found[SIDES.indexOf(side)]
    return reading?.day === newest ? reading.value : null
  }
  return { day: newest, values: of('center') === null ? [of('left'), of('right')] : [of('center')] }
}
