import type { Day } from '../calendar/day.ts'
import type { SkipReason } from '../logs/skip-reasons.ts'
import { workoutAdherence } from '../progress/adherence.ts'
import type { AdherenceThresholds } from '../progress/adherence-settings.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { share as shareOf } from '../setting.ts'
import { type AgreedItem, agreedItems } from './agreed-items.ts'
import type { HomeworkRow, PairingRow } from './brief-rows.ts'

export type ReasonCount = { reason: SkipReason; count: number }

/** How often something agreed was done of the times it was due. `unanswered`: nobody said; that is not "not done". */
export type AgreedCount = { done: number; due: number; unanswered: number }

export type AgreedLine = AgreedCount & {
  exercise: string
  name: string
  category: string
  reasons: ReasonCount[]
  /** The highest pain in it, and the day; null when none was named. */
  pain: { value: number; day: Day } | null
}

/** The movement work of one pairing, or all that belongs to none (`pairing` null). */
export type AgreedGroup = AgreedCount & {
  pairing: string | null
  /** Weighted share done of what was answered, 0–1 (reference 8); null while nothing is answered. */
  share: number | null
  lines: AgreedLine[]
}

/** What the runner took home; `count` null where the plan does not ask for it, so nobody knows. */
export type HomeworkLine = Pick<HomeworkRow, 'kind' | 'text'> & { count: AgreedCount | null }

export type SinceSession = AgreedCount & {
  from: Day
  /** True: since the last session. False: there is none near enough, and these are the last four weeks. */
  afterSession: boolean
  groups: AgreedGroup[]
  homework: HomeworkLine[]
  /** Why something was left out, in the runner's words, the most frequent first. */
  reasons: ReasonCount[]
  /** Workouts that an illness, travel or the pain rule took out of what was due. */
  excused: number
}

/** An exercise counts as done at the share of a completed workout (reference 8). */
const countOf = (items: readonly AgreedItem[], { adherence }: AdherenceThresholds): AgreedCount => ({
  done: items.filter(({ fraction }) => fraction >= shareOf(adherence.completed)).length,
  due: items.length,
  unanswered: items.filter(({ answered }) => !answered).length,
})

const reasonsOf = (items: readonly AgreedItem[]): ReasonCount[] => {
  const counts = new Map<SkipReason, number>()
  for (const { reason } of items) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason))
}

const painOf = (items: readonly AgreedItem[]): AgreedLine['pain'] =>
  items.reduce<AgreedLine['pain']>(
    (worst, { pain, day }) => (pain && pain > (worst?.value ?? 0) ? { value: pain, day } : worst),
    null,
  )

const groupBy = <T, K>(all: readonly T[], keyOf: (one: T) => K): [K, T[]][] => {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return [...groups]
}

/** What was done least comes first: that is what there is to talk about. */
const leastFirst = (a: AgreedCount, b: AgreedCount): number => a.done / a.due - b.done / b.due || b.due - a.due

const lineOf = ([exercise, items]: [string, AgreedItem[]], thresholds: AdherenceThresholds): AgreedLine => ({
  exercise,
  name: items[0]?.name ?? exercise,
  category: items[0]?.category ?? 'strength',
  ...countOf(items, thresholds),
  reasons: reasonsOf(items),
  pain: painOf(items),
})

const groupOf = (
  pairing: string | null,
  items: readonly AgreedItem[],
  thresholds: AdherenceThresholds,
): AgreedGroup => {
  const answered = items.filter((item) => item.answered)
  return {
    pairing,
    share: answered.length === 0 ? null : workoutAdherence(answered),
    ...countOf(items, thresholds),
    lines: groupBy(items, ({ exercise }) => exercise)
      .map((one) => lineOf(one, thresholds))
      .sort((a, b) => leastFirst(a, b) || a.name.localeCompare(b.name)),
  }
}

/**
 * What was agreed and what was done after the day `from`, by pairing, with the reasons that were given, and what became
 * of the home-work of the last session. An exercise of two pairings counts for the first.
 */
export const sinceSession = (
  record: RunnerRecord,
  window: { from: Day; today: Day; afterSession: boolean },
  { pairings, homework }: { pairings: readonly PairingRow[]; homework: readonly HomeworkRow[] },
  thresholds: AdherenceThresholds,
): SinceSession => {
  const { from, today, afterSession } = window
  const { items, excused } = agreedItems(record, from, today)
  const pairingOf = ({ exercise }: AgreedItem) => pairings.find(({ exercises }) => exercises.includes(exercise)) ?? null
  return {
    from,
    afterSession,
    ...countOf(items, thresholds),
    excused,
    reasons: reasonsOf(items),
    groups: groupBy(items, pairingOf)
      .map(([pairing, some]) => groupOf(pairing?.title ?? null, some, thresholds))
      .sort((a, b) => Number(a.pairing === null) - Number(b.pairing === null) || leastFirst(a, b)),
    homework: homework.map(({ kind, text, exercise }) => {
      const of = items.filter((item) => item.exercise === exercise)
      return { kind, text, count: of.length === 0 ? null : countOf(of, thresholds) }
    }),
  }
}
