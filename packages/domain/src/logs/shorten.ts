import { minutesOf } from '../programs/minutes-of.ts'
import type { Prescribed } from '../programs/prescribed.ts'

type Item = { prescribed: Pick<Prescribed, 'role' | 'dose'> }
/** One exercise, or some that are done in turn. */
type Part<I extends Item> = { restSeconds: number | null; items: readonly I[] }

/** What little time leaves of a workout, and what it leaves out, each part as it is done. */
export type Shortened<I extends Item> = {
  kept: Part<I>[]
  leftOut: { part: Part<I>; why: Why }[]
  /** About how long what is kept takes. */
  minutes: number
}

/** Why a part is left out: it matters less than what is kept, or the time does not hold it too. */
export type Why = 'optional' | 'important' | 'key'

const ORDER: readonly Why[] = ['key', 'important', 'optional']

/** What a part matters: as its exercise that matters most. Those of a round are not taken apart. */
const roleOf = <I extends Item>({ items }: Part<I>): Why =>
  ORDER.find((role) => items.some(({ prescribed }) => prescribed.role === role)) ?? 'optional'

const timeOf = <I extends Item>(parts: readonly Part<I>[]): number =>
  minutesOf(
    parts.map(({ restSeconds, items }) => ({ restSeconds, doses: items.map(({ prescribed }) => prescribed.dose) })),
  )

/**
 * What is done of a workout when there is only so much time (reference 8: two key items are what an at-risk week is cut to): key exercises
 * first, then important ones, then optional ones, each group in the order of the plan, as long as the time holds them. The first that
 * matters most is kept however long it takes: something is more than nothing. The order of the plan stays.
 */
export const shortenTo = <I extends Item>(parts: readonly Part<I>[], minutes: number): Shortened<I> => {
  const byRole = parts
    .map((part, at) => ({ part, at, role: roleOf(part) }))
    .sort((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || a.at - b.at)
  const kept = new Set<number>()
  const inPlan = (): Part<I>[] => parts.filter((_, at) => kept.has(at))
  for (const { part, at } of byRole) if (kept.size === 0 || timeOf([...inPlan(), part]) <= minutes) kept.add(at)
  return {
    kept: inPlan(),
    leftOut: parts.flatMap((part, at) => (kept.has(at) ? [] : [{ part, why: roleOf(part) }])),
    minutes: kept.size === 0 ? 0 : timeOf(inPlan()),
  }
}
