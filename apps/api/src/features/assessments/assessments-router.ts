import { assessmentSchema } from '@strideloom/domain/assessments/schema.ts'
import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { applicableChanges } from '@strideloom/domain/outlook/practice-changes.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { newestRules } from '../timing/rules-store.ts'
import { findAboutRunner, listAssessments, newestAssessments } from './assessments-store.ts'
import { newestFindings } from './findings-store.ts'
import { listOlderReadings } from './measurements-store.ts'
import { saveAssessment } from './save-assessment.ts'

/** Visits on the page; the first and the last values before them come along on their own. */
const VISITS = 6
const MOST_FINDINGS = 200
const PAGE = 30

/** Where the next page begins: after this one, newest first. */
export const cursorSchema = z.object({ day: daySchema, id: idSchema }).nullable().default(null)

/** Everything the assessment page shows, in four statements, one for the runner's age, sex and answers and one for the practice's rules. */
export const page = recordProcedure.query(async ({ ctx }) => {
  const assessments = await newestAssessments(ctx.db, ctx.runner, VISITS)
  const [older, findings, about, rules] = await Promise.all([
    listOlderReadings(
      ctx.db,
      ctx.runner,
      assessments.map(({ id }) => id),
    ),
    newestFindings(ctx.db, ctx.runner, MOST_FINDINGS),
    findAboutRunner(ctx.db, ctx.runner),
    newestRules(ctx.db, ctx.runner),
  ])
  return {
    today: ctx.today(ctx.runner.timeZone),
    assessments,
    older,
    findings,
    about,
    /** The practice's own changes of the rules: by its numbers contributors are judged and hops and jumps may start. */
    overrides: applicableChanges(rules?.overrides ?? []).changes,
  }
})

/** P8: visits by day, newest first, a page at a time. */
export const list = recordProcedure.input(z.object({ cursor: cursorSchema })).query(async ({ ctx, input }) => {
  const rows = await listAssessments(ctx.db, ctx.runner, { after: input.cursor, take: PAGE + 1 })
  const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
  return { assessments: rows.slice(0, PAGE), next: last ? { day: last.day, id: last.id } : null }
})

/** Keeps a visit: its values and its grades, all or nothing. `revision` null is a new one, a number corrects that version. */
export const save = recordProcedure
  .input(z.object({ assessment: assessmentSchema, revision: z.number().int().nullable() }))
  .mutation(({ ctx, input: { runnerId, assessment, revision } }) => {
    if (assessment.day > ctx.today(ctx.runner.timeZone))
      throw wrongField('assessment.day', 'This day has not come yet.')
    return ctx.db.$transaction(async (tx) => {
      const saved = await saveAssessment(tx, ctx, assessment, revision)
      if (saved.detail)
        await audit(tx, ctx.scope, ctx.now(), {
          action: revision === null ? 'assessment recorded' : 'assessment corrected',
          runnerId,
          rowId: assessment.id,
          detail: saved.detail,
        })
      return { id: assessment.id, revision: saved.revision }
    })
  })
