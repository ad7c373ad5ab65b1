import type { Db, Pool, Tx } from '@strideloom/db/client.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { type ReadUpload, readUploadSchema, toldSchema } from '@strideloom/domain/training/activity.ts'
import { type ImportItem, kmOf, minutesOf } from '@strideloom/domain/training/import-preview.ts'
import { type Take, takenSchema } from '@strideloom/domain/training/import-schema.ts'
import type { StoredRun } from '@strideloom/domain/training/match-stored.ts'
import type { RunSpan } from '@strideloom/domain/training/same-run.ts'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

/** Bytes of one stored piece of a file. */
export const PART_BYTES = 1024 * 1024
/** What is looked at and not taken goes after a day; so many may wait at once. */
const STAGED = { hours: 24, most: 5 } as const
/** What one runner's files may take in all. */
const MOST_BYTES = 2 * 1024 ** 3
/** Imports a page. */
const MOST_LISTED = 100

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

export type StagedFile = { id: string; name: string; bytes: number; sha256: string; byUserId: string; read: ReadUpload }

const sameWrite = () =>
  new DomainError(
    'not-the-same-write',
    'Another file was brought under this id. Reload the page and choose the file again.',
  )

/** Holds the runner's imports until the transaction ends: what two do at once comes one after the other. */
const lockImports = (tx: Tx, { runnerId }: RunnerScope) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`run-import ${runnerId}`}, 0))`

/** What is stored of a runner's files, in bytes, but for one of them. */
const storedBytes = async (tx: Tx, { practiceId, runnerId }: RunnerScope, but: string): Promise<number> => {
  const [found] = await tx.$queryRaw<{ bytes: number }[]>`
    SELECT coalesce(sum(octet_length(p.bytes)), 0)::float8 AS bytes FROM "RunImportPart" p
    JOIN "RunImport" i ON i."practiceId" = p."practiceId" AND i.id = p."importId"
    WHERE i."practiceId" = ${practiceId}::uuid AND i."runnerId" = ${runnerId}::uuid AND i.id <> ${but}::uuid`
  return found?.bytes ?? 0
}

/**
 * Keeps an upload and what was read of it, to be looked at; nothing of it is in the record yet. The same file again (with other
 * answers) takes the place of the first. `pieces` are its bytes in order. @throws not found for an id of somebody else's;
 * DomainError for another file under this id, without room, or when it was put aside while it was stored
 */
export const stageImport = async (
  { db, pool }: { db: Db; pool: Pool },
  scope: RunnerScope,
  file: StagedFile,
  now: Date,
  pieces: AsyncIterable<Buffer>,
): Promise<void> => {
  const isToStore = await db.$transaction((tx) => putStaged(tx, scope, file, now), { timeout: 30_000, maxWait: 10_000 })
  if (isToStore) await putPieces(pool, scope, file, pieces)
}

const staleAt = (now: Date) =>
  ({ state: 'staged', createdAt: { lt: new Date(now.getTime() - STAGED.hours * 3_600_000) } }) as const

/** Takes out what waits for a look since more than a day, in every practice: nobody may bring a file there for long. */
export const sweepStaged = async (db: Db, now: Date): Promise<void> => {
  await db.runImport.deleteMany({ where: staleAt(now) })
}

/** The row of an upload; false when it was taken already, and so is stored. */
const putStaged = async (tx: Tx, scope: RunnerScope, { id, read, ...file }: StagedFile, now: Date) => {
  const { practiceId } = scope
  await lockImports(tx, scope)
  await tx.runImport.deleteMany({ where: { practiceId, ...staleAt(now) } })
  const all = await tx.runImport.findMany({
    where: { practiceId, OR: [{ runnerId: scope.runnerId }, { id }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, runnerId: true, state: true, sha256: true },
  })
  const there = all.find((one) => one.id === id)
  if (there && there.runnerId !== scope.runnerId) throw notFound()
  if (there && (there.state === 'undone' || there.sha256 !== file.sha256)) throw sameWrite()
  // Sent again because the first answer got lost.
  if (there?.state === 'kept') return false
  const dropped = all
    .filter((one) => one.id !== id && one.state === 'staged')
    .slice(STAGED.most - 1)
    .map((one) => one.id)
  await tx.runImport.deleteMany({ where: { ...ofRunner(scope), state: 'staged', id: { in: dropped } } })
  if ((await storedBytes(tx, scope, id)) + file.bytes > MOST_BYTES)
    throw new DomainError(
      'no-room-for-file',
      'The files that are kept here take 2 GB by now. Undo an import to make room.',
    )
  const json = read as unknown as Prisma.InputJsonValue
  const { count } = there
    ? await tx.runImport.updateMany({
        where: { ...ofRunner(scope), id, state: 'staged', sha256: file.sha256 },
        data: { read: json },
      })
    : await tx.runImport.createMany({
        data: [{ ...ofRunner(scope), id, ...file, read: json, createdAt: now }],
        skipDuplicates: true,
      })
  // Another runner's, brought under this id at the same moment.
  if (count === 0) throw notFound()
  if (scope.memberId !== null) {
    const detail = { file: { name: file.name, sha256: file.sha256 }, dropped }
    await audit(tx, scope, now, { action: 'run file brought', runnerId: scope.runnerId, rowId: id, detail })
  }
  return true
}

/** The bytes of a file, as long as it is this very file that waits for them. @throws DomainError when it was put aside meanwhile */
const putPieces = async (
  pool: Pool,
  { practiceId, runnerId }: RunnerScope,
  { id, sha256 }: Pick<StagedFile, 'id' | 'sha256'>,
  pieces: AsyncIterable<Buffer>,
): Promise<void> => {
  let position = 0
  // Past the ORM, which would write every byte as text first. The row is held, so that it cannot go between the look and the piece.
  for await (const piece of pieces) {
    const { rows } = await pool.query<{ n: number }>(
      `WITH held AS (
         SELECT 1 FROM "RunImport" WHERE "practiceId" = $1 AND "runnerId" = $2 AND id = $3 AND sha256 = $4 AND state <> 'undone'
         FOR KEY SHARE
       ), put AS (
         INSERT INTO "RunImportPart" ("practiceId", "importId", position, bytes)
         SELECT $1, $3, $5::int, $6::bytea FROM held ON CONFLICT DO NOTHING
       ) SELECT count(*)::int AS n FROM held`,
      [practiceId, runnerId, id, sha256, position, piece],
    )
    if (rows[0]?.n !== 1)
      throw new DomainError('record-moved-on', 'This file was put aside while it was on its way. Choose it again.')
    position += 1
  }
}

export type StoredImport = {
  id: string
  state: 'staged' | 'kept' | 'undone'
  name: string
  bytes: number
  sha256: string
  read: ReadUpload
  taken: Take[] | null
}

/** An import of this runner. @throws not found, also for somebody else's */
export const findImport = async (tx: Tx, scope: RunnerScope, id: string): Promise<StoredImport> => {
  const row = await tx.runImport.findFirst({
    where: { ...ofRunner(scope), id },
    select: { id: true, state: true, name: true, bytes: true, sha256: true, read: true, taken: true },
  })
  if (!row) throw notFound()
  const [read, taken] = [readUploadSchema.safeParse(row.read), takenSchema.safeParse(row.taken)]
  if (!read.success || !taken.success)
    throw new DomainError('facts-not-valid', 'What was read of this file cannot be understood. Bring the file again.')
  return { ...row, read: read.data, taken: taken.data }
}

/** Holds an import, and the runner's imports as a whole, until the transaction ends. */
export const holdImport = async (tx: Tx, scope: RunnerScope, id: string): Promise<StoredImport> => {
  await lockImports(tx, scope)
  return findImport(tx, scope, id)
}

/** What a file told of a run. @throws DomainError when a record that came from elsewhere says what no file does */
const toldIn = (stored: unknown) => {
  const told = toldSchema.safeParse(stored)
  if (told.success) return told.data
  throw new DomainError(
    'facts-not-valid',
    'What a file once told of one of these runs cannot be understood. Undo the import that it came with, then bring the file again.',
  )
}

/** The runs that stand between two moments, each by what its file measured, or by what was told. */
export const listStoredRuns = async (tx: Tx, scope: RunnerScope, from: Instant, to: Instant): Promise<StoredRun[]> => {
  const rows = await tx.run.findMany({
    where: { ...ofRunner(scope), retiredAt: null, startAt: { gte: new Date(from), lte: new Date(to) } },
    orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      startAt: true,
      minutes: true,
      km: true,
      sources: { where: { import: { state: 'kept' } }, orderBy: { id: 'asc' }, take: 1, select: { told: true } },
    },
  })
  return rows.map(({ id, startAt, minutes, km, sources }) => {
    const told: RunSpan = {
      startAt: startAt.toISOString(),
      clock: 'told',
      meters: km === null ? null : km.toNumber() * 1000,
      movingSeconds: minutes === null ? null : minutes.toNumber() * 60,
      elapsedSeconds: null,
    }
    const measured = sources[0] && toldIn(sources[0].told)
    return {
      id,
      span: measured ?? told,
      minutes: minutes?.toNumber() ?? null,
      km: km?.toNumber() ?? null,
      isTold: measured === undefined,
    }
  })
}

type Chosen = { item: ImportItem; take: Take }

const toldOf = (item: ImportItem) => ({ ...item.told, startAt: item.startAt })

/** Adds the chosen runs. @throws DomainError when an id of theirs means something else already */
export const insertImportedRuns = async (
  tx: Tx,
  scope: RunnerScope,
  importId: string,
  chosen: readonly Chosen[],
): Promise<string[]> => {
  const rows = chosen.flatMap(({ item, take }) => (take.as === 'new' ? [{ item, id: take.id, type: take.type }] : []))
  const { count } = await tx.run.createMany({
    data: rows.map(({ item, id, type }) => ({
      ...ofRunner(scope),
      id,
      type,
      startAt: new Date(item.startAt),
      minutes: item.minutes,
      km: item.km,
      surface: item.surface,
      source: item.told.format,
    })),
    skipDuplicates: true,
  })
  if (count !== rows.length) throw sameWrite()
  await tx.runSource.createMany({
    data: rows.map(({ item, id }) => ({
      ...ofRunner(scope),
      id: uuidv7(),
      runId: id,
      importId,
      files: item.sources,
      told: toldOf(item),
      createdRun: true,
    })),
  })
  return rows.map(({ id }) => id)
}

/** Fills what runs in the record lack, each from one item. What was told stays as it was told. Returns the runs. */
export const completeRuns = async (
  tx: Tx,
  scope: RunnerScope,
  importId: string,
  chosen: readonly Chosen[],
): Promise<string[]> => {
  const { practiceId, runnerId } = scope
  const pairs = chosen.flatMap(({ item, take }) =>
    take.as === 'completes' && item.runId !== null ? [{ item, runId: item.runId }] : [],
  )
  if (pairs.length === 0) return []
  const rows = await tx.run.findMany({
    where: { ...ofRunner(scope), id: { in: pairs.map(({ runId }) => runId) }, retiredAt: null },
    select: { id: true, minutes: true, km: true },
  })
  const there = new Map(rows.map((row) => [row.id, row]))
  const sources = pairs.map(({ item, runId }) => {
    const run = there.get(runId)
    if (!run) throw notFound()
    return {
      item,
      runId,
      filled: (['minutes', 'km'] as const).filter((fact) => run[fact] === null && item[fact] !== null),
    }
  })
  const fills = sources
    .filter(({ filled }) => filled.length > 0)
    .map(({ item: { minutes, km }, runId }) => ({ id: runId, minutes, km }))
  if (fills.length > 0)
    await tx.$executeRaw`
      UPDATE "Run" r SET revision = r.revision + 1,
        minutes = coalesce(r.minutes, f.minutes), km = coalesce(r.km, f.km)
      FROM jsonb_to_recordset(${JSON.stringify(fills)}::jsonb) AS f(id uuid, minutes numeric, km numeric)
      WHERE r."practiceId" = ${practiceId}::uuid AND r."runnerId" = ${runnerId}::uuid AND r.id = f.id AND r."retiredAt" IS NULL`
  await tx.runSource.createMany({
    data: sources.map(({ item, runId, filled }) => ({
      ...ofRunner(scope),
      id: uuidv7(),
      runId,
      importId,
      files: item.sources,
      told: toldOf(item),
      filled,
      createdRun: false,
    })),
  })
  return pairs.map(({ runId }) => runId)
}

const partsOf = (scope: RunnerScope, importId: string) => ({
  practiceId: scope.practiceId,
  importId,
  import: ofRunner(scope),
})

/** False while pieces of the file are on their way, or where they were lost on it. */
export const isWhole = async (
  tx: Tx,
  scope: RunnerScope,
  { id, bytes }: Pick<StoredImport, 'id' | 'bytes'>,
): Promise<boolean> => (await tx.runImportPart.count({ where: partsOf(scope, id) })) === Math.ceil(bytes / PART_BYTES)

/** Marks an import as taken. */
export const keepImport = async (tx: Tx, scope: RunnerScope, id: string, take: readonly Take[], now: Date) => {
  await tx.runImport.updateMany({
    where: { ...ofRunner(scope), id },
    data: { state: 'kept', keptAt: now, taken: take as unknown as Prisma.InputJsonValue },
  })
}

/** How many runs came of an import that was taken. */
export const countTaken = async (tx: Tx, scope: RunnerScope, importId: string) => {
  const rows = await tx.runSource.groupBy({
    by: ['createdRun'],
    where: { ...ofRunner(scope), importId },
    _count: true,
  })
  const count = (created: boolean) => rows.find(({ createdRun }) => createdRun === created)?._count ?? 0
  return { added: count(true), completed: count(false) }
}

/** Puts an import aside that nobody took. */
export const dropStaged = async (tx: Tx, scope: RunnerScope, id: string): Promise<void> => {
  await tx.runImport.deleteMany({ where: { ...ofRunner(scope), id, state: 'staged' } })
}

type Filled = { runId: string; createdRun: boolean; filled: string[]; told: unknown }

/**
 * Empties what an import filled in, where it still says what the file did. Returns the runs that keep a field, which
 * somebody told otherwise since.
 */
const emptyFilled = async (tx: Tx, scope: RunnerScope, sources: readonly Filled[]): Promise<string[]> => {
  const { practiceId, runnerId } = scope
  const rows = sources
    .filter((one) => !one.createdRun && one.filled.length > 0)
    .flatMap(({ runId, filled, told: stored }) => {
      // What cannot be understood has filled in nothing that could be known.
      const told = toldSchema.safeParse(stored).data
      if (!told) return []
      return [
        {
          id: runId,
          minutes: filled.includes('minutes') ? minutesOf(told) : null,
          km: filled.includes('km') ? kmOf(told) : null,
        },
      ]
    })
  if (rows.length === 0) return []
  await tx.$executeRaw`
    UPDATE "Run" r SET revision = r.revision + 1,
      minutes = CASE WHEN r.minutes = f.minutes THEN NULL ELSE r.minutes END,
      km = CASE WHEN r.km = f.km THEN NULL ELSE r.km END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS f(id uuid, minutes numeric, km numeric)
    WHERE r."practiceId" = ${practiceId}::uuid AND r."runnerId" = ${runnerId}::uuid AND r.id = f.id
      AND (r.minutes = f.minutes OR r.km = f.km)`
  const left = await tx.run.findMany({
    where: { ...ofRunner(scope), id: { in: rows.map(({ id }) => id) }, retiredAt: null },
    select: { id: true, minutes: true, km: true },
  })
  const filledOf = new Map(rows.map((row) => [row.id, row]))
  return left.flatMap(({ id, minutes, km }) => {
    const filled = filledOf.get(id)
    return (filled?.minutes != null && minutes !== null) || (filled?.km != null && km !== null) ? [id] : []
  })
}

/**
 * Takes the runs of an import out of the record, and what it filled in; its file goes. A run of which something was told since stays,
 * and so does a field of one that somebody told otherwise.
 */
export const undoKept = async (
  tx: Tx,
  scope: RunnerScope,
  importId: string,
  now: Date,
): Promise<{ retired: string[]; stay: string[] }> => {
  const sources = await tx.runSource.findMany({
    where: { ...ofRunner(scope), importId },
    select: {
      runId: true,
      createdRun: true,
      filled: true,
      run: {
        select: { minutes: true, km: true, revision: true, retiredAt: true, _count: { select: { soreness: true } } },
      },
      told: true,
    },
  })
  const created = sources.filter(({ createdRun, run }) => createdRun && run.retiredAt === null)
  const isTouched = ({ run }: (typeof sources)[number]) => run.revision > 1 || run._count.soreness > 0
  const stay = created.filter(isTouched).map(({ runId }) => runId)
  const retired = created.filter((one) => !isTouched(one)).map(({ runId }) => runId)
  await tx.run.updateMany({ where: { ...ofRunner(scope), id: { in: retired } }, data: { retiredAt: now } })
  const corrected = await emptyFilled(tx, scope, sources)
  await tx.runImportPart.deleteMany({ where: partsOf(scope, importId) })
  await tx.runImport.updateMany({
    where: { ...ofRunner(scope), id: importId },
    data: { state: 'undone', undoneAt: now, read: { outcomes: [], questions: [], leftAlone: 0 } },
  })
  return { retired, stay: [...stay, ...corrected] }
}

/**
 * Whoever brought a file, for whoever asks: themselves, the runner, or a member with their name; null for somebody of the practice
 * that the record came from.
 */
const bringers = async (tx: Tx, scope: RunnerScope, userIds: readonly string[]) => {
  const { practiceId, runnerId, userId } = scope
  const others = [...new Set(userIds)].filter((id) => id !== userId)
  const [runner, members] = await Promise.all([
    tx.runner.findFirst({ where: { practiceId, id: runnerId }, select: { userId: true, name: true } }),
    tx.member.findMany({ where: { practiceId, userId: { in: others } }, select: { userId: true, name: true } }),
  ])
  const names = new Map(members.map((member) => [member.userId, member.name]))
  return (id: string): { who: 'you' | 'runner' | 'member'; name: string | null } | null => {
    if (id === userId) return { who: 'you', name: null }
    if (runner && id === runner.userId) return { who: 'runner', name: runner.name }
    const name = names.get(id)
    return name === undefined ? null : { who: 'member', name }
  }
}

/** The imports of a runner that came to something, the latest first, with the runs they became and who brought them. */
export const listImports = async (tx: Tx, scope: RunnerScope) => {
  const rows = await tx.runImport.findMany({
    where: { ...ofRunner(scope), state: { not: 'staged' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_LISTED,
    select: {
      id: true,
      state: true,
      name: true,
      bytes: true,
      byUserId: true,
      keptAt: true,
      undoneAt: true,
      sources: { select: { runId: true, createdRun: true } },
      _count: { select: { parts: true } },
    },
  })
  const by = await bringers(
    tx,
    scope,
    rows.map(({ byUserId }) => byUserId),
  )
  return rows.map(({ sources, _count, byUserId, keptAt, undoneAt, ...row }) => ({
    ...row,
    by: by(byUserId),
    keptAt: keptAt?.toISOString() ?? null,
    undoneAt: undoneAt?.toISOString() ?? null,
    runIds: sources.map(({ runId }) => runId),
    /** Runs that it filled in, of those that it became. */
    completed: sources.filter(({ createdRun }) => !createdRun).length,
    hasFile: _count.parts > 0,
  }))
}

/** The file of an import, piece by piece, and its name; null when it is not here. @throws not found */
export const openFile = async ({ db, pool }: { db: Db; pool: Pool }, scope: RunnerScope, id: string) => {
  const row = await db.runImport.findFirst({
    where: { ...ofRunner(scope), id, state: { not: 'undone' } },
    select: { name: true, bytes: true, _count: { select: { parts: true } } },
  })
  if (!row) throw notFound()
  const { _count: count, ...file } = row
  async function* pieces() {
    for (let position = 0; position < count.parts; position += 1) {
      const { rows } = await pool.query<{ bytes: Buffer }>(
        `SELECT bytes FROM "RunImportPart" WHERE "practiceId" = $1 AND "importId" = $2 AND position = $3`,
        [scope.practiceId, id, position],
      )
      if (!rows[0]) throw new Error('a piece of a file is missing')
      yield rows[0].bytes
    }
  }
  return count.parts === Math.ceil(file.bytes / PART_BYTES) ? { ...file, pieces } : null
}
