import type { Prescribed } from './prescribed.ts'
import { groupWord } from './workout-parts.ts'

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

/** "Superset: 3 rounds, 60 s of rest after each". */
export const roundsWords = (sets: readonly number[], restSeconds: number): string => {
  const rounds = Math.max(...sets)
  const rest = restSeconds === 0 ? 'no rest between' : `${restSeconds} s of rest after each`
  return `${groupWord(sets.length)}: ${rounds === 1 ? '1 round' : `${rounds} rounds, ${rest}`}`
}
