import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { SessionRecord } from '@strideloom/domain/sessions/session-record-schema.ts'
import { notFound } from '../../trpc/errors.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)
const named = (all: readonly (string | null)[]): string[] => [...new Set(all.filter((id) => id !== null))]

/**
 * Everything that a record refers to is this runner's: findings, planned works of this very session, prescriptions, and the
 * ids of its own parts.
 * @throws not found otherwise, as for what never was
 */
export const checkReferences = async (tx: Tx, scope: RunnerScope, record: SessionRecord): Promise<void> => {
  const { practiceId, runnerId } = scope
  const own = { practiceId, runnerId }
  const elsewhere = (all: readonly { id: string }[]) => ({
    practiceId,
    id: { in: ids(all) },
    NOT: { runnerId, sessionId: record.id },
  })
  const taken = [
    await tx.sessionDoneWork.count({ where: elsewhere(record.works) }),
    await tx.sessionRetest.count({ where: elsewhere(record.retests) }),
    await tx.sessionHomework.count({ where: elsewhere(record.homework) }),
    await tx.sessionDecision.count({ where: elsewhere(record.decisions) }),
  ]
  const findings = named(record.works.map(({ findingId }) => findingId))
  const planned = named(record.works.map(({ plannedWorkId }) => plannedWorkId))
  const prescriptions = named(record.homework.map(({ prescriptionId }) => prescriptionId))
  const isKnown = [
    findings.length === 0 || (await tx.finding.count({ where: { ...own, id: { in: findings } } })) === findings.length,
    planned.length === 0 ||
      (await tx.sessionWork.count({ where: { practiceId, sessionId: record.id, id: { in: planned } } })) ===
        planned.length,
    prescriptions.length === 0 || (await arePrescribed(tx, scope, prescriptions)),
  ]
  if (taken.some((count) => count > 0) || isKnown.includes(false)) throw notFound()
}

/** True when each stands in one of the runner's programs, or was dated once. */
const arePrescribed = async (tx: Tx, { practiceId, runnerId }: RunnerScope, all: string[]): Promise<boolean> => {
  const [row] = await tx.$queryRaw<[{ known: boolean }]>`
    SELECT bool_and(
      EXISTS (SELECT FROM "Program" p WHERE p."practiceId" = ${practiceId}::uuid AND p."runnerId" = ${runnerId}::uuid
        AND p.draft -> 'prescriptions' ? a.id)
      OR EXISTS (SELECT FROM "WorkoutItem" i WHERE i."practiceId" = ${practiceId}::uuid AND i."runnerId" = ${runnerId}::uuid
        AND i."prescriptionId" = a.id::uuid)) AS known
    FROM unnest(${all}::text[]) AS a(id)`
  return row.known
}

/**
 * The parts of a record in place of those before: what is there still is written anew, what is not is retired. Nothing is
 * deleted. `testerId` is who measured: whoever records it, where nobody else stands there already.
 */
export const putParts = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  by: PracticeScope,
  { id: sessionId, works, retests, homework, decisions }: SessionRecord,
  at: Date,
): Promise<void> => {
  const own = { practiceId, runnerId, sessionId }
  const gone = (all: readonly { id: string }[]) => ({
    where: { ...own, id: { notIn: ids(all) }, retiredAt: null },
    data: { retiredAt: at },
  })
  const key = (id: string) => ({ practiceId_id: { practiceId, id } })
  await tx.sessionDoneWork.updateMany(gone(works))
  await tx.sessionRetest.updateMany(gone(retests))
  await tx.sessionHomework.updateMany(gone(homework))
  await tx.sessionDecision.updateMany(gone(decisions))
  const known = {
    works: await idsOf(tx.sessionDoneWork.findMany({ where: own, select: { id: true } })),
    retests: await idsOf(tx.sessionRetest.findMany({ where: own, select: { id: true } })),
    homework: await idsOf(tx.sessionHomework.findMany({ where: own, select: { id: true } })),
    decisions: await idsOf(tx.sessionDecision.findMany({ where: own, select: { id: true } })),
  }
  const workRows = works.map(({ own: version, ...work }, index) => ({
    ...work,
    own: version ?? Prisma.DbNull,
    ordinal: index + 1,
    retiredAt: null,
  }))
  const testRows = retests.map(({ region, own: version, ...retest }) => ({
    ...retest,
    own: version ?? Prisma.DbNull,
    region: region ?? '',
    retiredAt: null,
  }))
  const homeRows = homework.map((task, index) => ({ ...task, ordinal: index + 1, retiredAt: null }))
  // What came of a decision is not the record's: it stays as it was noted.
  const decisionRows = decisions.map(({ place, ...decision }, index) => ({
    ...decision,
    region: place?.region ?? null,
    side: place?.side ?? null,
    ordinal: index + 1,
    retiredAt: null,
  }))
  for (const { id, ...data } of workRows.filter(({ id }) => known.works.has(id)))
    await tx.sessionDoneWork.update({ where: key(id), data })
  for (const { id, ...data } of testRows.filter(({ id }) => known.retests.has(id)))
    await tx.sessionRetest.update({ where: key(id), data })
  for (const { id, ...data } of homeRows.filter(({ id }) => known.homework.has(id)))
    await tx.sessionHomework.update({ where: key(id), data })
  for (const { id, ...data } of decisionRows.filter(({ id }) => known.decisions.has(id)))
    await tx.sessionDecision.update({ where: key(id), data })
  await tx.sessionDoneWork.createMany({
    data: workRows.filter(({ id }) => !known.works.has(id)).map((row) => ({ ...own, ...row })),
  })
  await tx.sessionRetest.createMany({
    data: testRows.filter(({ id }) => !known.retests.has(id)).map((row) => ({ ...own, ...row, testerId: by.memberId })),
  })
  await tx.sessionHomework.createMany({
    data: homeRows.filter(({ id }) => !known.homework.has(id)).map((row) => ({ ...own, ...row })),
  })
  await tx.sessionDecision.createMany({
    data: decisionRows.filter(({ id }) => !known.decisions.has(id)).map((row) => ({ ...own, ...row })),
  })
}

const idsOf = async (rows: Promise<{ id: string }[]>): Promise<Set<string>> => new Set(ids(await rows))
