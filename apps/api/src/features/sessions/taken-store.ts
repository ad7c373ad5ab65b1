import type { Db, Tx } from '@strideloom/db/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { TakenTime } from '@strideloom/domain/sessions/taken-times.ts'

/** Whose time it is. */
export type TherapistTime = { practiceId: string; therapistId: string }

export type StandingTime = TakenTime & { id: string; isAgreed: boolean }

/**
 * Bookings of a therapist's time follow each other until the transaction ends. The database holds the same lock when it looks for itself
 * (session_time_free), so whoever comes by another way waits too.
 */
export const holdTherapist = async (tx: Tx, { practiceId, therapistId }: TherapistTime): Promise<void> => {
  await tx.$queryRaw`
    SELECT 1 FROM "Member" WHERE "practiceId" = ${practiceId}::uuid AND id = ${therapistId}::uuid FOR NO KEY UPDATE`
}

/** Minutes that the practice keeps free between two appointments. */
export const bufferOf = async (tx: Tx | Db, { practiceId }: { practiceId: string }): Promise<number> =>
  (await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { bufferMinutes: true } })).bufferMinutes

/**
 * What a therapist has between two moments, and what begins up to a day before or after them, earliest first. `isAgreed`: it is booked, or
 * runs; what is only planned keeps new ones away, and gives way to whichever of two plans is booked first.
 */
export const listTaken = async (
  tx: Tx | Db,
  { practiceId, therapistId }: TherapistTime,
  { from, until, except = null }: { from: Instant; until: Instant; except?: string | null },
): Promise<StandingTime[]> => {
  const rows = await tx.$queryRaw<{ id: string; begins: Date; minutes: number; isAgreed: boolean }[]>`
    SELECT s.id, t.begins, s.minutes, s.status <> 'planned' AS "isAgreed" FROM "Session" s
    JOIN "Runner" r ON r."practiceId" = s."practiceId" AND r.id = s."runnerId"
    CROSS JOIN LATERAL (SELECT session_begins(s.day, s."startTime", r."timeZone") AS begins) t
    WHERE s."practiceId" = ${practiceId}::uuid AND s."therapistId" = ${therapistId}::uuid
      AND s.day BETWEEN (${from}::timestamptz AT TIME ZONE 'UTC')::date - 2 AND (${until}::timestamptz AT TIME ZONE 'UTC')::date + 2
      AND s.status IN ('planned', 'booked', 'in-progress') AND s."retiredAt" IS NULL AND s."startTime" IS NOT NULL
      AND s.id IS DISTINCT FROM ${except}::uuid
    ORDER BY t.begins, s.id LIMIT 2000`
  return rows.map(({ begins, ...row }) => ({ ...row, start: begins.toISOString() }))
}
