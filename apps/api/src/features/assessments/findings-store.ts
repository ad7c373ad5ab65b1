import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Finding, FindingSource, SuspectedContributor } from '@strideloom/domain/assessments/schema.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { PatternId, RegionId } from '@strideloom/domain/library/ids.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

export type FindingCore = Finding & { assessmentId: string | null; revision: number; retired: boolean }
export type FindingRow = FindingCore & {
  recordedBy: string
  retiredReason: string | null
  contributors: SuspectedContributor[]
}

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

const coreColumns = {
  id: true,
  assessmentId: true,
  day: true,
  region: true,
  side: true,
  state: true,
  source: true,
  palpationGrade: true,
  role: true,
  pattern: true,
  note: true,
  revision: true,
  retiredAt: true,
  measurementId: true,
  measurement: { select: { test: true, own: true } },
} as const

const columns = {
  ...coreColumns,
  retiredReason: true,
  recordedBy: { select: { name: true } },
  contributors: {
    where: { retiredAt: null },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      findingId: true,
      kind: true,
      region: true,
      side: true,
      patternContributor: true,
      label: true,
      note: true,
    },
  },
} as const

type CoreColumns = Omit<FindingCore, 'day' | 'source' | 'region' | 'side' | 'pattern' | 'retired'> & {
  day: Date
  region: string
  side: string
  pattern: string | null
  source: FindingSource['kind']
  palpationGrade: number | null
  measurementId: string | null
  measurement: { test: string; own: unknown } | null
  retiredAt: Date | null
}

const sourceOf = ({ source, measurementId, measurement, palpationGrade }: CoreColumns): FindingSource => {
  if (source === 'test' && measurementId && measurement) return { kind: 'test', measurementId, test: measurement.test }
  return source === 'palpation' ? { kind: 'palpation', grade: palpationGrade ?? 0 } : { kind: 'report' }
}

/** The same with the version of the test that it was measured with: told, and never written from here. */
const withVersion = (row: CoreColumns): FindingSource => {
  const source = sourceOf(row)
  const own = row.measurement?.own ?? null
  return source.kind === 'test' && own !== null ? { ...source, own: own as OwnTest } : source
}

const toCore = (row: CoreColumns): FindingCore => ({
  id: row.id,
  assessmentId: row.assessmentId,
  day: toDay(row.day),
  region: row.region as RegionId,
  side: row.side as Side,
  state: row.state,
  source: sourceOf(row),
  role: row.role,
  pattern: row.pattern as PatternId | null,
  note: row.note,
  revision: row.revision,
  retired: row.retiredAt !== null,
})

const load = async (tx: Tx, where: Record<string, unknown>, take: number): Promise<FindingRow[]> => {
  const rows = await tx.finding.findMany({ where, orderBy: [{ day: 'desc' }, { id: 'desc' }], take, select: columns })
  return rows.map((row) => ({
    ...toCore(row),
    source: withVersion(row),
    recordedBy: row.recordedBy.name,
    retiredReason: row.retiredReason,
    contributors: row.contributors as SuspectedContributor[],
  }))
}

/** Findings that stand, newest first. */
export const newestFindings = (tx: Tx, scope: RunnerScope, take: number): Promise<FindingRow[]> =>
  load(tx, { ...ofRunner(scope), retiredAt: null }, take)

type Measured = Pick<Finding, 'id' | 'day' | 'region' | 'side' | 'state' | 'source' | 'role' | 'pattern'> & {
  value: number | null
  pain: number | null
  stoppedByPain: boolean
}

/** Of each test at each place the newest finding that stands, with what was measured: what is so by now, however long ago. */
export const newestMeasured = (tx: Tx, { practiceId, runnerId }: RunnerScope): Promise<Measured[]> =>
  tx.$queryRaw<Measured[]>`
    SELECT DISTINCT ON (f.region, f.side, m.test)
      f.id, to_char(f.day, 'YYYY-MM-DD') AS day, f.region, f.side, f.state, f.role, f.pattern,
      json_build_object('kind', 'test', 'measurementId', m.id, 'test', m.test) AS source,
      m.value::float8 AS value, m.pain::float8 AS pain, m."stoppedByPain"
    FROM "Finding" f JOIN "Measurement" m ON m."practiceId" = f."practiceId" AND m.id = f."measurementId"
    WHERE f."practiceId" = ${practiceId}::uuid AND f."runnerId" = ${runnerId}::uuid AND f."retiredAt" IS NULL
    ORDER BY f.region, f.side, m.test, f.day DESC, f.id DESC`

