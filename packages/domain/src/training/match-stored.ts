import { epochMilliseconds } from '../calendar/instant.ts'
import type { Activity } from './activity.ts'
import { likeness, type RunSpan } from './same-run.ts'

/** A run that stands in the record, as far as an import asks. */
export type StoredRun = {
  id: string
  span: RunSpan
  minutes: number | null
  km: number | null
  /** Told by hand, or read from a file. */
  isTold: boolean
}

/** The run in the record that an activity is, or may be. */
export type StoredMatch = {
  run: StoredRun
  isSure: boolean
  /** The activity that is this run sooner; null where there is none. */
  rival: string | null
}

type Pair = { activity: Activity; run: StoredRun; isSure: boolean; apart: number }

/** The sure ones first, of these the nearest in time, whatever order they came in. */
const byNearness = (a: Pair, b: Pair): number =>
  Number(b.isSure) - Number(a.isSure) ||
  a.apart - b.apart ||
  (a.activity.source < b.activity.source ? -1 : a.activity.source > b.activity.source ? 1 : 0) ||
  (a.run.id < b.run.id ? -1 : 1)

/**
 * Which run of the record each activity of an upload is, by its source; absent where it is none. A run is one activity at most: the
 * surest, then the nearest in time. Another one that is like it is never sure, and is a run of its own where the first one
 * surely is that run and the two are not alike. `near` gives the runs near a moment in milliseconds.
 */
export const matchStored = (
  activities: readonly Activity[],
  near: (at: number) => StoredRun[],
): Map<string, StoredMatch> => {
  const pairs = activities
    .flatMap((activity) => {
      const at = epochMilliseconds(activity.startAt)
      return near(at).flatMap((run): Pair[] => {
        const like = likeness(activity, run.span)
        const apart = Math.abs(epochMilliseconds(run.span.startAt) - at)
        return like === 'other' ? [] : [{ activity, run, isSure: like === 'same', apart }]
      })
    })
    .sort(byNearness)
  const matches = new Map<string, StoredMatch>()
  const first = new Map<string, Pair>()
  const second = new Map<string, Pair>()
  for (const pair of pairs) {
    const { source } = pair.activity
    // What is surely like a run that is another's is not offered one that it is less like.
    if (matches.has(source) || (second.get(source)?.isSure && !pair.isSure)) continue
    if (first.has(pair.run.id)) {
      if (!second.has(source)) second.set(source, pair)
      continue
    }
    first.set(pair.run.id, pair)
    matches.set(source, { run: pair.run, isSure: pair.isSure, rival: null })
  }
  for (const [source, { activity, run, isSure }] of second) {
    const rival = first.get(run.id)
    if (!rival || matches.has(source)) continue
    const isOwn = rival.isSure && !isSure && likeness(activity, rival.activity) === 'other'
    if (!isOwn) matches.set(source, { run, isSure: false, rival: rival.activity.source })
  }
  return matches
}
