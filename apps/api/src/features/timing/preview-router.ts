import { addDays } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { changesSchema } from '@strideloom/domain/outlook/change-schema.ts'
import { compareRules } from '@strideloom/domain/outlook/compare-rules.ts'
import { changedGroups, compareThresholds } from '@strideloom/domain/outlook/compare-thresholds.ts'
import type { SessionToGuard } from '@strideloom/domain/outlook/guard-sessions.ts'
import { changeComplaints, practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import { sessionStart } from '@strideloom/domain/programs/draft-in-record.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { ownerProcedure } from '../../trpc/procedures.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findPractice } from '../people/practice-store.ts'
import { findRunnerScope } from '../people/runner-scope.ts'
import { runnersWithSessions, type SessionRow } from './preview-store.ts'
import { rulesOfVersion } from './rule-set-of.ts'
import { newestRules } from './rules-store.ts'

/** Four weeks back, and everything that is planned. */
const BACK_DAYS = 28
/** What the oldest of these sessions looks back on: twelve weeks of answers, and the workouts of the days before. */
const HISTORY_DAYS = BACK_DAYS + 84
const WORKOUTS_BACK_DAYS = BACK_DAYS + 14
/** A request takes this many runners and about this long, then says where to go on: the screen shows how far it is. */
const RUNNERS = 25
const BUDGET_MS = 800

const toGuard = (row: SessionRow, timeZone: string): SessionToGuard => ({
  id: row.id,
  day: row.day,
  start: row.isDone && row.doneAt !== null ? row.doneAt : sessionStart(row, timeZone),
  minutes: row.minutes,
  intent: row.intent,
  works: row.works,
  acknowledgement: null,
})

/**
 * What other rules would have meant: sessions of the last four weeks and those to come, judged by the rules as they stand and as
 * they would be, and what other thresholds would have told in these weeks, runner by runner. Nothing is kept. `next` is where to go on; null when every runner was looked at.
 */
export const previewRules = ownerProcedure
  .input(z.object({ overrides: changesSchema, after: idSchema.nullable().default(null) }))
  .mutation(async ({ ctx, input }) => {
    const [complaint, ...more] = changeComplaints(input.overrides)
    if (complaint) throw new DomainError('rules-do-not-fit', complaint.message, { complaints: [complaint, ...more] })
    const began = performance.now()
    const rules = {
      before: rulesOfVersion(await newestRules(ctx.db, ctx.scope)),
      after: practiceRules(input.overrides),
    }
    const thresholds = { before: rules.before.thresholds, after: rules.after.thresholds }
    // Other thresholds may tell something else of whoever has answered, treated or not.
    const differ = changedGroups(thresholds.before, thresholds.after).length > 0
    const { timeZone } = await findPractice(ctx.db, ctx.scope)
    const page = await runnersWithSessions(ctx.pool, ctx.scope, {
      from: addDays(ctx.today(timeZone), -BACK_DAYS),
      after: input.after,
      take: RUNNERS,
      everybody: differ,
    })
    const now = ctx.now().toISOString()
    const changed = []
    const told = []
    let [looked, sessions, last] = [0, 0, input.after]
    for (const { runnerId, name, sessions: rows } of page.runners) {
      if (looked > 0 && performance.now() - began > BUDGET_MS) break
      const scope = await findRunnerScope(ctx.db, ctx.scope, runnerId)
      looked += 1
      last = runnerId
      if (!scope) continue
      const { record } = await loadRecord(ctx.pool, scope, {
        today: ctx.today(scope.timeZone),
        historyDays: HISTORY_DAYS,
        workoutsBackDays: WORKOUTS_BACK_DAYS,
      })
      sessions += rows.length
      const differing = rows.flatMap((row) => {
        const comparison = compareRules(record, toGuard(row, scope.timeZone), now, rules)
        if (comparison === null) return []
        const { id, day, startTime, isDone, intent, minutes, works } = row
        const pressure = works.length === 0 ? null : Math.max(...works.map((work) => work.pressure))
        return [{ id, runnerId, runner: name, day, startTime, isDone, intent, minutes, pressure, ...comparison }]
      })
      // What is shown of a runner was looked at, and stands in their record's history like any look.
      const differences = differ ? compareThresholds(record, now, thresholds) : []
      if (differing.length > 0 || differences.length > 0)
        await audit(ctx.db, ctx.scope, ctx.now(), { action: 'read timing.rules.preview', runnerId })
      changed.push(...differing)
      if (differences.length > 0) told.push({ runnerId, runner: name, differences })
    }
    const isLast = looked === page.runners.length && page.runners.length < RUNNERS
    return { runners: { looked, of: page.of }, sessions, changed, told, next: isLast ? null : last }
  })
