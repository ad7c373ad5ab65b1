import { exercise as shippedExercise } from '@strideloom/domain/library/exercises.ts'
import { ownExerciseSchema } from '@strideloom/domain/library/own-exercise.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { router, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { listExercises, resetExercise, retireExercise, saveExercise } from './exercises-store.ts'

const anyId = z.string().min(1).max(60)

export const libraryRouter = router({
  /** P25: what the practice made of the shipped exercises; the browser lays it over them. */
  exercises: therapistProcedure.query(async ({ ctx }) => ({ edits: await listExercises(ctx.db, ctx.scope) })),

  saveExercise: therapistProcedure
    .input(z.object({ exercise: ownExerciseSchema, revision: z.number().int().nullable() }))
    .mutation(({ ctx, input }) => {
      const { id } = input.exercise
      if (!shippedExercise(id) && !idSchema.safeParse(id).success)
        throw wrongField('exercise.id', 'This exercise is not in the shipped library. Make a new one of it.')
      return ctx.db.$transaction(async (tx) => {
        const isNew = await saveExercise(tx, ctx.scope, input, ctx.now())
        if (isNew) await audit(tx, ctx.scope, ctx.now(), { action: 'exercise saved', rowId: id })
        return { id }
      })
    }),

  retireExercise: therapistProcedure.input(z.object({ id: anyId, isRetired: z.boolean() })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      if (!(await retireExercise(tx, ctx.scope, input, ctx.now()))) return
      const action = input.isRetired ? 'exercise retired' : 'exercise taken back'
      await audit(tx, ctx.scope, ctx.now(), { action, rowId: input.id })
    }),
  ),

  /** A shipped exercise as it was shipped. Answers with what it was here, so that it can be undone. */
  resetExercise: therapistProcedure.input(z.object({ id: anyId })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const was = await resetExercise(tx, ctx.scope, input.id, ctx.now())
      if (was) await audit(tx, ctx.scope, ctx.now(), { action: 'exercise as shipped again', rowId: input.id })
      return { was }
    }),
  ),
})
