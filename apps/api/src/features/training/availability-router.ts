import { DomainError } from '@strideloom/domain/errors.ts'
import { settleAvailability } from '@strideloom/domain/training/availability.ts'
import { type AvailabilityTold, availabilitySchema } from '@strideloom/domain/training/availability-schema.ts'
import { audit } from '../../trpc/audit.ts'
import type { Context } from '../../trpc/context.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { recordProcedure, router, runnerProcedure } from '../../trpc/procedures.ts'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'
import { insertAvailability, isStoredAvailability, listToldAvailability } from './availability-store.ts'

/** Keeps a statement whenever it arrives: of several about one span the one told last counts. The same one twice is one. */
const keep = (
  { db, now }: Pick<Context, 'db' | 'now'>,
  runner: RunnerScope,
  by: PracticeScope | RunnerScope,
  told: AvailabilityTold,
): Promise<{ id: string }> => {
  notAhead('toldAt', told.toldAt, now())
  return db.$transaction(async (tx) => {
    if (await insertAvailability(tx, runner, told, now()))
      await audit(tx, by, now(), {
        action: told.withdrawn ? 'days away taken back' : 'days away told',
        runnerId: runner.runnerId,
        rowId: told.id,
        detail: { span: told.spanId, from: told.fromDay, to: told.toDay, kind: told.kind },
      })
    else if (!(await isStoredAvailability(tx, runner, told)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and say it again.',
      )
    return { id: told.id }
  })
}

/** P5: days away, limited, or without a gym; told ahead by the runner, or by the therapist for them. */
export const availabilityRouter = router({
  /** What stands, past and to come, by the first day, and the day it is for the runner. */
  listFor: recordProcedure.query(async ({ ctx }) => ({
    today: ctx.today(ctx.runner.timeZone),
    spans: settleAvailability(await listToldAvailability(ctx.db, ctx.runner)),
  })),

  tell: runnerProcedure
    .input(availabilitySchema)
    .mutation(({ ctx, input }) => keep(ctx, ctx.runner, ctx.runner, input)),

  tellFor: recordProcedure
    .input(availabilitySchema)
    .mutation(({ ctx, input: { runnerId: _, ...told } }) => keep(ctx, ctx.runner, ctx.scope, told)),
})
