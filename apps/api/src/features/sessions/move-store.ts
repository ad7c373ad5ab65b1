import type { Tx } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, LocalTime } from '@strideloom/domain/calendar/instant.ts'
import type { SessionStatus } from '@strideloom/domain/sessions/session-words.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

export type StandingSession = {
  id: string
  programId: string | null
  therapistId: string
  start: Instant | null
  minutes: number
  status: SessionStatus
}

/** Where a session of this runner stands, held until the transaction ends; null when there is none, or it left the plan. */
export const holdStanding = async (tx: Tx, scope: RunnerScope, id: string): Promise<StandingSession | null> => {
  const [row] = await tx.$queryRaw<(Omit<StandingSession, 'start'> & { start: Date | null })[]>`
    SELECT s.id, s."programId", s."therapistId", session_begins(s.day, s."startTime", ${scope.timeZone}) AS start, s.minutes, s.status
    FROM "Session" s
    WHERE s."practiceId" = ${scope.practiceId}::uuid AND s."runnerId" = ${scope.runnerId}::uuid AND s.id = ${id}::uuid
      AND s."retiredAt" IS NULL FOR UPDATE`
  return row ? { ...row, start: row.start?.toISOString() ?? null } : null
}

/** Puts a session elsewhere: its day and time are the runner's. */
export const savePlace = async (
  tx: Tx,
  { practiceId, runnerId }: RunnerScope,
  id: string,
  { day, ...place }: { therapistId: string; day: Day; startTime: LocalTime; minutes: number },
): Promise<void> => {
  await tx.session.updateMany({ where: { practiceId, runnerId, id }, data: { ...place, day: fromDay(day) } })
}
