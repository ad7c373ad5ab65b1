import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { changeUsualKeyRun, endUsualKeyRun } from '@strideloom/domain/training/change-usual-key-run.ts'
import { usualKeyRunSchema } from '@strideloom/domain/training/schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { hasUsualKeyRun, holdUsualKeyRun, insertUsualKeyRun, listUsualKeyRuns, setLastDay } from './key-runs-store.ts'

export const keyRunsRouter = router({
  /** The week's habits, past and coming ones too, and the day it is for the runner. */
  list: recordProcedure.query(async ({ ctx }) => ({
    today: ctx.today(ctx.runner.timeZone),
    keyRuns: await listUsualKeyRuns(ctx.db, ctx.runner),
  })),

  /**
   * A new habit, or the change of one (`replaces`) from `run.fromDay` on: the old one ends the day before and stays as it
   * was. A new habit may have begun earlier; a change may not reach into the past.
   */
  save: recordProcedure
    .input(z.object({ run: usualKeyRunSchema, replaces: idSchema.nullable() }))
    .mutation(({ ctx, input: { runnerId, run, replaces } }) =>
      ctx.db.$transaction(async (tx) => {
        const note = (detail: Record<string, unknown>) =>
          audit(tx, ctx.scope, ctx.now(), {
            action: replaces ? 'key run changed' : 'key run added',
            runnerId,
            rowId: run.id,
            detail,
          })
        if (replaces === null) {
          if (await insertUsualKeyRun(tx, ctx.runner, run)) await note({ after: run })
          return { id: run.id }
        }
        const old = await holdUsualKeyRun(tx, ctx.runner, replaces)
        if (await hasUsualKeyRun(tx, ctx.runner, run.id)) return { id: run.id }
        if (run.fromDay < ctx.today(ctx.runner.timeZone))
          throw wrongField('run.fromDay', 'What was run stays as it was: let the change begin today or later.')
        const change = changeUsualKeyRun(old, run, run.fromDay)
        if (!change) throw new DomainError('record-moved-on', 'This key run has ended meanwhile. Reload the page.')
        await setLastDay(tx, ctx.runner, change.closed)
        await insertUsualKeyRun(tx, ctx.runner, change.opened)
        await note({ before: old, after: change.opened })
        return { id: run.id }
      }),
    ),

  /** Ends a habit after a day, or takes the end back (null). One that has not begun by then counts on no day. */
  end: recordProcedure
    .input(z.object({ id: idSchema, lastDay: daySchema.nullable() }))
    .mutation(({ ctx, input: { runnerId, id, lastDay } }) =>
      ctx.db.$transaction(async (tx) => {
        const before = await holdUsualKeyRun(tx, ctx.runner, id)
        const after = lastDay === null ? { ...before, untilDay: null } : endUsualKeyRun(before, lastDay)
        if (after.untilDay === before.untilDay) return
        await setLastDay(tx, ctx.runner, after)
        await audit(tx, ctx.scope, ctx.now(), {
          action: lastDay === null ? 'key run taken up again' : 'key run ended',
          runnerId,
          rowId: id,
          detail: { before: before.untilDay, after: after.untilDay },
        })
      }),
    ),
})
