import { compareVisits, type Visit, type VisitComparison } from '@strideloom/domain/assessments/compare-visits.ts'
import { isUsable, type Reading } from '@strideloom/domain/assessments/readings.ts'
import { TEST_FAMILIES } from '@strideloom/domain/assessments/test-families.ts'
import type { AssessmentTest } from '@strideloom/domain/library/tests.ts'
import type { AboutRunner } from './hooks.ts'

/** One test, or one region of a test that may be done anywhere, over all visits. */
export type ResultRow = VisitComparison & { key: string }

/** Tests once each, those of the families in the order of the table, a practice's own after them. */
const inTableOrder = (ids: readonly string[]): string[] => {
  const order: readonly string[] = TEST_FAMILIES.flatMap(({ tests }) => tests)
  const present = new Set(ids)
  return [...order.filter((id) => present.has(id)), ...[...present].filter((id) => !order.includes(id))]
}

/** Everything that was measured, in the order of the table, each over its visits. */
export const resultRows = (readings: readonly Reading[], about: AboutRunner): ResultRow[] =>
  inTableOrder(readings.map(({ test }) => test)).flatMap((id) => {
    const own = readings.filter(({ test }) => test === id)
    const regions = [...new Set(own.map(({ region }) => region ?? null))]
    return regions.map((region) => ({ ...compareVisits(id, readings, about, region), key: `${id} ${region ?? ''}` }))
  })

type Side = 'left' | 'right'

/** What a dot plot of the newest visit shows; null for tests without a left and a right in numbers. */
export type Plot = {
  left: number | null
  right: number | null
  earlier: { value: number; side: Side } | null
  scale: readonly [number, number]
  visit: Visit
}

const usable = (visit: Visit | undefined, side: Side): number | null => {
  const reading = visit?.[side]?.reading
  return reading && isUsable(reading) ? reading.value : null
}

/** Which side the earlier value is drawn for: where more of the error was passed, else the worse side, else the left. */
const sideToFollow = (visit: Visit): Side => {
  const share = (side: Side) => {
    const change = visit[side]?.sincePrevious
    return change?.change == null ? -1 : Math.abs(change.change) / (change.threshold ?? Number.POSITIVE_INFINITY)
  }
  if (share('left') !== share('right')) return share('left') > share('right') ? 'left' : 'right'
  return visit.gap?.worse ?? 'left'
}

/** Ends of the scale: the usual range and all that is drawn, with a little air; the worse end comes first. */
export const scaleOf = (
  { unit, reference, mdc, betterWhen }: AssessmentTest,
  drawn: readonly number[],
  earlier: number | null,
): readonly [number, number] => {
  const error = earlier === null || mdc?.kind !== 'absolute' ? [] : [earlier - mdc.value, earlier + mdc.value]
  const all = [...drawn, ...error, ...[reference.low, reference.high].filter((end) => end !== null)]
  const fixed = { 'score 0-3': [0, 3], 'score 0-4': [0, 4], 'NRS 0-10': [0, 10] } as Partial<
    Record<typeof unit, number[]>
  >
  const [low, high] = fixed[unit] ?? [Math.min(...all), Math.max(...all)]
  if (low === undefined || high === undefined || !Number.isFinite(low)) return [0, 1]
  const air = fixed[unit] ? 0 : Math.max((high - low) * 0.06, 0.5)
  return betterWhen === 'lower' ? [high + air, low - air] : [low - air, high + air]
}

/** The newest visit of a row as a dot plot. */
export const plotOf = ({ test, visits }: ResultRow): Plot | null => {
  const visit = visits.at(-1)
  if (!visit || test.unit === 'yes/no' || !test.perSide) return null
  const [left, right] = [usable(visit, 'left'), usable(visit, 'right')]
  if (left === null && right === null) return null
  const side = sideToFollow(visit)
  const before = visits
    .slice(0, -1)
    .flatMap((one) => usable(one, side) ?? [])
    .at(-1)
  const earlier = before === undefined ? null : { value: before, side }
  const drawn = [left, right, before ?? null].filter((value) => value !== null)
  return { left, right, earlier, scale: scaleOf(test, drawn, before ?? null), visit }
}

/** The first value of a row, where it lies before the visits that are shown. */
export const firstVisit = ({ visits }: Pick<VisitComparison, 'visits'>, shownDays: readonly string[]): Visit | null => {
  const [first] = visits
  return first && !shownDays.includes(first.day) ? first : null
}
