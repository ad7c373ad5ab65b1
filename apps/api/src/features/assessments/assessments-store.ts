import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { StoredAssessment } from '@strideloom/domain/assessments/correction.ts'
import type { Assessment, Measurement } from '@strideloom/domain/assessments/schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { measurementColumns, toMeasurement } from './measurements-store.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

export type AssessmentRow = {
  id: string
  day: Day
  tester: string
  testerName: string
  note: string
  revision: number
  measurements: Measurement[]
}

/** The newest visits with their values, newest first. */
export const newestAssessments = async (tx: Tx, scope: RunnerScope, take: number): Promise<AssessmentRow[]> => {
  const rows = await tx.assessment.findMany({
    where: { ...ofRunner(scope), retiredAt: null },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      day: true,
      note: true,
      revision: true,
      testerId: true,
      tester: { select: { name: true } },
      measurements: { where: { retiredAt: null }, select: measurementColumns, orderBy: { id: 'asc' } },
    },
  })
  return rows.map(({ testerId, tester, day, measurements, ...row }) => ({
    ...row,
    day: toDay(day),
    tester: testerId,
    testerName: tester.name,
    measurements: measurements.map(toMeasurement),
  }))
}

export type AssessmentLine = { id: string; day: Day; testerName: string; note: string; values: number }

/** Visits without their values, newest first, `take` of them after a place in that order. */
export const listAssessments = async (
  tx: Tx,
  scope: RunnerScope,
  page: { after: { day: Day; id: string } | null; take: number },
): Promise<AssessmentLine[]> => {
  const { after, take } = page
  const rows = await tx.assessment.findMany({
    where: {
      ...ofRunner(scope),
      retiredAt: null,
      ...(after && { OR: [{ day: { lt: fromDay(after.day) } }, { day: fromDay(after.day), id: { lt: after.id } }] }),
    },
    orderBy: [{ day: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      day: true,
      note: true,
      tester: { select: { name: true } },
      _count: { select: { measurements: { where: { retiredAt: null } } } },
    },
  })
  return rows.map(({ id, day, note, tester, _count }) => ({
    id,
    day: toDay(day),
    testerName: tester.name,
    note,
    values: _count.measurements,
  }))
}

/** An assessment with all it ever held, as a correction needs it. @throws not found, also for another runner's */
export const findAssessment = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
): Promise<StoredAssessment & { revision: number }> => {
  const row = await tx.assessment.findFirst({
    where: { ...ofRunner(scope), id, retiredAt: null },
    select: { id: true, day: true, note: true, revision: true, testerId: true },
  })
  if (!row) throw notFound()
  const measurements = await tx.measurement.findMany({
    where: { ...ofRunner(scope), assessmentId: id },
    select: { ...measurementColumns, retiredAt: true },
  })
  const findings = await tx.finding.findMany({
    where: { ...ofRunner(scope), assessmentId: id, source: 'palpation' },
    select: { id: true, region: true, side: true, palpationGrade: true, retiredAt: true },
  })
  const { testerId, day, ...rest } = row
  return {
    ...rest,
    day: toDay(day),
    tester: testerId,
    measurements: measurements.map(({ retiredAt, ...one }) => ({ ...toMeasurement(one), retired: retiredAt !== null })),
    palpations: findings.map((one) => ({
      id: one.id,
      region: one.region as RegionId,
      side: one.side as Side,
      grade: one.palpationGrade ?? 0,
      retired: one.retiredAt !== null,
    })),
  }
}

/** Opens an assessment. Returns false when its id is taken. */
export const insertAssessment = async (
  tx: Tx,
  scope: RunnerScope,
  { id, day, tester, note }: Assessment,
): Promise<boolean> => {
  const { count } = await tx.assessment.createMany({
    data: [{ ...ofRunner(scope), id, day: fromDay(day), testerId: tester, note }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Takes the next revision of an assessment. Returns false when somebody else was faster. */
export const reviseAssessment = async (
  tx: Tx,
  scope: RunnerScope,
  { id, day, tester, note }: Assessment,
  revision: number,
): Promise<boolean> => {
  const { count } = await tx.assessment.updateMany({
    where: { ...ofRunner(scope), id, revision, retiredAt: null },
    data: { day: fromDay(day), testerId: tester, note, revision: { increment: 1 } },
  })
  return count === 1
}

/** What the reasoning needs to know about a runner beside the tests; null is not asked. */
export type AboutRunnerRow = {
  birthDate: Day | null
  sex: 'female' | 'male' | 'other' | null
  hoursSeatedPerDay: number | null
  /** A yes to a possible sign of bone stress that no later answer took back. */
  boneStressSign: boolean | null
}

export const findAboutRunner = async (tx: Tx, scope: RunnerScope): Promise<AboutRunnerRow> => {
  const [row] = await tx.$queryRaw<AboutRunnerRow[]>`
    SELECT r."birthDate", r.sex::text,
      (SELECT "hoursSeatedPerDay"::float8 FROM "Intake" i
        WHERE i."practiceId" = r."practiceId" AND i."runnerId" = r.id ORDER BY "recordedAt" DESC, id DESC LIMIT 1) AS "hoursSeatedPerDay",
      (SELECT bool_or(reply = 'yes') FROM (
        SELECT DISTINCT ON (flag) reply FROM "FlagAnswer" f
        WHERE f."practiceId" = r."practiceId" AND f."runnerId" = r.id AND f.reply <> 'unknown'
          AND f.flag IN ('bone-stress-suspected', 'femoral-neck-stress')
        ORDER BY flag, "answeredAt" DESC, id DESC) newest) AS "boneStressSign"
    FROM "Runner" r WHERE r."practiceId" = ${scope.practiceId}::uuid AND r.id = ${scope.runnerId}::uuid`
  return row ?? { birthDate: null, sex: null, hoursSeatedPerDay: null, boneStressSign: null }
}