/** All findings, retired ones too, newest first, `take` of them after a place in that order. */
export const listFindings = async (
  tx: Tx,
  scope: RunnerScope,
  { after, take }: { after: { day: Day; id: string } | null; take: number },
): Promise<FindingRow[]> => {
  const beyond = after && {
    OR: [{ day: { lt: fromDay(after.day) } }, { day: fromDay(after.day), id: { lt: after.id } }],
  }
  return load(tx, { ...ofRunner(scope), ...beyond }, take)
}

/** A finding of this runner, retired or not. @throws not found, also for another runner's */
export const findFinding = async (tx: Tx, scope: RunnerScope, id: string): Promise<FindingCore> => {
  const row = await tx.finding.findFirst({ where: { ...ofRunner(scope), id }, select: coreColumns })
  if (!row) throw notFound()
  return toCore(row)
}

/** @throws not found when the assessment, or the value that the finding rests on, is not this runner's */
export const checkFindingRefers = async (
  tx: Tx,
  scope: RunnerScope,
  { source }: Finding,
  assessmentId: string | null,
): Promise<void> => {
  const assessments =
    assessmentId === null ? 1 : await tx.assessment.count({ where: { ...ofRunner(scope), id: assessmentId } })
  const measurements =
    source.kind !== 'test'
      ? 1
      : await tx.measurement.count({ where: { ...ofRunner(scope), id: source.measurementId, test: source.test } })
  if (assessments === 0 || measurements === 0) throw notFound()
}

const toColumns = ({ source, day, ...finding }: Finding) => ({
  ...finding,
  day: fromDay(day),
  source: source.kind,
  measurementId: source.kind === 'test' ? source.measurementId : null,
  palpationGrade: source.kind === 'palpation' ? source.grade : null,
})

const movedOn = () =>
  new DomainError(
    'record-moved-on',
    'Somebody else saved this finding meanwhile. Look at their version, then save again.',
  )

/** Adds a finding. Returns false when this very finding is stored already. @throws DomainError, not found */
export const insertFinding = async (
  tx: Tx,
  scope: RunnerScope & { memberId: string },
  finding: Finding,
  assessmentId: string | null,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.finding.createMany({
    data: [{ ...ofRunner(scope), ...toColumns(finding), assessmentId, recordedById: scope.memberId, recordedAt: at }],
    skipDuplicates: true,
  })
  if (count === 1) return true
  if (hasSameFields(await findFinding(tx, scope, finding.id), { ...finding, assessmentId })) return false
  throw movedOn()
}

/** Saves an edit; returns what stood before, null when this very edit was saved already. @throws DomainError, not found */
export const updateFinding = async (
  tx: Tx,
  scope: RunnerScope,
  finding: Finding,
  revision: number,
): Promise<FindingCore | null> => {
  const before = await findFinding(tx, scope, finding.id)
  const { count } = await tx.finding.updateMany({
    where: { ...ofRunner(scope), id: finding.id, revision, retiredAt: null },
    data: { ...toColumns(finding), revision: { increment: 1 } },
  })
  if (count === 1) return before
  if (before.revision === revision + 1 && hasSameFields(before, finding)) return null
  throw movedOn()
}

/** Retires a finding with its reason, or takes it back (`reason` null). Returns false when it was so already. */
export const retireFinding = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  reason: string | null,
  at: Date,
): Promise<boolean> => {
  const { count } = await tx.finding.updateMany({
    where: { ...ofRunner(scope), id, retiredAt: reason === null ? { not: null } : null },
    data: { retiredAt: reason === null ? null : at, retiredReason: reason },
  })
  return count === 1
}
