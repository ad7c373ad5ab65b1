import { at, list, of, one, own } from '../../trpc/json-sql.ts'
import { RUNNER_DECISION, TOLD_DECISION } from './decisions-sql.ts'

const HEAD = `s.id, s."programId", s.day, s."startTime", s.minutes, s.intent, s.status, t.name AS therapist, ${at('s."doneAt"')} AS "doneAt",
    s."doneMinutes", ${at('s."recordedAt"')} AS "recordedAt", ${at('s."reviewedAt"')} AS "reviewedAt", ${at('s."sentAt"')} AS "sentAt"`

const WITH_THERAPIST = `"Session" s JOIN "Member" t ON ${of('s', 'therapistId', 't')}`

const places = (table: string, where: string): string =>
  `(SELECT json_agg(DISTINCT jsonb_build_object('region', w.region, 'side', w.side)) FROM "${table}" w WHERE ${of('w', 'sessionId', 's')} AND ${where})`

/** Each place once: of what was done, else of what is planned. */
const REGIONS = `coalesce(${places('SessionDoneWork', 'w."retiredAt" IS NULL')}, ${places('SessionWork', 's."doneAt" IS NULL')}, '[]')`

/** $3 and $4: after this day and id, in the order of the list; null for the newest. $5: how many. */
export const LIST_SQL = `
SELECT ${list(`
  SELECT ${HEAD}, ${REGIONS} AS regions, (SELECT count(*)::int FROM "SessionResponse" q WHERE ${of('q', 'sessionId', 's')}) AS answers
  FROM ${WITH_THERAPIST}
  WHERE ${own('s')} AND s."retiredAt" IS NULL AND ($3::date IS NULL OR (s.day, s.id) < ($3::date, $4::uuid))
  ORDER BY s.day DESC, s.id DESC LIMIT $5::int`)} AS sessions`

const HOMEWORK = list(`
  SELECT h.id, h.kind, h.text, h.exercise, h."prescriptionId" FROM "SessionHomework" h
  WHERE ${of('h', 'sessionId', 's')} AND h."retiredAt" IS NULL ORDER BY h.ordinal, h.id`)

const decisions = (fields: string, where = ''): string =>
  list(
    `SELECT ${fields} FROM "SessionDecision" d WHERE ${of('d', 'sessionId', 's')} AND d."retiredAt" IS NULL${where} ORDER BY d.ordinal, d.id`,
  )

/** What was added after it was signed, in order; `fields` beside the part, the words and who. */
const addenda = (fields = '', where = ''): string =>
  list(`SELECT a.id, a.part, a.words, m.name AS "writtenBy", ${at('a."writtenAt"')} AS "writtenAt"${fields}
      FROM "SessionAddendum" a JOIN "Member" m ON ${of('a', 'writtenById', 'm')}
      WHERE ${of('a', 'sessionId', 's')}${where} ORDER BY a."writtenAt", a.id`)

const ANSWER = `q.id, q.question, ${at('q."answeredAt"')} AS "answeredAt", q.soreness, q.stiffness, q.legs,
      CASE WHEN q."worryAnswered" THEN to_json(q.worry) END AS worry, q."hoursToNormal", q.regions, q."bruiseIsAgreedCupMark", q.note`

/** $3: the session, whether it still stands in the plan or not. */
export const SESSION_SQL = `
SELECT ${one(`
  SELECT ${HEAD}, s."retiredAt" IS NOT NULL AS retired, s.revision, s.acknowledgement, s."handsOn", s.guarded, s."stiffnessBefore", s."cupMarksAgreed", s."cancelledBy",
    s.restricted, s.changed, s."needsAttention", s."privateNote",
    (SELECT m.name FROM "Member" m WHERE ${of('s', 'recordedById', 'm')}) AS "recordedBy",
    (SELECT m.name FROM "Member" m WHERE ${of('s', 'reviewedById', 'm')}) AS "reviewedBy",
    ${list(`SELECT w.id, w."findingId", w."pairingId", w.technique, w.own, w.region, w.side, w.pressure, w.minutes, w.objective, w."whyTissue",
        w."whyPressure", w."whyNow" FROM "SessionWork" w WHERE ${of('w', 'sessionId', 's')} ORDER BY w.ordinal, w.id`)} AS works,
    ${list(`SELECT w.id, w."plannedWorkId", w."findingId", w.technique, w.own, w.region, w.side, w.pressure, w.minutes, w.objective, w."whyTissue",
        w."whyPressure", w."whyNow", w.guarded FROM "SessionDoneWork" w
      WHERE ${of('w', 'sessionId', 's')} AND w."retiredAt" IS NULL ORDER BY w.ordinal, w.id`)} AS "doneWorks",
    ${list(`SELECT r.id, r.test, r.own, r.side, nullif(r.region, '') AS region, r.before::float8, r.after::float8, m.name AS tester
      FROM "SessionRetest" r JOIN "Member" m ON ${of('r', 'testerId', 'm')}
      WHERE ${of('r', 'sessionId', 's')} AND r."retiredAt" IS NULL ORDER BY r.test, r.region, r.side, r.id`)} AS retests,
    ${HOMEWORK} AS homework, ${decisions(TOLD_DECISION)} AS decisions, ${addenda(', a.reason, a."tellRunner"')} AS addenda,
    ${list(`SELECT ${ANSWER}, ${at('q."receivedAt"')} AS "receivedAt"
      FROM "SessionResponse" q WHERE ${of('q', 'sessionId', 's')} ORDER BY q."answeredAt", q.id`)} AS answers,
    ${list(`SELECT v.id, ${at('v."reviewedAt"')} AS "reviewedAt", m.name AS "reviewedBy", v.note
      FROM "ToleranceReview" v JOIN "Member" m ON ${of('v', 'reviewedById', 'm')}
      WHERE ${of('v', 'sessionId', 's')} ORDER BY v."reviewedAt", v.id`)} AS "toleranceReviews",
    ${list(`SELECT o.id, o.severity, o.rules, o.reason, o.verdict, o.path, m.name AS "madeBy", ${at('o."madeAt"')} AS "madeAt"
      FROM "GuardOverride" o JOIN "Member" m ON ${of('o', 'madeById', 'm')}
      WHERE ${of('o', 'sessionId', 's')} ORDER BY o."madeAt", o.id`)} AS overrides
  FROM ${WITH_THERAPIST} WHERE ${own('s')} AND s.id = $3::uuid`)} AS session`

