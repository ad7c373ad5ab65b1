import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { exercise as shippedExercise } from '@strideloom/domain/library/exercises.ts'
import { type OwnExercise, ownExerciseSchema } from '@strideloom/domain/library/own-exercise.ts'
import { sameContent } from '@strideloom/domain/programs/change.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

/** More than any practice makes; the library is listed whole, as it is searched while somebody types. */
const MOST = 1000

export type ExerciseRow = {
  id: string
  exercise: OwnExercise | null
  isRetired: boolean
  revision: number
  changedBy: string
  changedAt: string
}

const select = {
  id: true,
  exercise: true,
  retiredAt: true,
  revision: true,
  changedAt: true,
  changedBy: { select: { name: true } },
} as const

type Columns = Prisma.PracticeExerciseGetPayload<{ select: typeof select }>

const toRow = ({ exercise, retiredAt, changedBy, changedAt, ...row }: Columns): ExerciseRow => ({
  ...row,
  exercise: exercise as OwnExercise | null,
  isRetired: retiredAt !== null,
  changedBy: changedBy.name,
  changedAt: changedAt.toISOString(),
})

/** Everything that the practice made of the shipped exercises. */
export const listExercises = async (tx: Tx, { practiceId }: PracticeScope): Promise<ExerciseRow[]> => {
  const rows = await tx.practiceExercise.findMany({ where: { practiceId }, orderBy: { id: 'asc' }, take: MOST, select })
  return rows.map(toRow)
}

const findRow = async (tx: Tx, { practiceId }: PracticeScope, id: string): Promise<ExerciseRow | null> => {
  const row = await tx.practiceExercise.findUnique({ where: { practiceId_id: { practiceId, id } }, select })
  return row && toRow(row)
}

const by = ({ memberId }: PracticeScope, at: Date) => ({ changedById: memberId, changedAt: at })

const isSame = (stored: ExerciseRow | null, exercise: OwnExercise): boolean =>
  stored?.exercise != null && sameContent(stored.exercise, ownExerciseSchema.parse(exercise))

const movedOn = () =>
  new DomainError(
    'record-moved-on',
    'Somebody else saved this exercise meanwhile. Look at their version, then save again.',
  )

/**
 * Saves the practice's version of an exercise, new (`revision` null) or changed. Returns false when this very version is stored
 * already.
 * @throws DomainError record-moved-on when somebody else saved in between; not found for an edit of what is not there
 */
export const saveExercise = async (
  tx: Tx,
  scope: PracticeScope,
  { exercise, revision }: { exercise: OwnExercise; revision: number | null },
  at: Date,
): Promise<boolean> => {
  const { practiceId } = scope
  const { id } = exercise
  const { count } =
    revision === null
      ? await tx.practiceExercise.createMany({
          data: [{ practiceId, id, exercise, ...by(scope, at) }],
          skipDuplicates: true,
        })
      : await tx.practiceExercise.updateMany({
          where: { practiceId, id, revision },
          data: { exercise, revision: { increment: 1 }, ...by(scope, at) },
        })
  if (count === 1) return true
  const stored = await findRow(tx, scope, id)
  if (isSame(stored, exercise)) return false
  throw stored ? movedOn() : notFound()
}

/**
 * Takes an exercise out of the search, or back. Returns false when it was so already.
 * @throws not found for an exercise that neither is shipped nor the practice's
 */
export const retireExercise = async (
  tx: Tx,
  scope: PracticeScope,
  { id, isRetired }: { id: string; isRetired: boolean },
  at: Date,
): Promise<boolean> => {
  const { practiceId } = scope
  const stored = await findRow(tx, scope, id)
  if (!stored && !shippedExercise(id)) throw notFound()
  if ((stored?.isRetired ?? false) === isRetired) return false
  const retiredAt = isRetired ? at : null
  await tx.practiceExercise.upsert({
    where: { practiceId_id: { practiceId, id } },
    create: { practiceId, id, retiredAt, ...by(scope, at) },
    update: { retiredAt, revision: { increment: 1 }, ...by(scope, at) },
  })
  return true
}

/**
 * Lets go of the practice's version of a shipped exercise. Returns what it was, for an undo; null when it is as shipped already.
 * @throws not found for what is not shipped: an own exercise has nothing to go back to
 */
export const resetExercise = async (
  tx: Tx,
  scope: PracticeScope,
  id: string,
  at: Date,
): Promise<OwnExercise | null> => {
  if (!shippedExercise(id)) throw notFound()
  const { practiceId } = scope
  const stored = await findRow(tx, scope, id)
  if (!stored?.exercise) return null
  await tx.practiceExercise.update({
    where: { practiceId_id: { practiceId, id } },
    data: { exercise: Prisma.DbNull, revision: { increment: 1 }, ...by(scope, at) },
  })
  return stored.exercise
}
