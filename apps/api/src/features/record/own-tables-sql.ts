import type { OwnTableName } from '@strideloom/domain/record/own-tables.ts'
import { at, list, of, own } from '../../trpc/json-sql.ts'

// What a runner takes along (domain/record/own-tables.ts), by table. $3 is the runner's zone.

const STANDS = (table: string): string => `${own(table)} AND ${table}."retiredAt" IS NULL`
const SENT = `${STANDS('s')} AND s."sentAt" IS NOT NULL`
const DONE_PLACES = `(SELECT json_agg(DISTINCT w.region || '/' || w.side) FROM "SessionDoneWork" w WHERE ${of('w', 'sessionId', 's')} AND w."retiredAt" IS NULL)`
const PLANNED = (what: string): string =>
  `(SELECT json_agg(DISTINCT ${what}) FROM "SessionWork" w WHERE ${of('w', 'sessionId', 's')} AND ${what} <> '')`
const told = (column: string): string => `CASE WHEN s."sentAt" IS NOT NULL THEN s."${column}" END AS "${column}"`
const EXERCISE = `coalesce(i.prescribed ->> 'name', l.exercise)`
const dose = (field: string): string => `(i.prescribed -> 'dose' ->> '${field}')::float8 AS "${field}"`

const SELECTIONS: Readonly<Record<OwnTableName, string>> = {
  me: `SELECT r.name, r.email, r.phone, r."birthDate", r.sex::text, r."timeZone", r."joinedOn", p.name AS practice, m.name AS therapist
    FROM "Runner" r JOIN "Practice" p ON p.id = r."practiceId" JOIN "Member" m ON ${of('r', 'responsibleId', 'm')}
    WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid`,
  intakes: `SELECT ${at('t."recordedAt"')} AS "recordedAt", t.complete, t.goals, t."weeklyKm"::float8, t."runsPerWeek", t.surfaces,
      t."hoursSeatedPerDay"::float8, t."strengthPerWeek", t."regularFirmMassage", t."raceHistory"
    FROM "Intake" t WHERE ${own('t')} ORDER BY t."recordedAt", t.id`,
  injuries: `SELECT t.kind, t.region, t.side, t."occurredOn", t."resolvedOn", ${at('t."recordedAt"')} AS "recordedAt"
    FROM "Injury" t WHERE ${STANDS('t')} ORDER BY t."occurredOn", t.id`,
  'safety-answers': `SELECT ${at('t."answeredAt"')} AS "answeredAt", t.flag, t.reply::text, t."followUp"::text, t."askedAt", t.since, t.region, t.side,
      CASE WHEN t."recordedById" IS NULL THEN t.note END AS note
    FROM "FlagAnswer" t WHERE ${own('t')} ORDER BY t."answeredAt", t.id`,
  clearances: `SELECT t."filedOn", t.flag, t."expiresOn", t.regions FROM "Clearance" t WHERE ${STANDS('t')} ORDER BY t."filedOn", t.id`,
  consents: `SELECT t.kind, t.statement, t."givenBy", ${at('t."givenAt"')} AS "givenAt", ${at('t."withdrawnAt"')} AS "withdrawnAt"
    FROM "Consent" t WHERE ${own('t')} ORDER BY t."givenAt", t.id`,
  races: `SELECT t.day, t.name, t."startTime", t."distanceKm"::float8, t.priority::text, t.status::text, ${at('t."finishAt"')} AS "finishAt",
      t."distanceRunKm"::float8 FROM "Race" t WHERE ${STANDS('t')} ORDER BY t.day, t.id`,
  'usual-key-runs': `SELECT t.weekday, t.title, t.kind::text, t.effort, t."startTime", t.minutes, t."fromDay", t."untilDay"
    FROM "UsualKeyRun" t WHERE ${own('t')} ORDER BY t."fromDay", t.weekday, t.id`,
  runs: `SELECT t.id AS run, (t."startAt" AT TIME ZONE $3)::date AS day, ${at('t."startAt"')} AS "startAt", t.type, t.minutes::float8, t.km::float8,
      t.rpe, t."strideFeel", t.warmup, t.surface, t."hillMinutes"::float8, t."speedMinutes"::float8, t.soreness48, t.source
    FROM "Run" t WHERE ${STANDS('t')} ORDER BY t."startAt", t.id`,
  'run-places': `SELECT t.id AS run, (t."startAt" AT TIME ZONE $3)::date AS day, g.kind, g.region, g.side, g.value, g."atRest", g.night
    FROM "Run" t JOIN "RunRegion" g ON ${of('g', 'runId', 't')} WHERE ${STANDS('t')} ORDER BY t."startAt", t.id, g.kind, g.region, g.side`,
  'run-files': `SELECT t.name, t.bytes, ${at('t."keptAt"')} AS "keptAt" FROM "RunImport" t
    WHERE ${own('t')} AND t.state = 'kept' ORDER BY t."keptAt", t.id`,
  'running-days': `SELECT t.day, t.told, t.reason, ${at('t."toldAt"')} AS "toldAt" FROM "RunningDay" t WHERE ${own('t')} ORDER BY t.day, t."toldAt", t.id`,
  away: `SELECT t."spanId" AS span, t."fromDay", t."toDay", t.kind, t.note, t.withdrawn, ${at('t."toldAt"')} AS "toldAt"
    FROM "Availability" t WHERE ${own('t')} ORDER BY t."toldAt", t.id`,
  'check-ins': `SELECT t.day, ${at('t."answeredAt"')} AS "answeredAt", t.sleep, t.freshness, t."muscleFeel", t.calm, t.mood, t."stiffnessAnswered",
      t."painAnswered", t.note FROM "CheckIn" t WHERE ${own('t')} ORDER BY t.day, t."answeredAt", t.id`,
  'check-in-stiffness': `SELECT t.day, ${at('t."answeredAt"')} AS "answeredAt", g.region, g.side, g.stiffness
    FROM "CheckIn" t JOIN "CheckInRegion" g ON ${of('g', 'checkInId', 't')} WHERE ${own('t')} ORDER BY t.day, t."answeredAt", t.id, g.region, g.side`,
  'check-in-pain': `SELECT t.day, ${at('t."answeredAt"')} AS "answeredAt", g.region, g.side, g.value AS pain, g."atRest", g.night
    FROM "CheckIn" t JOIN "CheckInPain" g ON ${of('g', 'checkInId', 't')} WHERE ${own('t')} ORDER BY t.day, t."answeredAt", t.id, g.region, g.side`,
  'weekly-answers': `SELECT t.week, ${at('t."answeredAt"')} AS "answeredAt", t.region, t.side, t.participation, t.amount, t.performance, t.symptoms
    FROM "WeeklyAnswer" t WHERE ${own('t')} ORDER BY t.week, t."answeredAt", t.id`,
  'monthly-answers': `SELECT t.day, ${at('t."answeredAt"')} AS "answeredAt", t.distance, t.speed, t.ground, t.during, t.morning, t.trust
    FROM "MonthlyAnswer" t WHERE ${own('t')} ORDER BY t.day, t."answeredAt", t.id`,
  'load-answers': `SELECT t.day, t.outcome, t.reason, ${at('t."answeredAt"')} AS "answeredAt" FROM "LoadAnswer" t WHERE ${own('t')} ORDER BY t.day, t."answeredAt", t.id`,
  plan: `SELECT w.id AS workout, w.day, w.area, w.title, i.prescribed ->> 'name' AS exercise, i.prescribed ->> 'role' AS role,
      ${['sets', 'reps', 'seconds', 'metres', 'restSeconds'].map(dose).join(', ')}, i.prescribed -> 'dose' ->> 'side' AS side, i.prescribed ->> 'why' AS why
    FROM "Workout" w JOIN "WorkoutItem" i ON ${of('i', 'workoutId', 'w')}
    WHERE ${STANDS('w')} AND i."retiredAt" IS NULL ORDER BY w.day, w.id, i.ordinal, i.id`,
  moves: `SELECT t."workoutId" AS workout, t."fromDay", t."toDay", ${at('t."movedAt"')} AS "movedAt"
    FROM "WorkoutMove" t WHERE ${own('t')} ORDER BY t."movedAt", t.id`,
  logs: `SELECT l.id AS log, w.id AS workout, l."performedOn", ${at('l."loggedAt"')} AS "loggedAt", w.title, ${EXERCISE} AS exercise,
      CASE WHEN l.exercise <> i.exercise THEN CASE WHEN i.prescribed -> 'variant' ->> 'exercise' = l.exercise
        THEN i.prescribed -> 'variant' ->> 'name' ELSE l.exercise END END AS instead, l.outcome::text, l.reason,
      l.effort, l.pain, l."painRegion", l."painSide", l.note
    FROM "Log" l JOIN "Workout" w ON ${of('l', 'workoutId', 'w')} LEFT JOIN "WorkoutItem" i ON ${of('l', 'workoutItemId', 'i')}
    WHERE ${own('l')} ORDER BY l."loggedAt", l.id`,
  sets: `SELECT l.id AS log, l."performedOn", ${EXERCISE} AS exercise, t.ordinal, t.side, t.reps, t.seconds, t."loadKg"::float8, t.rir, t."targetReps",
      t."targetSeconds", t."targetLoadKg"::float8
    FROM "Log" l JOIN "LoggedSet" t ON ${of('t', 'logId', 'l')} LEFT JOIN "WorkoutItem" i ON ${of('l', 'workoutItemId', 'i')}
    WHERE ${own('l')} ORDER BY l."loggedAt", l.id, t.ordinal, t.side`,
  sessions: `SELECT s.id AS session, s.day, s."startTime", coalesce(s."doneMinutes", s.minutes) AS minutes, s.intent, s.status, m.name AS therapist,
      coalesce(${DONE_PLACES}, ${PLANNED(`w.region || '/' || w.side`)}, '[]') AS places, coalesce(${PLANNED('w."whyTissue"')}, '[]') AS why,
      ${['restricted', 'changed', 'needsAttention'].map(told).join(', ')}, ${at('s."sentAt"')} AS "sentAt"
    FROM "Session" s JOIN "Member" m ON ${of('s', 'therapistId', 'm')} WHERE ${STANDS('s')} ORDER BY s.day, s.id`,
  'session-works': `SELECT s.id AS session, s.day, coalesce(w.own ->> 'name', w.technique) AS technique, w.region, w.side, w.minutes, w."whyTissue" AS why
    FROM "Session" s JOIN "SessionDoneWork" w ON ${of('w', 'sessionId', 's')} WHERE ${SENT} AND w."retiredAt" IS NULL ORDER BY s.day, s.id, w.ordinal, w.id`,
  unplanned: `SELECT t."workId" AS work, t.day, (SELECT string_agg(p ->> 'name', ', ') FROM jsonb_array_elements(t.parts) p) AS what, t.minutes, t.effort, t.pain,
      t.note, t.withdrawn, ${at('t."toldAt"')} AS "toldAt" FROM "UnplannedWork" t WHERE ${own('t')} ORDER BY t.day, t."toldAt", t.id`,
  comments: `SELECT t."commentId" AS comment, t.state, t.day, nullif(t.about, '') AS about, t.words, ${at('t."toldAt"')} AS "toldAt"
    FROM "PlanComment" t WHERE ${own('t')} ORDER BY t."toldAt", t.id`,
  wishes: `SELECT t."wishId" AS wish, t.state, (SELECT coalesce(json_agg(x ->> 'startAt'), '[]') FROM jsonb_array_elements(t.times) x) AS times, t.suits, t.note, t.words,
      ${at('t."toldAt"')} AS "toldAt" FROM "SessionWish" t WHERE ${own('t')} ORDER BY t."toldAt", t.id`,
  retests: `SELECT s.id AS session, s.day, t.test, t.own, t.side, nullif(t.region, '') AS region, t.before::float8, t.after::float8
    FROM "Session" s JOIN "SessionRetest" t ON ${of('t', 'sessionId', 's')} WHERE ${SENT} AND t."retiredAt" IS NULL ORDER BY s.day, s.id, t.test, t.side, t.id`,
  decisions: `SELECT s.id AS session, s.day, d.kind, d.region, d.side FROM "Session" s JOIN "SessionDecision" d ON ${of('d', 'sessionId', 's')}
    WHERE ${SENT} AND d."retiredAt" IS NULL AND d."tellRunner" ORDER BY s.day, s.id, d.ordinal, d.id`,
  'added-later': `SELECT s.id AS session, s.day, a.part, a.words, ${at('a."writtenAt"')} AS "writtenAt", m.name AS by
    FROM "Session" s JOIN "SessionAddendum" a ON ${of('a', 'sessionId', 's')} JOIN "Member" m ON ${of('a', 'writtenById', 'm')}
    WHERE ${SENT} AND a."tellRunner" ORDER BY s.day, s.id, a."writtenAt", a.id`,
  'take-home': `SELECT s.id AS session, s.day, h.kind, h.text
    FROM "Session" s JOIN "SessionHomework" h ON ${of('h', 'sessionId', 's')} WHERE ${SENT} AND h."retiredAt" IS NULL ORDER BY s.day, s.id, h.ordinal, h.id`,
  'session-answers': `SELECT s.id AS session, s.day, q.question, ${at('q."answeredAt"')} AS "answeredAt", q.soreness, q.stiffness, q.legs,
      CASE WHEN q."worryAnswered" THEN to_json(q.worry) END AS worry, q."hoursToNormal", q.regions AS places, q."bruiseIsAgreedCupMark", q.note
    FROM "SessionResponse" q JOIN "Session" s ON ${of('q', 'sessionId', 's')} WHERE ${own('q')} ORDER BY q."answeredAt", q.id`,
  measurements: `SELECT t.day, t.test, t.own, t.side, nullif(t.region, '') AS region, t.value::float8, t."stoppedByPain", t.pain::float8, t."painRegion"
    FROM "Measurement" t WHERE ${STANDS('t')} ORDER BY t.day, t.test, t.region, t.side, t.id`,
  reminders: `SELECT (SELECT coalesce(json_agg(k ORDER BY k), '[]') FROM jsonb_object_keys(t.choice -> 'since') k) AS kinds, t.choice ->> 'morning' AS morning,
      t.choice ->> 'evening' AS evening, t.choice -> 'quiet' ->> 'from' AS "quietFrom", t.choice -> 'quiet' ->> 'to' AS "quietTo", t.mail, ${at('t."lastAt"')} AS "lastAt"
    FROM "Reminder" t WHERE ${own('t')}`,
  looks: `SELECT (t.at AT TIME ZONE $3)::date AS day,
      coalesce((SELECT m.name FROM "Member" m WHERE m."practiceId" = $1::uuid AND coalesce(m."userId", m."formerUserId") = t."actorUserId"
        ORDER BY m."removedAt" DESC NULLS FIRST LIMIT 1), 'the practice’s computer') AS name,
      count(*) FILTER (WHERE t.action LIKE 'read %')::int AS looks, count(*) FILTER (WHERE t.action NOT LIKE 'read %')::int AS changes
    FROM "AuditEntry" t WHERE ${own('t')} AND t."actorUserId" IS DISTINCT FROM
      (SELECT r."userId" FROM "Runner" r WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid) GROUP BY 1, t."actorUserId" ORDER BY 1, 2`,
}

/** Tables of a record of which a runner takes nothing along, and why. */
export const NOT_TAKEN_ALONG: Readonly<Record<string, string>> = {
  Program: 'the therapist’s draft; what was published is the plan',
  ProgramChange: 'edits of the draft',
  ProgramVersion: 'the document behind the plan, with pressure and what is meant for therapists',
  Assessment: 'a visit’s note is the therapist’s; its values are in the tests',
  Finding: 'what a therapist thinks; the summary says it in the runner’s words',
  SuspectedContributor: 'what a therapist suspects',
  ToleranceReview: 'the guard’s',
  GuardOverride: 'the guard’s',
  Evaluation: 'a conclusion that the rules drew',
  RunSoreness: 'the answer that counts stands with its run',
  RunSource: 'what a file measured: the file itself can be had back',
  ImportedDocument: 'what the rows say already, in another program’s words',
}

/** One statement for all of it: as it stood at one moment. */
export const OWN_TABLES_SQL = `SELECT json_build_object(${Object.entries(SELECTIONS)
  .map(([name, selection]) => `'${name}', ${list(selection)}`)
  .join(', ')}) AS tables`
