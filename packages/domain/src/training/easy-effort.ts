import type { RecordRun } from '../record/schema.ts'
import { mean } from './mean.ts'

/** Seconds per kilometre, as noted or from distance and time. */
function paceOf({ paceSecPerKm, minutes, km }: RecordRun): number | null {
  if (typeof paceSecPerKm === 'number' && paceSecPerKm > 0) return paceSecPerKm
  return typeof minutes === 'number' && typeof km === 'number' && km > 0 && minutes > 0 ? (minutes * 60) / km : null
}

/** Null where one of the spans says nothing of it. */
function isSimilar(
  now: readonly RecordRun[],
  before: readonly RecordRun[],
  of: (run: RecordRun) => number | null,
  within: number,
) {
  const [recent, earlier] = [now, before].map((runs) => runs.flatMap((run) => of(run) ?? [])) as [number[], number[]]
  if (recent.length === 0 || earlier.length === 0) return null
  return Math.abs(mean(recent) / mean(earlier) - 1) <= within
}

/**
 * How much harder easy runs felt than before, in points of effort 0–10, at a similar pace or heart rate. Null where effort
 * is missing in one of the spans, where pace and heart rate are, or where both differ.
 *
 * @param within paces or heart rates this near to each other, as a share, are similar
 */
export function easyEffortRise(now: readonly RecordRun[], before: readonly RecordRun[], within: number): number | null {
  const rated = (runs: readonly RecordRun[]) =>
    runs.filter(({ type, rpe }) => type === 'easy' && typeof rpe === 'number')
  const [recent, earlier] = [rated(now), rated(before)]
  if (recent.length === 0 || earlier.length === 0) return null
  const similar = [
    isSimilar(recent, earlier, paceOf, within),
    isSimilar(recent, earlier, ({ heartRate }) => (heartRate ? heartRate : null), within),
  ]
  if (!similar.includes(true)) return null
  const effort = (runs: readonly RecordRun[]) => mean(runs.flatMap(({ rpe }) => rpe ?? []))
  return effort(recent) - effort(earlier)
}
