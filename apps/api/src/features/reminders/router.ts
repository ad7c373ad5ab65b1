import {
  type KeptChoice,
  kindsOn,
  type ReminderKind,
  RUNNER_KINDS,
  THERAPIST_KINDS,
} from '@strideloom/domain/reminders/choices.ts'
import { runnerChoiceSchema, therapistChoiceSchema } from '@strideloom/domain/reminders/choices-schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import type { Context } from '../../trpc/context.ts'
import { router, runnerProcedure, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { findChoice, ofMember, ofRunner, saveChoice } from './choice-store.ts'
import { devicesRouter } from './devices-router.ts'
import { practiceZone } from './zone-store.ts'

const mail = z.object({ mail: z.boolean({ error: 'Choose whether letters are sent.' }) })

const page = <K extends ReminderKind>(
  { config, mailEnabled }: Pick<Context, 'config' | 'mailEnabled'>,
  kinds: readonly K[],
  { choice, mail: byMail }: { choice: KeptChoice; mail: boolean },
  timeZone: string,
) => ({
  choice: { kinds: kindsOn(kinds, choice), morning: choice.morning, evening: choice.evening, quiet: choice.quiet },
  mail: byMail,
  /** Whether this server can send mail at all. */
  mailEnabled,
  /** Whose clock the times are read by. */
  timeZone,
  /** What a browser asks its push service with. */
  pushKey: config.push.publicKey,
})

const mayMail = ({ mailEnabled }: Pick<Context, 'mailEnabled'>, wants: boolean): void => {
  if (wants && !mailEnabled) throw wrongField('mail', 'This server sends no mail. Choose push instead.')
}

/** P33: reminders of a runner, by their own clock. */
const mineRouter = router({
  get: runnerProcedure.query(async ({ ctx }) =>
    page(ctx, RUNNER_KINDS, await findChoice(ctx.db, ofRunner(ctx.runner)), ctx.runner.timeZone),
  ),
  choose: runnerProcedure.input(runnerChoiceSchema.and(mail)).mutation(async ({ ctx, input }) => {
    mayMail(ctx, input.mail)
    const { runner } = ctx
    await ctx.db.$transaction(async (tx) => {
      const { id, isOther } = await saveChoice(tx, ofRunner(runner), input, ctx.now())
      if (isOther)
        await audit(tx, runner, ctx.now(), {
          action: 'reminders chosen',
          runnerId: runner.runnerId,
          rowId: id,
          detail: input,
        })
    })
  }),
})

/** P39: what interrupts a therapist, by the practice's clock. */
const workRouter = router({
  get: therapistProcedure.query(async ({ ctx }) =>
    page(
      ctx,
      THERAPIST_KINDS,
      await findChoice(ctx.db, ofMember(ctx.scope)),
      await practiceZone(ctx.db, ctx.scope.practiceId),
    ),
  ),
  choose: therapistProcedure.input(therapistChoiceSchema.and(mail)).mutation(async ({ ctx, input }) => {
    mayMail(ctx, input.mail)
    await ctx.db.$transaction(async (tx) => {
      const { id, isOther } = await saveChoice(tx, ofMember(ctx.scope), input, ctx.now())
      if (isOther) await audit(tx, ctx.scope, ctx.now(), { action: 'reminders chosen', rowId: id, detail: input })
    })
  }),
})

export const remindersRouter = router({ mine: mineRouter, work: workRouter, devices: devicesRouter })
