import { sameContent } from '../same-content.ts'
import { applyChange, COLLECTIONS, type Collection, changeBetween } from './change.ts'
import type { Program } from './schema.ts'

/** One record of a program, or one field of its head. */
export type Place = { where: 'head' | Collection; id: string }

/** What stands at a place; undefined where nothing does. */
export const atPlace = (program: Program, { where, id }: Place): unknown =>
  (where === 'head' ? program : program[where])[id as never]

/** Everything that is another one, new or gone, in the order in which a program's parts refer to each other. */
export const changedPlaces = (before: Program, after: Program): Place[] => {
  const change = changeBetween(before, after)
  return [
    ...Object.keys(change.head ?? {}).map((id): Place => ({ where: 'head', id })),
    ...COLLECTIONS.flatMap((where) =>
      [...Object.keys(change[where]?.put ?? {}), ...(change[where]?.remove ?? [])].map((id): Place => ({ where, id })),
    ),
  ]
}

/** Where both changed the same thing since `base`, and not into the same. */
export const overlapOf = (base: Program, mine: Program, theirs: Program): Place[] => {
  const others = new Set(changedPlaces(base, theirs).map(({ where, id }) => `${where} ${id}`))
  return changedPlaces(base, mine).filter(
    (place) => others.has(`${place.where} ${place.id}`) && !sameContent(atPlace(mine, place), atPlace(theirs, place)),
  )
}

/**
 * What somebody made of `base`, put on what somebody else made of it meanwhile; where both changed the same, `mine`
 * stands. Total. The result is not checked: edits that are right alone may be wrong together (`checkProgram` says so).
 */
export const mergeEdits = (base: Program, mine: Program, theirs: Program): Program =>
  applyChange(theirs, changeBetween(base, mine))
