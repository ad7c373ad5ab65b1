/**
 * An open slot `o` that nobody has been given: it was not taken back, and no session of its therapist lies in it, or nearer than the practice's buffer. A session
 * has its time in the zone of its runner. Its day may be another one there, so a day on either side is looked through. One look
 * at the therapist's days for each slot: as NOT EXISTS it is planned as a join with every session there is.
 */
export const STILL_OPEN = `o."retiredAt" IS NULL AND (
  SELECT true FROM "Session" s JOIN "Runner" held ON held."practiceId" = s."practiceId" AND held.id = s."runnerId"
  CROSS JOIN LATERAL (SELECT session_begins(s.day, s."startTime", held."timeZone") AS begins,
    (SELECT make_interval(mins => p."bufferMinutes") FROM "Practice" p WHERE p.id = o."practiceId") AS buffer) t
  WHERE s."practiceId" = o."practiceId" AND s."therapistId" = o."therapistId"
    AND s.day BETWEEN (o."startAt" AT TIME ZONE 'UTC')::date - 1 AND (o."startAt" AT TIME ZONE 'UTC')::date + 1
    AND s.status IN ('planned', 'booked', 'in-progress') AND s."retiredAt" IS NULL AND s."startTime" IS NOT NULL
    AND t.begins < o."startAt" + make_interval(mins => o.minutes) + t.buffer
    AND t.begins + make_interval(mins => s.minutes) + t.buffer > o."startAt"
  LIMIT 1) IS NULL`
