import { epochMilliseconds } from '../calendar/instant.ts'
import { ACTIVITY_FORMATS, type Activity, fileOf } from './activity.ts'
import { kindOfSport } from './activity-sport.ts'
import { MOST_BESIDE } from './near-start.ts'
import { likeness, MOST_HOURS_APART } from './same-run.ts'

/** The richest first, then the exact clock, then the one with more facts, then by name: whatever order they came in. */
const byRank = (a: Activity, b: Activity): number =>
  ACTIVITY_FORMATS.indexOf(a.format) - ACTIVITY_FORMATS.indexOf(b.format) ||
  a.doubts.length - b.doubts.length ||
  Number(a.clock === 'wall') - Number(b.clock === 'wall') ||
  knownFacts(b) - knownFacts(a) ||
  (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)

const FACTS = [
  'meters',
  'movingSeconds',
  'elapsedSeconds',
  'ascentMeters',
  'averageHeartRate',
  'device',
  'title',
] as const
const knownFacts = (one: Activity): number => FACTS.filter((fact) => one[fact] !== null).length

/** One run, and everything in the upload that tells it, the one whose facts count first. */
export type ToldRun = { activity: Activity; sources: string[] }

/** Groups what tells the same run. The groups are the same whatever the order of `activities`. */
export const groupSame = (activities: readonly Activity[]): Activity[][] => {
  const sorted = [...activities].sort(byRank)
  const starts = sorted.map(({ startAt }) => epochMilliseconds(startAt))
  const order = sorted.map((_, index) => index).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0))
  const leader = sorted.map((_, index) => index)
  const lead = (index: number): number => {
    let at = index
    for (let next = leader[at] ?? at; next !== at; next = leader[at] ?? at) {
      // Long chains are shortened on the way.
      leader[at] = leader[next] ?? next
      at = next
    }
    return at
  }
  const join = (a: number, b: number) => {
    const [first, second] = [lead(a), lead(b)].sort((x, y) => x - y) as [number, number]
    leader[second] = first
  }
  const files = new Map(sorted.map((one, index) => [fileOf(one.source), index]))
  for (const [index, { file }] of sorted.entries()) {
    const named = file === null ? undefined : files.get(file)
    // A table's row and the file that it names are one activity, unless the file holds several.
    if (named !== undefined && !sorted[named]?.source.includes('#')) join(index, named)
  }
  for (const [at, index] of order.entries())
    for (const other of order.slice(at + 1, at + 1 + MOST_BESIDE)) {
      if ((starts[other] ?? 0) - (starts[index] ?? 0) > MOST_HOURS_APART * 3_600_000) break
      const [a, b] = [sorted[index], sorted[other]]
      if (a && b && lead(index) !== lead(other) && likeness(a, b) === 'same') join(index, other)
    }
  const groups = new Map<number, Activity[]>()
  for (const [index, one] of sorted.entries()) {
    const group = groups.get(lead(index))
    if (group) group.push(one)
    else groups.set(lead(index), [one])
  }
  return [...groups.values()]
}

/**
 * One activity of several that tell the same: the first one's facts, and of the others what it does not tell. The sport is
 * the first that means something; where two mean different things, that is a doubt.
 */
export const mergeActivities = (group: readonly Activity[]): ToldRun => {
  const sorted = [...group].sort(byRank)
  const [first] = sorted
  if (!first) throw new Error('a group has a member')
  const filled = { ...first }
  for (const fact of FACTS) {
    const known = sorted.find((one) => one[fact] !== null)
    if (known) Object.assign(filled, { [fact]: known[fact] })
  }
  // Times are one pair: another file's time on the watch belongs to another file's start and end.
  if (first.movingSeconds !== null || first.elapsedSeconds !== null) {
    filled.movingSeconds = first.movingSeconds
    filled.elapsedSeconds = first.elapsedSeconds
  }
  const exact = sorted.find(({ clock }) => clock === 'exact')
  if (first.clock !== 'exact' && exact) Object.assign(filled, { startAt: exact.startAt, clock: exact.clock })
  const told = sorted.filter(({ sport }) => kindOfSport(sport) !== 'unknown')
  const kinds = new Set(told.map(({ sport }) => kindOfSport(sport)))
  const words = [...new Set(told.map(({ sport }) => sport))]
  return {
    activity: {
      ...filled,
      sport: told[0]?.sport ?? first.sport,
      doubts: [
        ...first.doubts,
        ...(kinds.size > 1 ? [`One of its files says “${words[0]}”, another “${words[1]}”.`] : []),
      ],
    },
    sources: sorted.map(({ source }) => source),
  }
}
