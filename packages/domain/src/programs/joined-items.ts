import type { Prescribed } from './prescribed.ts'

type Item = { prescribed: Pick<Prescribed, 'joined' | 'dose'> }

/** What is done in turn with this rest after a round, or one exercise by itself (null). */
export type JoinedPart<T> = { restSeconds: number | null; items: T[] }

/** Published exercises in their order, those that were joined together; one that is left alone is by itself. */
export const joinedParts = <T extends Item>(items: readonly T[]): JoinedPart<T>[] => {
  const parts: T[][] = []
  for (const item of items) {
    const group = item.prescribed.joined?.group
    const there = group && parts.find(([first]) => first?.prescribed.joined?.group === group)
    if (there) there.push(item)
    else parts.push([item])
  }
  return parts.map((own) => ({
    restSeconds: own.length > 1 ? (own[0]?.prescribed.joined?.restSeconds ?? null) : null,
    items: own,
  }))
}
