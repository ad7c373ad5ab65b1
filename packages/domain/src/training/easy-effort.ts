import type { RecordRun } from '../record/schema.ts'
import { mean } from './mean.ts'

/** Paces or heart rates this near to each other are similar. Ours: the reference gives no figure. */
const SIMILAR = 0.05

/** Seconds per kilometre, as noted or from distance and time. */
function paceOf({ paceSecPerKm, minutes, km }: RecordRun): number | null {
  if (typeof paceSecPerKm === 'number' && paceSecPerKm > 0) return paceSecPerKm
  return typeof minutes === 'number' && typeof km === 'number' && km > 0 && minutes > 0 ? (minutes * 60) / km : null
}

/** Null where one of the spans says nothing of it. */
function isSimilar(now: readonly RecordRun[], before: readonly RecordRun[], of: (run: RecordRun) => number | null) {
  const [recent, earlier] = [now, before].map((runs) => runs.flatMap((run) => of(run) ?? [])) as [number[], number[]]
  if (recent.length === 0 || earlier.length === 0) return null
  return Math.abs(mean(recent) / mean(earlier) - 1) <= SIMILAR
}

/**
 * How much harder easy runs felt than before, in points of effort 0–10, at a similar pace or heart rate. Null where effort
 * is missing in one of the spans, where pace and heart rate are, or where both differ.
 */
export function easyEffortRise(now: readonly RecordRun[], before: readonly RecordRun[]): number | null {
  const rated = (runs: readonly RecordRun[]) =>
    runs.filter(({ type, rpe }) => type === 'easy' && typeof rpe === 'number')
  const [recent, earlier] = [rated(now), rated(before)]
  if (recent.length === 0 || earlier.length === 0) return null
  const similar = [
    isSimilar(recent, earlier, paceOf),
    isSimilar(recent, earlier, ({ heartRate }) => (heartRate ? heartRate : null)),
  ]
  if (!similar.includes(true)) return null
  const effort = (runs: readonly RecordRun[]) => mean(runs.flatMap(({ rpe }) => rpe ?? []))
  return effort(recent) - effort(earlier)
}
