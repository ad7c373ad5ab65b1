import { compareDays } from '../calendar/day.ts'
import { type FindingDraft, findingFromReading } from './finding-from-reading.ts'
import { type Judgement, judgeMeasurement } from './judge-measurement.ts'
import type { AboutRunner } from './norm.ts'
import { newestUsable, type Reading, type UsableReading } from './readings.ts'
import type { Finding } from './schema.ts'

/** A value that says something which no finding holds yet, and the finding that it would make. */
export type UnkeptValue = { reading: UsableReading; judgement: Judgement; draft: FindingDraft }

type Known = Pick<Finding, 'day' | 'region' | 'side' | 'state' | 'source'>

/** What a test has been written down as before, newest first: the place may be another than the test's first region. */
const earlierOf = (findings: readonly Known[], reading: Reading, side: Known['side'] | null): Known[] =>
  findings
    .filter((one) => one.source.kind === 'test' && one.source.test === reading.test)
    .filter((one) => (side === null || one.side === side) && (!reading.region || one.region === reading.region))
    .sort((a, b) => compareDays(b.day, a.day))

/**
 * Of each test and side the newest value, where it is outside what is usual and not written down as a finding, or where
 * it is usual again while the finding still says otherwise. Nothing is written by itself: a therapist keeps it.
 */
export function unkeptValues(
  readings: readonly Reading[],
  findings: readonly Known[],
  runner: AboutRunner,
): UnkeptValue[] {
  const kept = new Set(findings.map(({ source }) => (source.kind === 'test' ? source.measurementId : null)))
  return readings.flatMap((one): UnkeptValue[] => {
    const reading = newestUsable(readings, one.test, one.side, one.region ?? null)
    if (reading?.id !== one.id || kept.has(one.id)) return []
    const judgement = judgeMeasurement(reading, { runner, readings })
    const draft = findingFromReading(reading, judgement)
    if (draft === null) return []
    const [before] = earlierOf(findings, reading, draft.side)
    const saysSomething = draft.state !== 'normal' || (before !== undefined && before.state !== 'normal')
    if (!saysSomething) return []
    const isOlder = before !== undefined && compareDays(before.day, reading.day) > 0
    return isOlder ? [] : [{ reading, judgement, draft: { ...draft, region: before?.region ?? draft.region } }]
  })
}
