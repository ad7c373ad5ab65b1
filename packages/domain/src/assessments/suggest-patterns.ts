import type { PatternId, RegionId } from '../library/ids.ts'
import { PATTERN_REGIONS, PATTERNS, TRIGGER_TESTS } from '../library/patterns.ts'
import { type Side, sideOn } from '../library/region-side.ts'
import { includesRegion } from '../library/regions.ts'
import { type NamesTest, testOf } from '../library/test-of.ts'
import { judgeMeasurement } from './judge-measurement.ts'
import type { AboutRunner } from './norm.ts'
import { newestUsable, type Reading } from './readings.ts'
import type { Finding } from './schema.ts'

/**
 * Why a pattern may fit, strongest first: its trigger's test came out low; something was found in its region, in a part
 * of it, or around it; a test of its region came out low.
 */
export type PatternReason =
  | ({ code: 'trigger-test'; readingId: string; value: number } & NamesTest)
  | { code: 'same-region' | 'part-of-region' | 'around-region'; region: RegionId; of: RegionId; findingId: string }
  | ({ code: 'test-in-region'; of: RegionId; readingId: string; value: number } & NamesTest)

export type PatternSuggestion = { pattern: PatternId; side: Side; reasons: PatternReason[] }

const STRENGTH = ['trigger-test', 'same-region', 'part-of-region', 'around-region', 'test-in-region'] as const
const strengthOf = ({ code }: PatternReason): number => STRENGTH.indexOf(code)

type Noticed = { pattern: PatternId; side: Side; reason: PatternReason }

function fromFinding({ id, region, side, state }: Pick<Finding, 'id' | 'region' | 'side' | 'state'>): Noticed[] {
  if (state === 'normal') return []
  return PATTERNS.flatMap(({ id: pattern }) => {
    const matches = PATTERN_REGIONS[pattern].flatMap((of): PatternReason[] => {
      const base = { region, of, findingId: id }
      if (of === region) return [{ code: 'same-region', ...base }]
      if (includesRegion(of, region)) return [{ code: 'part-of-region', ...base }]
      return includesRegion(region, of) ? [{ code: 'around-region', ...base }] : []
    })
    const best = matches.sort((a, b) => strengthOf(a) - strengthOf(b))[0]
    return best ? [{ pattern, side, reason: best }] : []
  })
}

function fromReading(reading: Reading, all: readonly Reading[], runner: AboutRunner): Noticed[] {
  const { level } = judgeMeasurement(reading, { runner, readings: all })
  if (level === null || level === 'within' || reading.value === null) return []
  const { value, test, id: readingId } = reading
  const named = testOf(reading).regions.flatMap((one) => (one === '*' ? (reading.region ?? []) : one))
  return PATTERNS.flatMap(({ id: pattern }): Noticed[] => {
    const [place] = PATTERN_REGIONS[pattern]
    const side = place ? sideOn(place, reading.side) : reading.side
    if (TRIGGER_TESTS[pattern] === test) {
      return [{ pattern, side, reason: { code: 'trigger-test', test, own: reading.own, readingId, value } }]
    }
    const of = PATTERN_REGIONS[pattern].find((one) => named.some((region) => includesRegion(one, region)))
    return of
      ? [{ pattern, side, reason: { code: 'test-in-region', test, own: reading.own, of, readingId, value } }]
      : []
  })
}

/**
 * Which patterns may fit, to pick from: by region only. When a complaint comes back, and after which runs, is not
 * looked at here, so this is a suggestion and never a conclusion. One suggestion per pattern and side, best founded
 * first, then in the order of the library; the same whatever the order of what is given.
 */
export function suggestPatterns(
  findings: readonly Pick<Finding, 'id' | 'region' | 'side' | 'state'>[],
  readings: readonly Reading[],
  runner: AboutRunner,
): PatternSuggestion[] {
  const newest = readings.filter(
    (reading) => newestUsable(readings, reading.test, reading.side, reading.region ?? null)?.id === reading.id,
  )
  const noticed = [
    ...findings.flatMap(fromFinding),
    ...newest.flatMap((reading) => fromReading(reading, readings, runner)),
  ]
  const sideOrder: readonly Side[] = ['left', 'right', 'both', 'center']
  return PATTERNS.flatMap(({ id: pattern }) =>
    sideOrder.flatMap((side): PatternSuggestion[] => {
      const reasons = noticed
        .filter((one) => one.pattern === pattern && one.side === side)
        .map((one) => one.reason)
        .sort((a, b) => strengthOf(a) - strengthOf(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      return reasons.length > 0 ? [{ pattern, side, reasons }] : []
    }),
  )
    .map((suggestion, index) => ({ suggestion, index, best: Math.min(...suggestion.reasons.map(strengthOf)) }))
    .sort((a, b) => a.best - b.best || a.index - b.index)
    .map(({ suggestion }) => suggestion)
}
