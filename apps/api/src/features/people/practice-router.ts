import { bufferMinutesSchema } from '@strideloom/domain/people/buffer-minutes.ts'
import { recordYearsSchema } from '@strideloom/domain/people/retention.ts'
import { practiceSchema } from '@strideloom/domain/people/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { memberProcedure, ownerProcedure, router, signedInProcedure } from '../../trpc/procedures.ts'
import { checkNotOfTheCast } from './demo-store.ts'
import { findPractice, insertPractice, updatePractice } from './practice-store.ts'

export const practiceRouter = router({
  /** Opens a practice with the caller as its owner. */
  create: signedInProcedure
    .input(practiceSchema.extend({ id: idSchema, memberId: idSchema }))
    .mutation(async ({ ctx, input: { memberId, ...practice } }) => {
      const { userId, name } = ctx.signedIn
      await ctx.db.$transaction(async (tx) => {
        await checkNotOfTheCast(tx, userId)
        const isNew = await insertPractice(tx, practice, { memberId, userId, name })
        if (!isNew) return
        await audit(tx, { practiceId: practice.id, userId }, ctx.now(), {
          action: 'practice opened',
          rowId: practice.id,
        })
      })
      return { id: practice.id }
    }),

  get: memberProcedure.query(({ ctx }) => findPractice(ctx.db, ctx.scope)),

  update: ownerProcedure
    .input(
      practiceSchema.extend({
        ownRunnersOnly: z.boolean(),
        recordYears: recordYearsSchema.optional(),
        bufferMinutes: bufferMinutesSchema.optional(),
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.db.$transaction(async (tx) => {
        const practice = await updatePractice(tx, ctx.scope, input)
        await audit(tx, ctx.scope, ctx.now(), { action: 'practice changed', rowId: practice.id, detail: input })
        return practice
      }),
    ),
})
