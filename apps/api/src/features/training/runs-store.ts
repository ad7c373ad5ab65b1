import type { Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { hasSameFields } from '../../trpc/changed-fields.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

export type RunRow = Run & { revision: number }

/** Runs a page. */
export const RUNS_A_PAGE = 50

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })
type Places = NonNullable<Run['stiffnessAfter']>
type AnyPlace = { region: string; side: string; value?: number | null; atRest?: boolean | null; night?: boolean | null }
const KINDS = { attention: 'attention', stiffnessAfter: 'stiffness-after', pain: 'pain' } as const

const select = {
  id: true,
  startAt: true,
  type: true,
  minutes: true,
  km: true,
  rpe: true,
  strideFeel: true,
  warmup: true,
  surface: true,
  hillMinutes: true,
  speedMinutes: true,
  soreness48: true,
  asked: true,
  revision: true,
  retiredAt: true,
  regions: {
    select: { kind: true, region: true, side: true, value: true, atRest: true, night: true },
    orderBy: [{ region: 'asc' }, { side: 'asc' }],
  },
} satisfies Prisma.RunSelect

const findRow = (tx: Tx, scope: RunnerScope, id: string) =>
  tx.run.findFirst({ where: { ...ofRunner(scope), id }, select })
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>

const toRun = ({ retiredAt: _, startAt, asked, regions, ...row }: Row): RunRow => {
  const named = (kind: string) => (asked.includes(kind) ? regions.filter((one) => one.kind === kind) : null)
  const places = (kind: string): Places | null =>
    named(kind)?.map(
      ({ region, side, value }) => ({ region, side, ...(value !== null && { value }) }) as Places[number],
    ) ?? null
  return {
    ...row,
    type: row.type as Run['type'],
    warmup: row.warmup as Run['warmup'],
    surface: row.surface as Run['surface'],
    startAt: startAt.toISOString(),
    minutes: row.minutes?.toNumber() ?? null,
    km: row.km?.toNumber() ?? null,
    hillMinutes: row.hillMinutes?.toNumber() ?? null,
    speedMinutes: row.speedMinutes?.toNumber() ?? null,
    attention: places('attention'),
    stiffnessAfter: places('stiffness-after'),
    pain:
      named('pain')?.map(
        ({ region, side, value, atRest, night }) =>
          ({ region, side, value, atRest, night }) as NonNullable<Run['pain']>[number],
      ) ?? null,
  }
}

const toColumns = ({ id: _, startAt, attention, stiffnessAfter, pain, ...run }: Run) => ({
  ...run,
  startAt: new Date(startAt),
  asked: Object.entries({ attention, stiffnessAfter, pain }).flatMap(([name, places]) =>
    places === null ? [] : [KINDS[name as keyof typeof KINDS]],
  ),
})

const putRegions = async (tx: Tx, { practiceId }: RunnerScope, run: Run): Promise<void> => {
  await tx.runRegion.createMany({
    data: (['attention', 'stiffnessAfter', 'pain'] as const).flatMap((name) =>
      (run[name] ?? []).map(({ region, side, value = null, atRest = null, night = null }: AnyPlace) => ({
        practiceId,
        runId: run.id,
        kind: KINDS[name],
        region,
        side,
        value,
        atRest,
        night,
      })),
    ),
  })
}

/** Runs that stand, the latest first, those that began before `before`. */
export const listRuns = async (tx: Tx, scope: RunnerScope, before: Instant | null): Promise<RunRow[]> => {
  const rows = await tx.run.findMany({
    where: { ...ofRunner(scope), retiredAt: null, ...(before !== null && { startAt: { lt: new Date(before) } }) },
    orderBy: [{ startAt: 'desc' }, { id: 'desc' }],
    take: RUNS_A_PAGE,
    select,
  })
  return rows.map(toRun)
}

/** A run of this runner, retired or not. @throws not found, also for somebody else's */
export const findRun = async (tx: Tx, scope: RunnerScope, id: string): Promise<RunRow> => {
  const row = await findRow(tx, scope, id)
  if (!row) throw notFound()
  return toRun(row)
}

const movedOn = () => new DomainError('record-moved-on', 'This run was changed meanwhile. Look at it again, then save.')

/** The same fields, whatever the order in which places are listed and moments are written. */
const isSame = (stored: RunRow, run: Run): boolean => {
  const inOrder = (places: readonly AnyPlace[] | null) =>
    places &&
    [...places]
      .sort((a, b) => a.region.localeCompare(b.region) || a.side.localeCompare(b.side))
      .map(({ region, side, value, atRest, night }) => ({ region, side, value, atRest, night }))
  const plain = (one: Run) => ({
    ...one,
    startAt: new Date(one.startAt).toISOString(),
    attention: inOrder(one.attention),
    stiffnessAfter: inOrder(one.stiffnessAfter),
    pain: inOrder(one.pain),
  })
  return hasSameFields(plain(stored), plain(run))
}

/**
 * Adds a run. Returns false when this very run is stored already; one that was changed since, by an answer from another phone or a
 * correction, is the same telling, whose answer was lost on the way.
 * @throws DomainError when the id means something else
 */
export const insertRun = async (tx: Tx, scope: RunnerScope, run: Run): Promise<boolean> => {
  const { count } = await tx.run.createMany({
    data: [{ ...ofRunner(scope), id: run.id, ...toColumns(run) }],
    skipDuplicates: true,
  })
  if (count === 1) {
    await putRegions(tx, scope, run)
    return true
  }
  const stored = await findRun(tx, scope, run.id)
  if (stored.revision > 1 || isSame(stored, run)) return false
  throw movedOn()
}

/**
 * Saves an edit; returns what stood there before, or null when this very edit was saved already.
 * @throws DomainError record-moved-on when somebody else saved in between
 */
export const updateRun = async (tx: Tx, scope: RunnerScope, run: Run, revision: number): Promise<RunRow | null> => {
  const before = await findRun(tx, scope, run.id)
  const { count } = await tx.run.updateMany({
    where: { ...ofRunner(scope), id: run.id, revision, retiredAt: null },
    data: { ...toColumns(run), revision: { increment: 1 } },
  })
  if (count === 1) {
    await tx.runRegion.deleteMany({ where: { practiceId: scope.practiceId, runId: run.id } })
    await putRegions(tx, scope, run)
    return before
  }
  if (before.revision === revision + 1 && isSame(before, run)) return null
  throw movedOn()
}

/** Takes a run out of the record, or back in. Returns false when it was so already. @throws not found */
export const retireRun = async (
  tx: Tx,
  scope: RunnerScope,
  id: string,
  retired: boolean,
  at: Date,
): Promise<boolean> => {
  await findRun(tx, scope, id)
  const { count } = await tx.run.updateMany({
    where: { ...ofRunner(scope), id, retiredAt: retired ? null : { not: null } },
    data: { retiredAt: retired ? at : null },
  })
  return count === 1
}
