import type { Db } from '@strideloom/db/client.ts'
import type { Headline } from '@strideloom/domain/briefs/brief.ts'
import type { LocalTime } from '@strideloom/domain/calendar/instant.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { mayView } from '../people/roster-store.ts'

/** One of today's sessions, with the first line of its brief. */
export type Appointment = {
  sessionId: string
  runnerId: string
  name: string
  /** By the practice's clock; null: no time is agreed. */
  time: LocalTime | null
  minutes: number
  intent: Intent
  status: 'planned' | 'booked' | 'in-progress' | 'done' | 'signed' | 'missed'
  pressure: number | null
  /** Null: it was not looked at yet, or the session is over. */
  headline: Headline | null
}

/** More sessions than a day of one therapist has hours. */
const MOST = 40

/**
 * The sessions of a therapist on this day of the practice, in order of time. The one reader of what is an appointment: today the plan's own
 * sessions are. One without a time counts for the day it has where the runner is.
 */
export const listAppointments = (db: Db, scope: PracticeScope, now: Date): Promise<Appointment[]> => db.$queryRaw<
  Appointment[]
>`
  SELECT x."sessionId", x."runnerId", x.name, to_char(x.start, 'HH24:MI') AS time, x.minutes, x.intent, x.status, x.pressure,
    CASE WHEN x.status IN ('planned', 'booked', 'in-progress') THEN (SELECT n.headlines -> x."sessionId"::text FROM "NeedSpan" n
      WHERE n."practiceId" = x."practiceId" AND n."runnerId" = x."runnerId" AND n."fromAt" <= ${now}::timestamptz AND n."untilAt" > ${now}::timestamptz
      LIMIT 1) END AS headline
  FROM (
    SELECT s."practiceId", s.id AS "sessionId", s."runnerId", r.name, s.minutes, s.intent, s.status, s.pressure, s.day,
      session_begins(s.day, s."startTime", r."timeZone") AT TIME ZONE p."timeZone" AS start,
      (${now}::timestamptz AT TIME ZONE p."timeZone")::date AS today
    FROM "Session" s
    JOIN "Runner" r ON r."practiceId" = s."practiceId" AND r.id = s."runnerId"
    JOIN "Practice" p ON p.id = s."practiceId"
    WHERE s."practiceId" = ${scope.practiceId}::uuid AND s."therapistId" = ${scope.memberId}::uuid
      AND s.day BETWEEN ${now}::timestamptz::date - 2 AND ${now}::timestamptz::date + 2
      AND s."retiredAt" IS NULL AND s.status <> 'cancelled' AND r."archivedAt" IS NULL AND r."erasedAt" IS NULL ${mayView(scope)}
  ) x
  WHERE coalesce(x.start::date, x.day) = x.today
  ORDER BY x.start NULLS LAST, x."sessionId" LIMIT ${MOST}`
