import type { Db, Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { CommentStep } from '@strideloom/domain/logs/comments.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { seenBy } from '../people/runner-scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** Steps that are looked at: years of comments cost what the last ones do. */
const STEPS = 400

const columns = {
  id: true,
  commentId: true,
  state: true,
  day: true,
  workoutItemId: true,
  about: true,
  words: true,
  toldAt: true,
  by: { select: { name: true } },
} as const

type Columns = Omit<CommentStep, 'state' | 'day' | 'by' | 'toldAt'> & {
  state: string
  day: Date | null
  by: { name: string } | null
  toldAt: Date
}
const toStep = ({ id, commentId, workoutItemId, about, words, ...row }: Columns): CommentStep => ({
  ...{ id, commentId, workoutItemId, about, words },
  state: row.state as CommentStep['state'],
  day: row.day && toDay(row.day),
  by: row.by?.name ?? null,
  toldAt: row.toldAt.toISOString(),
})

/** What was said about a runner's comments, the steps that came last; `commentId`: those of one comment. */
export const listCommentSteps = async (tx: Tx | Db, scope: RunnerScope, commentId?: string): Promise<CommentStep[]> => {
  const rows = await tx.planComment.findMany({
    where: { ...ofRunner(scope), ...(commentId !== undefined && { commentId }) },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: STEPS,
    select: columns,
  })
  return rows.map(toStep)
}

/** An item by its rows: a dose that was changed made a new one. */
export type CommentedItem = { name: string; prescriptionId: string; rows: string[] }

/** The items that comments are about, by the row that each was written at; one that was never this runner's is not there. */
export const findCommentedItems = async (
  tx: Tx | Db,
  scope: RunnerScope,
  ids: readonly string[],
): Promise<Map<string, CommentedItem>> => {
  if (ids.length === 0) return new Map()
  const own = ofRunner(scope)
  const select = { id: true, workoutId: true, itemId: true, prescriptionId: true, prescribed: true } as const
  const asked = await tx.workoutItem.findMany({ where: { ...own, id: { in: [...ids] } }, select })
  const rows = await tx.workoutItem.findMany({
    where: { ...own, workoutId: { in: asked.map(({ workoutId }) => workoutId) } },
    orderBy: { id: 'asc' },
    select: { id: true, workoutId: true, itemId: true },
  })
  return new Map(
    asked.map(({ id, workoutId, itemId, prescriptionId, prescribed }) => [
      id,
      {
        name: (prescribed as { name: string }).name,
        prescriptionId,
        rows: rows.filter((row) => row.workoutId === workoutId && row.itemId === itemId).map((row) => row.id),
      },
    ]),
  )
}

/** Keeps a step. Returns false when its id is taken. */
export const insertCommentStep = async (
  tx: Tx,
  scope: RunnerScope,
  { by: _, day, toldAt, ...step }: CommentStep,
  { byId, receivedAt }: { byId: string | null; receivedAt: Date },
): Promise<boolean> => {
  const { count } = await tx.planComment.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...step,
        day: day === null ? null : fromDay(day),
        toldAt: new Date(toldAt),
        byId,
        receivedAt,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** The step under an id, whoever of this runner's side said it; null when there is none. */
export const findCommentStep = async (tx: Tx, scope: RunnerScope, id: string): Promise<CommentStep | null> => {
  const row = await tx.planComment.findFirst({ where: { ...ofRunner(scope), id }, select: columns })
  return row && toStep(row)
}

/** True when this very step of this runner is stored. */
export const isStoredComment = async (tx: Tx, scope: RunnerScope, step: CommentStep): Promise<boolean> => {
  const stored = await findCommentStep(tx, scope, step.id)
  return stored !== null && sameContent(stored, { ...step, toldAt: new Date(step.toldAt).toISOString() })
}

export type WaitingComments = { runnerId: string; name: string; steps: CommentStep[] }

/** What was said about the comments that came since a moment, of every runner that this therapist sees. */
export const listWaitingComments = async (db: Db, scope: PracticeScope, since: Date): Promise<WaitingComments[]> => {
  const mine = { practiceId: scope.practiceId, runner: { archivedAt: null, ...seenBy(scope) } }
  const said = await db.planComment.findMany({
    where: { ...mine, state: 'said', receivedAt: { gte: since } },
    select: { commentId: true },
    distinct: ['commentId'],
  })
  const rows = await db.planComment.findMany({
    where: { ...mine, commentId: { in: said.map(({ commentId }) => commentId) } },
    select: { ...columns, runnerId: true, runner: { select: { name: true } } },
  })
  const byRunner = new Map<string, WaitingComments>()
  for (const { runnerId, runner, ...row } of rows) {
    const one = byRunner.get(runnerId) ?? { runnerId, name: runner.name, steps: [] }
    one.steps.push(toStep(row))
    byRunner.set(runnerId, one)
  }
  return [...byRunner.values()]
}
