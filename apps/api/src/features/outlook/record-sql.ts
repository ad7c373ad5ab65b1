import { WITHIN_DAYS } from '@strideloom/domain/outlook/earliest-slot.ts'
import { at, list, of, one, own } from '../../trpc/json-sql.ts'
import { LAID_AGAIN_AT, MOVES_OF_WORKOUT } from '../logs/moves-sql.ts'
import { standingUnplanned } from '../logs/unplanned-sql.ts'
import { STILL_OPEN } from '../sessions/still-open-sql.ts'
import { flagAnswersSql } from './flag-answers-sql.ts'

/** Slots are looked for so far ahead; a day more on either side for zones that differ. */
const SLOT_DAYS = WITHIN_DAYS + 2
/** Whoever offered a time lately, or does so ahead, says by it that there is no other one. */
const OFFERED_DAYS = 28

/** A session is planned for months, and rules are not changed every day: what was changed before these is not named. */
const VERSIONS = 20

/** True when one of the five questions of a check-in was answered. */
const WELLNESS = '(num_nonnulls(n.sleep, n.freshness, n."muscleFeel", n.calm, n.mood) > 0)'

/**
 * Everything a runner's record is made of but the workouts, in one statement and one value. Histories reach back to day
 * $3 (days) and moment $4 (instants); $5 is today, $6 the ids of the flags, $7 the first day of the tests.
 *
 * Of the check-ins of a day the newest counts, and what it passed over stands as it was answered before on that day: the five questions,
 * the map, pain; and what was told of rest and night, which may not have been asked again.
 *
 * Flags have no window: a note that was never filed closes a region for years (flag-answers-sql.ts). Sessions have none either: tolerance is a chain from the first one.
 */
