import { type Finding, findingSchema } from '@strideloom/domain/assessments/schema.ts'
import { idSchema, requiredText } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { changedFields } from '../../trpc/changed-fields.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { cursorSchema } from './assessments-router.ts'
import {
  checkFindingRefers,
  findFinding,
  insertFinding,
  listFindings,
  retireFinding,
  updateFinding,
} from './findings-store.ts'

const PAGE = 50

export const findingsRouter = router({
  /** Findings by day, newest first, retired ones with their reason, a page at a time. */
  list: recordProcedure.input(z.object({ cursor: cursorSchema })).query(async ({ ctx, input }) => {
    const rows = await listFindings(ctx.db, ctx.runner, { after: input.cursor, take: PAGE + 1 })
    const last = rows.length > PAGE ? rows[PAGE - 1] : undefined
    return { findings: rows.slice(0, PAGE), next: last ? { day: last.day, id: last.id } : null }
  }),

  /** A new finding (`revision` null) or an edit: its place, state, role, pattern or note. */
  save: recordProcedure
    .input(
      z.object({
        finding: findingSchema,
        assessmentId: idSchema.nullable().default(null),
        revision: z.number().int().nullable(),
      }),
    )
    .mutation(({ ctx, input: { runnerId, finding, assessmentId, revision } }) => {
      if (finding.day > ctx.today(ctx.runner.timeZone)) throw wrongField('finding.day', 'This day has not come yet.')
      const { id } = finding
      return ctx.db.$transaction(async (tx) => {
        await checkFindingRefers(tx, ctx.runner, finding, assessmentId)
        const note = (action: string, detail: Record<string, unknown>) =>
          audit(tx, ctx.scope, ctx.now(), { action, runnerId, rowId: id, detail })
        if (revision === null) {
          const scope = { ...ctx.runner, memberId: ctx.scope.memberId }
          if (await insertFinding(tx, scope, finding, assessmentId, ctx.now()))
            await note('finding recorded', { after: finding })
          return { id, revision: 1 }
        }
        const before = await updateFinding(tx, ctx.runner, finding, revision)
        if (before) await note('finding changed', changedFields(before, finding satisfies Finding))
        return { id, revision: revision + 1 }
      })
    }),

  /** Out of what is known now, with the reason; or back in (`reason` null). Nothing is deleted. */
  retire: recordProcedure
    .input(z.object({ id: idSchema, reason: requiredText('why it is retired', 300).nullable() }))
    .mutation(({ ctx, input: { runnerId, id, reason } }) =>
      ctx.db.$transaction(async (tx) => {
        await findFinding(tx, ctx.runner, id)
        if (!(await retireFinding(tx, ctx.runner, id, reason, ctx.now()))) return
        await audit(tx, ctx.scope, ctx.now(), {
          action: reason === null ? 'finding taken back' : 'finding retired',
          runnerId,
          rowId: id,
          detail: { reason },
        })
      }),
    ),
})
