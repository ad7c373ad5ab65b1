import { z } from 'zod'
import { EXERCISES } from './exercises.ts'
import { LIBRARY_KINDS, type LibraryKind } from './library-lists.ts'
import { ownExerciseSchema } from './own-exercise.ts'
import { savedTechniqueSchema } from './own-technique.ts'
import { savedTemplateSchema } from './own-template.ts'
import { savedTestSchema } from './own-test.ts'
import { TECHNIQUES } from './techniques.ts'
import { TEMPLATES } from './templates.ts'
import { TESTS } from './tests.ts'

export const libraryKindSchema = z.enum(LIBRARY_KINDS, { error: 'Choose a list of the library.' })

const SAVED = {
  exercise: ownExerciseSchema,
  technique: savedTechniqueSchema,
  test: savedTestSchema,
  template: savedTemplateSchema,
} as const

/** The practice's version of an item, by its list. */
export type OwnItems = { [Kind in LibraryKind]: z.infer<(typeof SAVED)[Kind]> }
/** One of them with its list. */
export type OwnItem = { [Kind in LibraryKind]: { kind: Kind; item: OwnItems[Kind] } }[LibraryKind]

const oneOf = <Kind extends LibraryKind>(kind: Kind) => z.object({ kind: z.literal(kind), item: SAVED[kind] })

/** An item as it may be saved: what is wrong with it stands at its field. */
export const ownItemSchema = z.discriminatedUnion('kind', [
  oneOf('exercise'),
  oneOf('technique'),
  oneOf('test'),
  oneOf('template'),
])

const SHIPPED: { [Kind in LibraryKind]: readonly { id: string }[] } = {
  exercise: EXERCISES,
  technique: TECHNIQUES,
  test: TESTS,
  template: TEMPLATES,
}
const shippedIds = (kind: LibraryKind) => new Set(SHIPPED[kind].map(({ id }) => id))
const IDS = {
  exercise: shippedIds('exercise'),
  technique: shippedIds('technique'),
  test: shippedIds('test'),
  template: shippedIds('template'),
}

/** True for what is shipped: a practice's version of it has the same id and can be let go of. */
export const isShipped = (kind: LibraryKind, id: string): boolean => IDS[kind].has(id)
