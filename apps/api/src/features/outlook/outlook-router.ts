import type { AskedSession } from '@strideloom/domain/outlook/asked-session.ts'
import { askedSession } from '@strideloom/domain/outlook/guard-sessions.ts'
import { watchSession } from '@strideloom/domain/outlook/judge-session.ts'
import { sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import type { Facts } from '@strideloom/domain/timing/facts.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import type { PlannedRow } from './record-rows.ts'
import { loadRecord } from './record-store.ts'

/**
 * The session as facts are assembled for it. One without works may have come in as a document, which tells places and pressure and
 * no technique: then it asks for what the record says.
 */
export const askedOf = (
  row: PlannedRow,
  timeZone: string,
  { plannedSessions }: Pick<RunnerRecord, 'plannedSessions'>,
): AskedSession =>
  (row.works.length === 0 ? plannedSessions?.find(({ id }) => id === row.id) : null) ??
  askedSession({ ...row, start: sessionStart(row, timeZone) })

/**
 * The record that the builder judges by, and what the published sessions were judged with: the browser runs the same
 * functions over it while something is dragged.
 */
export const recordOfRunner = recordProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  const { record, planned, toleranceReviews, rules, overrides } = await loadRecord(ctx.pool, ctx.runner, { today })
  return {
    today,
    now: ctx.now().toISOString(),
    timeZone: ctx.runner.timeZone,
    /** The practice's own changes of the rules, and the version that they make. */
    ruleSet: rules.version,
    overrides,
    record,
    toleranceReviews,
    judged: Object.fromEntries(
      planned.map(({ id, judgedFacts, judgedHash, judgedAt, judgedBy, acknowledgement }) => [
        id,
        { facts: judgedFacts as Facts | null, hash: judgedHash, at: judgedAt, by: judgedBy, acknowledgement },
      ]),
    ),
  }
})

/** Sessions that are planned from today on, judged now and held against what they were published with. Nothing moves. */
export const plannedSessions = recordProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  const now = ctx.now().toISOString()
  const { record, planned, rules, ruleVersions } = await loadRecord(ctx.pool, ctx.runner, { today })
  return {
    today,
    now,
    ruleSet: rules.version,
    sessions: planned.map((row) => {
      const { id, programId, day, startTime, minutes, intent, status, therapist, judgedAt, acknowledgement } = row
      const asked = askedOf(row, ctx.runner.timeZone, record)
      const judges = { rules, by: row.judgedBy, versions: ruleVersions }
      const watched = watchSession(record, asked, now, row.judgedFacts as Facts | null, judges)
      const { verdict, plan, mark, changedFacts, changedRules, changesMade, assumptions, missing } = watched
      const head = { id, programId, day, startTime, minutes, intent, status, therapist, judgedAt, acknowledgement }
      return { ...head, verdict, plan, mark, changedFacts, changedRules, changesMade, assumptions, missing }
    }),
  }
})
