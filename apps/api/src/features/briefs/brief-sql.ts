import { at, list, of, own } from '../../trpc/json-sql.ts'
import { standingUnplanned } from '../logs/unplanned-sql.ts'
import { TOLD_DECISION } from '../sessions/decisions-sql.ts'

/** Findings that are looked through for what is open; older ones of the same kind were replaced long ago. */
const FINDINGS = 60

/** What somebody wrote longer ago has been talked about, or is in the record of a session. */
const NOTE_DAYS = 14

/** The six questions are compared with those before, however long ago within a year and a month. */
const MONTHLY_DAYS = 395

/**
 * What a brief needs beside the record, in one statement and one value: $3 is today, $4 the first day of pains, names and
 * plans. The last session is looked up by its day, so that years of sessions cost nothing.
 */
export const BRIEF_SQL = `
WITH last AS (
  SELECT s.* FROM "Session" s
  WHERE ${own('s')} AND s.status IN ('done', 'signed') AND s."handsOn" AND s.day <= $3::date
  ORDER BY s.day DESC, s."doneAt" DESC NULLS LAST, s.id DESC LIMIT 1
), answered AS (
  SELECT DISTINCT ON (c.day) c."practiceId", c.id, c.day, c.note FROM "CheckIn" c
  WHERE ${own('c')} AND c.day >= $4::date ORDER BY c.day, c."answeredAt" DESC, c.id DESC
), plan AS (
  SELECT d.pairings, d.prescriptions FROM "Program" p CROSS JOIN LATERAL (
    SELECT n.document FROM "ProgramVersion" n WHERE ${of('n', 'programId', 'p')} ORDER BY n.number DESC LIMIT 1
  ) v CROSS JOIN LATERAL jsonb_to_record(v.document) AS d(pairings jsonb, prescriptions jsonb)
  WHERE ${own('p')} AND p."retiredAt" IS NULL AND p."endDay" >= $4::date
)
SELECT json_build_object(
  'runner', (SELECT json_build_object('name', r.name) FROM "Runner" r WHERE r."practiceId" = $1::uuid AND r.id = $2::uuid),
  'names', (SELECT coalesce(json_object_agg(n.id, n.name), '{}') FROM (
    SELECT r.id, r.name FROM "Race" r WHERE ${own('r')} AND r."retiredAt" IS NULL AND r.day >= $4::date
    UNION ALL
    SELECT k.id, k.title FROM "UsualKeyRun" k WHERE ${own('k')} AND k.title <> '' AND (k."untilDay" IS NULL OR k."untilDay" >= $4::date)
  ) n),
  'last', (SELECT json_build_object('id', s.id, 'therapist', t.name, 'restricted', s.restricted, 'changed', s.changed,
      'needsAttention', s."needsAttention", 'privateNote', s."privateNote", 'homework', ${list(`
        SELECT h.kind, h.text, h.exercise FROM "SessionHomework" h
        WHERE ${of('h', 'sessionId', 's')} AND h."retiredAt" IS NULL ORDER BY h.ordinal, h.id`)}, 'addenda', ${list(`
        SELECT a.part, a.words, m.name AS "writtenBy", a."tellRunner" FROM "SessionAddendum" a JOIN "Member" m ON ${of('a', 'writtenById', 'm')}
        WHERE ${of('a', 'sessionId', 's')} ORDER BY a."writtenAt", a.id`)})
    FROM last s JOIN "Member" t ON ${of('s', 'therapistId', 't')}),
  'overrides', ${list(`
    SELECT o.id, o."sessionId", s.day AS "sessionDay", o.severity, o.rules, o.reason, m.name AS "madeBy", ${at('o."madeAt"')} AS "madeAt"
    FROM "GuardOverride" o JOIN "Session" s ON ${of('o', 'sessionId', 's')} JOIN "Member" m ON ${of('o', 'madeById', 'm')}
    WHERE ${own('o')} AND s."retiredAt" IS NULL
      AND (s.id IN (SELECT id FROM last) OR (s.day >= $3::date AND s.status IN ('planned', 'booked', 'in-progress')))
    ORDER BY o."madeAt" DESC, o.id DESC LIMIT 10`)},
  'decisions', ${list(`
    SELECT ${TOLD_DECISION} FROM "SessionDecision" d JOIN "Session" s ON ${of('d', 'sessionId', 's')}
    WHERE ${own('d')} AND d."retiredAt" IS NULL AND s."retiredAt" IS NULL AND (d.outcome IS NULL OR d."outcomeDay" >= $4::date)
    ORDER BY s.day DESC, d.ordinal, d.id LIMIT 20`)},
  'monthly', ${list(`
    SELECT a.id, a.day, ${at('a."answeredAt"')} AS "answeredAt", a.distance, a.speed, a.ground, a.during, a.morning, a.trust
    FROM "MonthlyAnswer" a WHERE ${own('a')} AND a.day >= $3::date - ${MONTHLY_DAYS} ORDER BY a."answeredAt", a.id`)},
  'pairings', ${list(`
    SELECT pairing.key AS id, pairing.value ->> 'title' AS title, array_agg(DISTINCT item.value ->> 'exercise') AS exercises
    FROM plan CROSS JOIN LATERAL jsonb_each(plan.pairings) pairing
    JOIN LATERAL jsonb_each(plan.prescriptions) item ON item.value ->> 'pairingId' = pairing.key
    GROUP BY pairing.key, pairing.value ORDER BY pairing.key`)},
  'findings', ${list(`
    SELECT f.id, f.day, f.region, f.side, f.state::text, f.role::text, f.pattern, f.note, m.value::float8 AS value,
      CASE WHEN f.source = 'palpation' THEN json_build_object('kind', 'palpation', 'grade', f."palpationGrade")
        WHEN m.id IS NOT NULL THEN json_build_object('kind', 'test', 'measurementId', m.id, 'test', m.test, 'own', m.own)
        ELSE json_build_object('kind', 'report') END AS source,
      ${list(`SELECT c.kind, c.region, c.side, c.label FROM "SuspectedContributor" c
        WHERE ${of('c', 'findingId', 'f')} AND c."retiredAt" IS NULL ORDER BY c.id`)} AS contributors
    FROM "Finding" f LEFT JOIN "Measurement" m ON m."practiceId" = f."practiceId" AND m.id = f."measurementId"
    WHERE ${own('f')} AND f."retiredAt" IS NULL ORDER BY f.day DESC, f.id DESC LIMIT ${FINDINGS}`)},
  'pains', ${list(`
    SELECT * FROM (
      SELECT l."performedOn" AS day, l.pain, 'exercise' AS during, l.exercise, l."painRegion" AS region, l."painSide" AS side, l.note,
        false AS "atRest", false AS night
      FROM "Log" l WHERE ${own('l')} AND l."performedOn" >= $4::date AND l.pain > 0 AND l.outcome <> 'withdrawn'
      UNION ALL
      SELECT (r."startAt" AT TIME ZONE o."timeZone")::date, g.value, 'run', NULL, g.region, g.side, '', false, false
      FROM "Run" r JOIN "Runner" o ON ${of('r', 'runnerId', 'o')} JOIN "RunRegion" g ON ${of('g', 'runId', 'r')}
      WHERE ${own('r')} AND r."retiredAt" IS NULL AND r."startAt" >= $4::date AND g.kind = 'pain' AND g.value > 0
      UNION ALL
      SELECT u.day, u.pain, 'beside', (SELECT string_agg(p ->> 'name', ', ') FROM jsonb_array_elements(u.parts) p), NULL, NULL, u.note,
        false, false
      FROM ${standingUnplanned(own('n'))} u WHERE u.pain > 0 AND u.day >= $4::date
      UNION ALL
      SELECT c.day, n.value, 'day', NULL, n.region, n.side, '', coalesce(n."atRest", false), coalesce(n.night, false)
      FROM answered c JOIN "CheckInPain" n ON ${of('n', 'checkInId', 'c')} WHERE n.value > 0
    ) p ORDER BY day DESC, pain DESC, region LIMIT 12`)},
  'notes', ${list(`SELECT c.day, c.note FROM answered c WHERE c.note <> '' AND c.day > $3::date - ${NOTE_DAYS} ORDER BY c.day DESC LIMIT 3`)},
  'taken', ${list(`
    SELECT v.id, v.taken ->> 'sessionId' AS "sessionId", v.taken -> 'change' AS change, ${at('v."publishedAt"')} AS "takenAt", m.name AS "takenBy"
    FROM "Program" p JOIN "ProgramVersion" v ON ${of('v', 'programId', 'p')} JOIN "Member" m ON ${of('v', 'publishedById', 'm')}
    WHERE ${own('p')} AND v.taken IS NOT NULL AND v."publishedAt" >= $4::date AND NOT EXISTS (
      SELECT FROM "ProgramVersion" b WHERE b."practiceId" = v."practiceId" AND b."takesBackId" = v.id)
    ORDER BY v."publishedAt" DESC, v.id DESC LIMIT 20`)},
  'techniques', ${list(`
    SELECT i.id, i.item, i."retiredAt" IS NOT NULL AS "isRetired" FROM "LibraryItem" i
    WHERE i."practiceId" = $1::uuid AND i.kind = 'technique' ORDER BY i.id`)},
  'lastLogDay', (SELECT max(l."performedOn") FROM "Log" l WHERE ${own('l')}),
  'lastCheckInDay', (SELECT max(c.day) FROM "CheckIn" c WHERE ${own('c')}),
  'lastUnplannedDay', (SELECT max(u.day) FROM ${standingUnplanned(own('n'))} u)
) AS rows`
