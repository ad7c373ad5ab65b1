import type { Db } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import type { SessionStatus } from '@strideloom/domain/sessions/session-words.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { mayView } from '../people/roster-store.ts'
import { STILL_OPEN } from './still-open-sql.ts'

/** A session in the calendar of the practice. What the caller may not know is null: then it is only time that is taken. */
export type CalendarSession = {
  id: string
  therapistId: string
  /** Null: no time is agreed; `day` is the runner's. */
  start: Instant | null
  day: Day
  minutes: number
  status: SessionStatus
  cancelledBy: string | null
  runner: { id: string; name: string; timeZone: string } | null
  /** Null for an assistant too: what hands are for is clinical. */
  intent: Intent | null
  pressure: number | null
}

/** Six weeks of twenty full calendars. */
export const MOST_SESSIONS = 5000

/** What stands in the calendar between two moments, earliest first; what is in no plan any more is not there. */
export const listCalendar = async (
  db: Db,
  scope: PracticeScope,
  { from, until, fromDay: first, toDay: last }: { from: Instant; until: Instant; fromDay: Day; toDay: Day },
): Promise<CalendarSession[]> => {
  const isClinical = scope.role !== 'assistant'
  const rows = await db.$queryRaw<
    (Omit<CalendarSession, 'start' | 'runner'> & {
      start: Date | null
      runnerId: string
      name: string
      timeZone: string
      isSeen: boolean
    })[]
  >`
    SELECT s.id, s."therapistId", t.begins AS start, to_char(s.day, 'YYYY-MM-DD') AS day, s.minutes, s.status, s."cancelledBy",
      r.id AS "runnerId", r.name, r."timeZone", (r."erasedAt" IS NULL AND EXISTS (SELECT 1 WHERE true ${mayView(scope)})) AS "isSeen", s.intent, s.pressure
    FROM "Session" s
    JOIN "Runner" r ON r."practiceId" = s."practiceId" AND r.id = s."runnerId"
    JOIN "Practice" p ON p.id = s."practiceId"
    CROSS JOIN LATERAL (SELECT session_begins(s.day, s."startTime", r."timeZone") AS begins) t
    WHERE s."practiceId" = ${scope.practiceId}::uuid AND s."retiredAt" IS NULL
      AND s.day BETWEEN ${fromDay(first)}::date - 2 AND ${fromDay(last)}::date + 2
      AND CASE WHEN t.begins IS NULL THEN s.day BETWEEN ${fromDay(first)}::date AND ${fromDay(last)}::date
        ELSE t.begins < ${until}::timestamptz AND t.begins + make_interval(mins => s.minutes) > ${from}::timestamptz END
    ORDER BY t.begins NULLS FIRST, s.day, s.id LIMIT ${MOST_SESSIONS}`
  return rows
    .filter(({ isSeen, status }) => isSeen || (status !== 'cancelled' && status !== 'missed'))
    .map(({ start, runnerId, name, timeZone, isSeen, ...row }) => ({
      ...row,
      start: start?.toISOString() ?? null,
      cancelledBy: isSeen ? row.cancelledBy : null,
      runner: isSeen ? { id: runnerId, name, timeZone } : null,
      intent: isSeen && isClinical ? row.intent : null,
      pressure: isSeen && isClinical ? row.pressure : null,
    }))
}

export type CalendarSlot = { id: string; therapistId: string; start: Instant; minutes: number }

/** Times that therapists offer between two moments and that nobody has been given. */
export const listOpenTimes = async (
  db: Db,
  { practiceId }: Pick<PracticeScope, 'practiceId'>,
  { from, until, therapistId = null }: { from: Instant; until: Instant; therapistId?: string | null },
): Promise<CalendarSlot[]> => {
  const rows = await db.$queryRawUnsafe<(Omit<CalendarSlot, 'start'> & { startAt: Date })[]>(
    `SELECT o.id, o."therapistId", o."startAt", o.minutes FROM "OpenSlot" o
     WHERE o."practiceId" = $1::uuid AND o."startAt" >= $2::timestamptz AND o."startAt" < $3::timestamptz
       AND ($4::uuid IS NULL OR o."therapistId" = $4::uuid) AND ${STILL_OPEN}
     ORDER BY o."startAt", o.id LIMIT 2000`,
    practiceId,
    from,
    until,
    therapistId,
  )
  return rows.map(({ startAt, ...row }) => ({ ...row, start: startAt.toISOString() }))
}

/** Whose columns a calendar has: everybody who treats here, and who treated in what is shown. */
export const listColumns = async (
  db: Db,
  { practiceId, memberId }: PracticeScope,
  shown: readonly string[],
): Promise<{ id: string; name: string; isYou: boolean; isHere: boolean }[]> => {
  const members = await db.member.findMany({
    where: {
      practiceId,
      OR: [{ removedAt: null, role: { in: ['owner', 'therapist'] } }, { id: { in: [...shown] } }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, removedAt: true, role: true },
  })
  return members
    .map(({ id, name, removedAt, role }) => ({
      id,
      name,
      isYou: id === memberId,
      isHere: removedAt === null && role !== 'assistant',
    }))
    .sort((a, b) => Number(b.isYou) - Number(a.isYou))
}

/** Zone and buffer of the practice: by which clock a calendar is read, and what stays free in it. */
export const findHours = (
  db: Db,
  { practiceId }: Pick<PracticeScope, 'practiceId'>,
): Promise<{ timeZone: string; bufferMinutes: number }> =>
  db.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true, bufferMinutes: true } })
