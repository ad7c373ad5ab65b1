import type { Tx } from '@strideloom/db/client.ts'
import type { SuspectedContributor } from '@strideloom/domain/assessments/schema.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })
const omit = { practiceId: true, runnerId: true, createdAt: true } as const

/** A suspected contributor of this runner. @throws not found */
export const findContributor = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<SuspectedContributor & { retired: boolean }> => {
  const row = await tx.suspectedContributor.findFirst({ where: { ...ofRunner(scope), id }, omit })
  if (!row) throw notFound()
  const { retiredAt, ...contributor } = row
  return { ...(contributor as SuspectedContributor), retired: retiredAt !== null }
}

/** Keeps a suspected contributor, new or edited; returns what stood before it, or null when nothing had to be written. */
export const writeContributor = async (
  tx: Tx,
  scope: RunnerScope,
  contributor: SuspectedContributor,
): Promise<{ before: SuspectedContributor | null } | null> => {
  const { count } = await tx.suspectedContributor.createMany({
    data: [{ ...ofRunner(scope), ...contributor }],
    skipDuplicates: true,
  })
  if (count === 1) return { before: null }
  const before = await findContributor(tx, scope, contributor.id)
  if (hasSameFields(before, contributor)) return null
  const { id, ...data } = contributor
  await tx.suspectedContributor.updateMany({ where: { ...ofRunner(scope), id }, data })
  return { before }
}

/** Out of the reasoning, or back in. Returns false when it was so already. */
export const retireContributor = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  retired: boolean,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.suspectedContributor.updateMany({
    where: { ...ofRunner(scope), id, retiredAt: retired ? null : { not: null } },
    data: { retiredAt: retired ? at : null },
  })
  return count === 1
}
