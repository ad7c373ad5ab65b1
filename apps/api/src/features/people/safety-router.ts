import { clearanceSchema, deskAnswersSchema } from '@strideloom/domain/people/clearance-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { appendDeskAnswers } from './answers-store.ts'
import { insertClearance, listClearances, retireClearance } from './clearances-store.ts'
import { checkAnswerDays } from './intake-days.ts'

/** Clinicians' notes that clear a flag. The guard asks for them; a note by itself changes no answer. */
export const clearancesRouter = router({
  list: recordProcedure.query(async ({ ctx }) => ({
    today: ctx.today(ctx.runner.timeZone),
    clearances: await listClearances(ctx.db, ctx.runner),
  })),

  file: recordProcedure.input(clearanceSchema).mutation(({ ctx, input: { runnerId, ...clearance } }) => {
    if (clearance.filedOn > ctx.today(ctx.runner.timeZone))
      throw wrongField('filedOn', 'This day is still to come. Enter the day that stands on the note.')
    const scope = { ...ctx.runner, memberId: ctx.scope.memberId }
    return ctx.db.$transaction(async (tx) => {
      if (await insertClearance(tx, scope, clearance, ctx.now()))
        await audit(tx, ctx.scope, ctx.now(), {
          action: 'clearance filed',
          runnerId,
          rowId: clearance.id,
          detail: { flag: clearance.flag, filedOn: clearance.filedOn, expiresOn: clearance.expiresOn },
        })
      return { id: clearance.id }
    })
  }),

  retire: recordProcedure
    .input(z.object({ id: idSchema, retired: z.boolean() }))
    .mutation(({ ctx, input: { runnerId, id, retired } }) =>
      ctx.db.$transaction(async (tx) => {
        if (!(await retireClearance(tx, ctx.runner, id, retired, ctx.now()))) return
        const action = retired ? 'clearance retired' : 'clearance taken back'
        await audit(tx, ctx.scope, ctx.now(), { action, runnerId, rowId: id })
      }),
    ),
})

/** What is asked again at the desk, just before hands-on work. */
export const deskRouter = router({
  answer: recordProcedure
    .input(z.object({ answers: deskAnswersSchema }))
    .mutation(({ ctx, input: { runnerId, answers } }) => {
      checkAnswerDays('answers', answers, ctx.today(ctx.runner.timeZone))
      const scope = { ...ctx.runner, memberId: ctx.scope.memberId }
      return ctx.db.$transaction(async (tx) => {
        const kept = await appendDeskAnswers(tx, scope, answers, ctx.now())
        if (kept.length > 0)
          await audit(tx, ctx.scope, ctx.now(), {
            action: 'desk questions answered',
            runnerId,
            detail: { answers: kept.map(({ flag, reply }) => ({ flag, reply })) },
          })
        return { ids: answers.map(({ id }) => id) }
      })
    }),
})
