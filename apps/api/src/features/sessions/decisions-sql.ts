import { of } from '../../trpc/json-sql.ts'

/** The place of a decision as one value; null where none was named. */
const PLACE = `CASE WHEN d.region IS NOT NULL THEN json_build_object('region', d.region, 'side', d.side) END AS place`

/** A decision (d) of a session (s) as therapists read it, with what came of it. */
export const TOLD_DECISION = `d.id, d.kind, ${PLACE}, d.note, d."tellRunner", s.id AS "sessionId", s.day, d."outcomeRevision" AS revision,
    CASE WHEN d.outcome IS NOT NULL THEN json_build_object('result', d.outcome, 'note', d."outcomeNote", 'day', d."outcomeDay",
      'by', (SELECT m.name FROM "Member" m WHERE ${of('d', 'outcomeById', 'm')})) END AS outcome`

/** What the runner may read of it: what and where, never the note. */
export const RUNNER_DECISION = `d.id, d.kind, ${PLACE}`