export const RECORD_SQL = `
SELECT json_build_object(
  'runner', ${one(`
    SELECT r."birthDate", r.sex::text, r."timeZone", r."joinedOn" FROM "Runner" r WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid`)},
  'intake', ${one(`
    SELECT i.complete, i."regularFirmMassage", ${at('i."recordedAt"')} AS "recordedAt"
    FROM "Intake" i WHERE ${own('i')} ORDER BY i."recordedAt" DESC, i.id DESC LIMIT 1`)},
  'flags', ${list(flagAnswersSql('$6'))},
  'consents', ${list(`
    SELECT DISTINCT ON (c.kind) c.kind, c."withdrawnAt" IS NULL AS stands
    FROM "Consent" c WHERE ${own('c')} ORDER BY c.kind, c."givenAt" DESC, c.id DESC`)},
  'clearances', ${list(`
    SELECT c.flag, c."filedOn", c."expiresOn", c.regions FROM "Clearance" c
    WHERE ${own('c')} AND c."retiredAt" IS NULL AND (c."expiresOn" IS NULL OR c."expiresOn" >= $5::date) ORDER BY c."filedOn", c.id`)},
  'races', ${list(`
    SELECT r.id, r.day, r."startTime", r."distanceKm"::float8, r.priority::text, r.status::text,
      ${at('r."finishAt"')} AS "finishAt", r."distanceRunKm"::float8
    FROM "Race" r WHERE ${own('r')} AND r."retiredAt" IS NULL AND r.day >= $3::date ORDER BY r.day, r.id`)},
  'usualKeyRuns', ${list(`
    SELECT k.id, k.weekday, k."startTime", k.minutes, k.kind::text, k.effort, k.title, k."fromDay", k."untilDay"
    FROM "UsualKeyRun" k WHERE ${own('k')} AND (k."untilDay" IS NULL OR k."untilDay" >= $3::date) ORDER BY k."fromDay", k.id`)},
  'runs', ${list(`
    SELECT r.id, ${at('r."startAt"')} AS start, r.minutes::float8, r.km::float8, r.rpe, r.type, r."strideFeel", r.warmup, r.surface,
      r."hillMinutes"::float8, r."speedMinutes"::float8, r."soreness48", r.asked,
      ${list(`SELECT g.kind, g.region, g.side, g.value, g."atRest", g.night FROM "RunRegion" g WHERE ${of('g', 'runId', 'r')} ORDER BY g.region, g.side`)} AS regions
    FROM "Run" r WHERE ${own('r')} AND r."retiredAt" IS NULL AND r."startAt" >= $4::timestamptz ORDER BY r."startAt", r.id`)},
  'runningDays', ${list(`
    SELECT d.day, d."usualKeyRunId", d.told, d.reason FROM (
      SELECT DISTINCT ON (n.day, n."usualKeyRunId") n.* FROM "RunningDay" n WHERE ${own('n')} AND n.day >= $3::date
      ORDER BY n.day, n."usualKeyRunId", n."toldAt" DESC, n.id DESC
    ) d WHERE d.told <> 'withdrawn' ORDER BY d.day, d.told, d."usualKeyRunId"`)},
  'availability', ${list(`
    SELECT v.id, v."spanId", v."fromDay", v."toDay", v.kind, v.note, v.withdrawn, ${at('v."toldAt"')} AS "toldAt"
    FROM "Availability" v WHERE ${own('v')} ORDER BY v."toldAt", v.id`)},
  'unplanned', ${list(`
    SELECT u.day, u.minutes, u.effort AS rpe, ${at('u."toldAt"')} AS "toldAt" FROM ${standingUnplanned(own('n'))} u
    WHERE u.day >= $3::date ORDER BY u.day, u."toldAt"`)},
  'weekly', ${list(`
    SELECT ${at('w."answeredAt"')} AS at, w.region, w.side, w.participation, w.amount, w.performance, w.symptoms, w.form
    FROM "WeeklyAnswer" w WHERE ${own('w')} AND w.week >= $3::date ORDER BY w."answeredAt", w.id`)},
  'checkIns', ${list(`
    SELECT n.day, ${at('n."answeredAt"')} AS "answeredAt", n.sleep, n.freshness, n."muscleFeel", n.calm, n.mood, n."stiffnessAnswered",
      ${list(`SELECT g.region, g.side, g.stiffness AS value FROM "CheckInRegion" g WHERE ${of('g', 'checkInId', 'n')} ORDER BY g.region, g.side`)} AS regions,
      n."painAnswered",
      ${list(`SELECT g.region, g.side, g.value, g."atRest", g.night FROM "CheckInPain" g WHERE ${of('g', 'checkInId', 'n')} ORDER BY g.region, g.side`)} AS pain
    FROM (
      SELECT n.*, row_number() OVER newer = 1 AS newest,
        bool_or(${WELLNESS}) OVER earlier AS "wellnessAgain", bool_or(n."stiffnessAnswered") OVER earlier AS "stiffnessAgain",
        bool_or(n."painAnswered") OVER earlier AS "painAgain"
      FROM "CheckIn" n WHERE ${own('n')} AND n.day >= $3::date
      WINDOW newer AS (PARTITION BY n.day ORDER BY n."answeredAt" DESC, n.id DESC),
        earlier AS (newer ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
    ) n WHERE n.newest OR (${WELLNESS} AND n."wellnessAgain" IS NOT TRUE) OR (n."stiffnessAnswered" AND n."stiffnessAgain" IS NOT TRUE)
      OR (n."painAnswered" AND (n."painAgain" IS NOT TRUE
        OR EXISTS (SELECT FROM "CheckInPain" g WHERE ${of('g', 'checkInId', 'n')} AND num_nonnulls(g."atRest", g.night) > 0)))
    ORDER BY n.day, n."answeredAt", n.id`)},
  'injuries', ${list(`
    SELECT i.kind, i.region, i.side, i."occurredOn", ${at('i."recordedAt"')} AS "recordedAt"
    FROM "Injury" i WHERE ${own('i')} AND i."retiredAt" IS NULL AND i.region IS NOT NULL AND i."occurredOn" IS NOT NULL
    ORDER BY i."occurredOn", i.id`)},
  'measurements', ${list(`
    SELECT m.day, m.test, m.own, m.region, m.side, m.value::float8, t.name AS tester, m."pelvisControlled", m."stoppedByPain"
    FROM "Measurement" m JOIN "Assessment" a ON ${of('m', 'assessmentId', 'a')} JOIN "Member" t ON ${of('a', 'testerId', 't')}
    WHERE ${own('m')} AND m."retiredAt" IS NULL AND a."retiredAt" IS NULL AND m.day >= $7::date ORDER BY m.day, m.test, m.side, m.id`)},
  'palpations', ${list(`
    SELECT f.day, f.region, f.side, f."palpationGrade" AS value, t.name AS tester
    FROM "Finding" f JOIN "Member" t ON ${of('f', 'recordedById', 't')}
    WHERE ${own('f')} AND f."retiredAt" IS NULL AND f."palpationGrade" IS NOT NULL AND f.day >= $7::date ORDER BY f.day, f.region, f.side, f.id`)},
  'sessions', ${list(`
    SELECT s.id, s.day, s."startTime", s.minutes, s.status, s.intent, ${at('s."doneAt"')} AS "doneAt", s."doneMinutes", s."handsOn", s.guarded,
      s."stiffnessBefore", s."cupMarksAgreed", s."cancelledBy", t.name AS therapist,
      (SELECT json_agg(json_build_array(w.region, w.side, w.pressure) ORDER BY w.ordinal, w.id) FROM "SessionDoneWork" w
        WHERE ${of('w', 'sessionId', 's')} AND w."retiredAt" IS NULL) AS treated,
      (SELECT json_agg(json_build_array(r.test, r.region, r.side, r.before::float8, r.after::float8, m.name, r.own) ORDER BY r.test, r.region, r.side)
        FROM "SessionRetest" r JOIN "Member" m ON ${of('r', 'testerId', 'm')}
        WHERE ${of('r', 'sessionId', 's')} AND r."retiredAt" IS NULL) AS retests,
      (SELECT json_agg(json_build_array(q.question, ${at('q."answeredAt"')}, q.soreness, q.stiffness, q.legs,
          CASE WHEN q."worryAnswered" THEN to_json(q.worry) END, q."hoursToNormal", q.regions, q."bruiseIsAgreedCupMark", q.note)
          ORDER BY q."answeredAt", q.id)
        FROM "SessionResponse" q WHERE ${of('q', 'sessionId', 's')}) AS responses
    FROM "Session" s JOIN "Member" t ON ${of('s', 'therapistId', 't')}
    WHERE ${own('s')} AND s.status IN ('done', 'signed', 'cancelled') AND (s.status <> 'cancelled' OR s.day >= $3::date)
    ORDER BY s.day, s.id`)},
  'planned', ${list(`
    SELECT s.id, s."programId", s.day, s."startTime", s.minutes, s.intent, s.status, t.name AS therapist, s."judgedFacts", s."judgedHash",
      ${at('s."judgedAt"')} AS "judgedAt", s."judgedBy", s.acknowledgement,
      ${list(`SELECT w.id, w."findingId", w."pairingId", w.technique, w.own, w.region, w.side, w.pressure, w.minutes, w.objective,
          w."whyTissue", w."whyPressure", w."whyNow" FROM "SessionWork" w
        WHERE ${of('w', 'sessionId', 's')} ORDER BY w.ordinal`)} AS works
    FROM "Session" s JOIN "Member" t ON ${of('s', 'therapistId', 't')}
    WHERE ${own('s')} AND s.status IN ('planned', 'booked', 'in-progress') AND s."retiredAt" IS NULL AND s.day >= $5::date
    ORDER BY s.day, s."startTime", s.id`)},
  'evaluations', ${list(`
    SELECT ${at('e.at')} AS at, e.signs, e.recommendation FROM "Evaluation" e WHERE ${own('e')} AND e.day >= $3::date ORDER BY e.day`)},
  'offersTimes', EXISTS (
    SELECT FROM "Runner" r JOIN "OpenSlot" o ON o."practiceId" = r."practiceId" AND o."therapistId" = r."responsibleId"
    WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid AND o."retiredAt" IS NULL AND o."startAt" >= $5::date - ${OFFERED_DAYS}),
  'openSlots', ${list(`
    SELECT ${at('o."startAt"')} AS start, o.minutes
    FROM "Runner" r JOIN "OpenSlot" o ON o."practiceId" = r."practiceId" AND o."therapistId" = r."responsibleId"
    WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid AND ${STILL_OPEN} AND o."startAt" >= $5::date - 1 AND o."startAt" < $5::date + ${SLOT_DAYS}
    ORDER BY o."startAt", o.id`)},
  'programs', ${list(`
    SELECT p.id, v.document -> 'blocks' AS blocks FROM "Program" p CROSS JOIN LATERAL (
      SELECT n.document FROM "ProgramVersion" n WHERE ${of('n', 'programId', 'p')} ORDER BY n.number DESC LIMIT 1
    ) v WHERE ${own('p')} AND p."retiredAt" IS NULL AND p."endDay" >= $3::date ORDER BY p."startDay", p.id`)},
  'rules', ${one(`
    SELECT v.id, v.number, v.overrides FROM "RuleVersion" v WHERE v."practiceId" = $1::uuid ORDER BY v.number DESC LIMIT 1`)},
  'ruleVersions', ${list(`
    SELECT v."ruleSet", v.overrides AS changes, m.name AS "madeBy", ${at('v."madeAt"')} AS "madeAt"
    FROM (SELECT * FROM "RuleVersion" r WHERE r."practiceId" = $1::uuid ORDER BY r.number DESC LIMIT ${VERSIONS}) v
    JOIN "Member" m ON ${of('v', 'madeById', 'm')} ORDER BY v.number`)},
  'toleranceReviews', ${list(`
    SELECT t."sessionId", ${at('t."reviewedAt"')} AS "reviewedAt" FROM "ToleranceReview" t WHERE ${own('t')} ORDER BY t."reviewedAt", t.id`)},
  'kept', (SELECT i.kept FROM "ImportedDocument" i WHERE ${own('i')})
) AS record`

/**
 * Published workouts from day $3 to day $4 with every row of what was prescribed and everything that was logged for them.
 * Which rows count is decided outside: here each list is one look at an index, whatever else the database holds.
 */
export const WORKOUTS_SQL = `
SELECT coalesce(json_agg(x), '[]') AS workouts FROM (
  SELECT w.id, w."programId", w.day, w.area, w."retiredAt" IS NOT NULL AS retired, ${LAID_AGAIN_AT} AS "laidAgainAt",
    ${list(`
      SELECT i.id, i."itemId", i.exercise, i.prescribed -> 'role' AS role, i.prescribed -> 'dose' AS dose, i.prescribed -> 'variant' AS variant, i."retiredAt" IS NOT NULL AS retired,
        CASE WHEN i.prescribed ? 'countsAs' THEN i.prescribed - '{role,dose,cues,why,area,video,variant,joined}'::text[] END AS own
      FROM "WorkoutItem" i WHERE ${of('i', 'workoutId', 'w')} ORDER BY i.ordinal, i.id`)} AS items,
    ${list(`
      SELECT l.id, l."workoutId", l."workoutItemId", l."performedOn", ${at('l."loggedAt"')} AS "loggedAt", l.outcome::text, l.reason, l.pain, l.effort,
        l.target ? 'elsewhere' AS elsewhere, l.target -> 'swappedFor' ->> 'exercise' AS "swappedFor",
        (SELECT json_agg(json_build_array(s.side, s.reps, s.seconds, s.rir) ORDER BY s.ordinal, s.side) FROM "LoggedSet" s
          WHERE ${of('s', 'logId', 'l')}) AS sets
      FROM "Log" l WHERE ${of('l', 'workoutId', 'w')} ORDER BY l."loggedAt", l.id`)} AS entries,
    ${MOVES_OF_WORKOUT} AS moves
  FROM "Workout" w WHERE ${own('w')} AND w.day BETWEEN $3::date AND $4::date ORDER BY w.day, w.id
) x`