/** Findings that stand and are not normal, the newest first. $3: the session whose works may answer them, or null. */
export const FINDINGS_SQL = `
SELECT ${list(`
  SELECT f.id, f.day, f.region, f.side, f.state::text, f.pattern, f.note,
    CASE WHEN f.source = 'palpation' THEN 'tone-palpation' ELSE m.test END AS test,
    m.own AS "testOwn", CASE WHEN f.source = 'palpation' THEN f.side ELSE m.side END AS "testSide",
    CASE WHEN f.source = 'palpation' THEN f.region ELSE nullif(m.region, '') END AS "testRegion",
    EXISTS (SELECT FROM "SessionWork" w WHERE w."practiceId" = f."practiceId" AND w."sessionId" = $3::uuid AND w."findingId" = f.id)
      OR EXISTS (SELECT FROM "SessionDoneWork" w WHERE w."practiceId" = f."practiceId" AND w."sessionId" = $3::uuid
        AND w."findingId" = f.id AND w."retiredAt" IS NULL) AS worked
  FROM "Finding" f LEFT JOIN "Measurement" m ON ${of('f', 'measurementId', 'm')}
  WHERE ${own('f')} AND f."retiredAt" IS NULL AND f.state <> 'normal' ORDER BY f.day DESC, f.id DESC LIMIT 60`)} AS findings`

/** What was sent, the newest first. $3 and $4: after this day and id; null for the newest. $5: how many. $6: this one only. */
export const SENT_SQL = `
SELECT ${list(`
  SELECT s.id, s.day, ${at('s."doneAt"')} AS "doneAt", s."doneMinutes" AS minutes, s.intent, t.name AS therapist, ${at('s."sentAt"')} AS "sentAt",
    s.restricted, s.changed, s."needsAttention", ${HOMEWORK} AS homework,
    ${decisions(RUNNER_DECISION, ' AND d."tellRunner"')} AS decisions, ${addenda('', ' AND a."tellRunner"')} AS addenda,
    ${list(`SELECT w.region, w.side, w.technique, CASE WHEN w.own IS NOT NULL THEN json_build_object('name', w.own ->> 'name') END AS own,
        w.minutes, w."whyTissue" AS why FROM "SessionDoneWork" w
      WHERE ${of('w', 'sessionId', 's')} AND w."retiredAt" IS NULL ORDER BY w.ordinal, w.id`)} AS works
  FROM ${WITH_THERAPIST}
  WHERE ${own('s')} AND s."sentAt" IS NOT NULL AND s."retiredAt" IS NULL AND ($6::uuid IS NULL OR s.id = $6::uuid)
    AND ($3::date IS NULL OR (s.day, s.id) < ($3::date, $4::uuid))
  ORDER BY s.day DESC, s.id DESC LIMIT $5::int`)} AS sessions`

/** Sessions that were done since moment $3, with what was answered. */
export const ANSWERABLE_SQL = `
SELECT ${list(`
  SELECT s.id, s.day, ${at('s."doneAt"')} AS start, s."doneMinutes" AS minutes, s."handsOn", t.name AS therapist, s."cupMarksAgreed",
    ${at('s."sentAt"')} AS "sentAt", ${REGIONS} AS regions,
    ${list(`SELECT ${ANSWER} FROM "SessionResponse" q WHERE ${of('q', 'sessionId', 's')} ORDER BY q."answeredAt", q.id`)} AS answers
  FROM ${WITH_THERAPIST}
  WHERE ${own('s')} AND s.status IN ('done', 'signed') AND s."retiredAt" IS NULL AND s."doneAt" >= $3::timestamptz
  ORDER BY s."doneAt", s.id`)} AS sessions`
