import type { Db, Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { PracticeChange } from '@strideloom/domain/outlook/practice-changes.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

/** One state of a practice's changes: who, when, why. */
export type RuleVersion = {
  id: string
  number: number
  overrides: PracticeChange[]
  ruleSet: string
  reason: string
  madeBy: string
  madeAt: Date
}

const shown = {
  id: true,
  number: true,
  overrides: true,
  ruleSet: true,
  reason: true,
  madeBy: { select: { name: true } },
  madeAt: true,
} as const

type Row = Omit<RuleVersion, 'overrides' | 'madeBy'> & { overrides: Prisma.JsonValue; madeBy: { name: string } }

/** Stored lists have passed change-schema.ts. */
const versionOf = ({ overrides, madeBy, ...row }: Row): RuleVersion => ({
  ...row,
  overrides: overrides as unknown as PracticeChange[],
  madeBy: madeBy.name,
})

/** The state that counts; null where the rules are as shipped. */
export const newestRules = async (
  tx: Db | Tx,
  { practiceId }: PracticeScope | RunnerScope,
): Promise<RuleVersion | null> => {
  const row = await tx.ruleVersion.findFirst({ where: { practiceId }, orderBy: { number: 'desc' }, select: shown })
  return row && versionOf(row)
}

/** One after the other: of two people who save at once the second is told what the first made of the rules. */
export const holdRules = async (tx: Tx, { practiceId }: PracticeScope): Promise<void> => {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`rules ${practiceId}`}, 0))::text`
}

export const findRules = async (tx: Tx, { practiceId }: PracticeScope, id: string): Promise<RuleVersion | null> => {
  const row = await tx.ruleVersion.findFirst({ where: { practiceId, id }, select: shown })
  return row && versionOf(row)
}

/** Newest first, those before a number where one is given. */
export const listRules = async (
  db: Db,
  { practiceId }: PracticeScope,
  before: number | null,
  take: number,
): Promise<RuleVersion[]> => {
  const rows = await db.ruleVersion.findMany({
    where: { practiceId, ...(before !== null && { number: { lt: before } }) },
    orderBy: { number: 'desc' },
    take,
    select: shown,
  })
  return rows.map(versionOf)
}

export const insertRules = async (
  tx: Tx,
  { practiceId, memberId }: PracticeScope,
  { overrides, ...version }: Omit<RuleVersion, 'madeBy'>,
): Promise<void> => {
  await tx.ruleVersion.create({
    data: {
      practiceId,
      ...version,
      overrides: overrides as unknown as Prisma.InputJsonArray,
      madeById: memberId,
    },
  })
}
