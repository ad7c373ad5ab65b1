import type { Db, Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, LocalTime } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import type { WishedTime, WishStep } from '@strideloom/domain/sessions/wishes.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { seenBy } from '../people/runner-scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** Steps that are looked at: years of wishes cost what the last ones do. */
const STEPS = 200

const columns = {
  id: true,
  wishId: true,
  state: true,
  times: true,
  suits: true,
  note: true,
  words: true,
  sessionId: true,
  toldAt: true,
} as const

type Columns = Omit<WishStep, 'state' | 'times' | 'toldAt'> & { state: string; times: unknown; toldAt: Date }
const toStep = (row: Columns): WishStep => ({
  ...row,
  state: row.state as WishStep['state'],
  times: row.times as WishedTime[],
  toldAt: row.toldAt.toISOString(),
})

/** What was said about a runner's wishes, the newest steps, oldest first. */
export const listWishSteps = async (tx: Tx | Db, scope: RunnerScope): Promise<WishStep[]> => {
  const rows = await tx.sessionWish.findMany({
    where: ofRunner(scope),
    orderBy: [{ toldAt: 'desc' }, { id: 'desc' }],
    take: STEPS,
    select: columns,
  })
  return rows.reverse().map(toStep)
}

/** The therapist whose time it is; bookings of their time follow each other until the transaction ends. */
export const lockTherapist = async (tx: Tx, { practiceId, runnerId }: RunnerScope): Promise<string> => {
  const { responsibleId } = await tx.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id: runnerId } },
    select: { responsibleId: true },
  })
  await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "practiceId" = ${practiceId}::uuid AND id = ${responsibleId}::uuid FOR NO KEY UPDATE`
  return responsibleId
}

/** Keeps a step. Returns false when its id is taken. */
export const insertWishStep = async (
  tx: Tx,
  scope: RunnerScope,
  { times, toldAt, ...step }: WishStep,
  { byId, receivedAt }: { byId: string | null; receivedAt: Date },
): Promise<boolean> => {
  const { count } = await tx.sessionWish.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...step,
        times: times as unknown as Prisma.InputJsonArray,
        toldAt: new Date(toldAt),
        byId,
        receivedAt,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

const inUtc = (step: WishStep): WishStep => ({
  ...step,
  times: step.times.map((time) => ({ ...time, startAt: new Date(time.startAt).toISOString() })),
  toldAt: new Date(step.toldAt).toISOString(),
})

/** True when this very step of this runner is stored. */
export const isStoredStep = async (tx: Tx, scope: RunnerScope, step: WishStep): Promise<boolean> => {
  const row = await tx.sessionWish.findFirst({ where: { ...ofRunner(scope), id: step.id }, select: columns })
  return row !== null && sameContent(inUtc(toStep(row)), inUtc(step))
}

/** The step under an id, whoever of this runner's side said it; null when there is none. */
export const findStep = async (tx: Tx, scope: RunnerScope, id: string): Promise<WishStep | null> => {
  const row = await tx.sessionWish.findFirst({ where: { ...ofRunner(scope), id }, select: columns })
  return row && toStep(row)
}

/** A session of this runner's therapist in the asked time, or nearer than the practice's buffer: when it begins; null where the time is free. */
export const findTaken = async (
  tx: Tx | Db,
  { practiceId, runnerId }: RunnerScope,
  { start, minutes }: { start: Instant; minutes: number },
): Promise<Instant | null> => {
  const [row] = await tx.$queryRaw<{ begins: Date }[]>`
    SELECT t.begins FROM "Runner" r
    JOIN "Session" s ON s."practiceId" = r."practiceId" AND s."therapistId" = r."responsibleId"
    JOIN "Runner" held ON held."practiceId" = s."practiceId" AND held.id = s."runnerId"
    JOIN "Practice" p ON p.id = s."practiceId"
    CROSS JOIN LATERAL (SELECT session_begins(s.day, s."startTime", held."timeZone") AS begins, make_interval(mins => p."bufferMinutes") AS buffer) t
    WHERE r."practiceId" = ${practiceId}::uuid AND r.id = ${runnerId}::uuid
      AND s.day BETWEEN (${start}::timestamptz AT TIME ZONE 'UTC')::date - 1 AND (${start}::timestamptz AT TIME ZONE 'UTC')::date + 1
      AND s.status IN ('planned', 'booked', 'in-progress') AND s."retiredAt" IS NULL AND s."startTime" IS NOT NULL
      AND t.begins < ${start}::timestamptz + make_interval(mins => ${minutes}::int) + t.buffer
      AND t.begins + make_interval(mins => s.minutes) + t.buffer > ${start}::timestamptz
    ORDER BY t.begins LIMIT 1`
  return row ? row.begins.toISOString() : null
}

export type BookedTime = { day: Day; startTime: LocalTime; minutes: number }

/** Books the session of a wish: its day and hour are the runner's own. Returns false when its id is taken. */
export const insertBooked = async (
  tx: Tx,
  scope: RunnerScope,
  { id, therapistId, intent, booked }: { id: string; therapistId: string; intent: Intent; booked: BookedTime },
): Promise<boolean> => {
  const { count } = await tx.session.createMany({
    data: [{ ...ofRunner(scope), id, therapistId, intent, status: 'booked', ...booked, day: fromDay(booked.day) }],
    skipDuplicates: true,
  })
  return count === 1
}

export type BookedSession = BookedTime & { id: string; status: string; retired: boolean }

/** How sessions that were booked for wishes stand now. */
export const findBooked = async (tx: Tx | Db, scope: RunnerScope, ids: readonly string[]): Promise<BookedSession[]> => {
  if (ids.length === 0) return []
  const rows = await tx.session.findMany({
    where: { ...ofRunner(scope), id: { in: [...ids] } },
    select: { id: true, day: true, startTime: true, minutes: true, status: true, retiredAt: true },
  })
  return rows.map(({ day, startTime, retiredAt, ...row }) => ({
    ...row,
    day: toDay(day),
    startTime: startTime ?? '',
    retired: retiredAt !== null,
  }))
}

/** Who answered each of these wishes last, by name. */
export const listAnswerers = async (
  db: Db,
  scope: RunnerScope,
  wishIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (wishIds.length === 0) return new Map()
  const rows = await db.sessionWish.findMany({
    where: { ...ofRunner(scope), wishId: { in: [...wishIds] }, state: { in: ['taken', 'declined'] } },
    orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    select: { wishId: true, by: { select: { name: true } } },
  })
  return new Map(rows.map(({ wishId, by }) => [wishId, by?.name ?? '']))
}

/** Takes a booked session out of the plan, as a later version of it would. */
export const retireBooked = async (tx: Tx, scope: RunnerScope, id: string, at: Date): Promise<void> => {
  await tx.session.updateMany({ where: { ...ofRunner(scope), id }, data: { retiredAt: at } })
}

/** Who takes care of this runner, by name. */
export const therapistOf = async (db: Db, { practiceId, runnerId }: RunnerScope): Promise<string> => {
  const { responsible } = await db.runner.findUniqueOrThrow({
    where: { practiceId_id: { practiceId, id: runnerId } },
    select: { responsible: { select: { name: true } } },
  })
  return responsible.name
}

export type WaitingSteps = { runnerId: string; name: string; timeZone: string; steps: WishStep[] }

/** What was said lately about wishes, of every runner that this therapist sees. */
export const listWaiting = async (db: Db, scope: PracticeScope, since: Date): Promise<WaitingSteps[]> => {
  const rows = await db.sessionWish.findMany({
    where: {
      practiceId: scope.practiceId,
      toldAt: { gte: since },
      runner: { archivedAt: null, ...seenBy(scope) },
    },
    orderBy: [{ toldAt: 'asc' }, { id: 'asc' }],
    select: { ...columns, runnerId: true, runner: { select: { name: true, timeZone: true } } },
  })
  const byRunner = new Map<string, WaitingSteps>()
  for (const { runnerId, runner, ...row } of rows) {
    const one = byRunner.get(runnerId) ?? { runnerId, ...runner, steps: [] }
    one.steps.push(toStep(row))
    byRunner.set(runnerId, one)
  }
  return [...byRunner.values()]
}
