import { isShipped, libraryKindSchema, ownItemSchema } from '@strideloom/domain/library/library-kinds.ts'
import { MAKE_A_COPY } from '@strideloom/domain/library/own-test.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { router, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField, wrongFields } from '../../trpc/wrong-field.ts'
import { listEdits, meaningChanged, resetItem, retireItem, saveItem } from './library-store.ts'

const which = z.object({ kind: libraryKindSchema, id: z.string().min(1).max(60) })

export const libraryRouter = router({
  /** P25: what the practice made of the shipped library, list by list; the browser lays it over them. */
  edits: therapistProcedure.query(({ ctx }) => listEdits(ctx.db, ctx.scope)),

  save: therapistProcedure
    .input(z.intersection(ownItemSchema, z.object({ revision: z.number().int().nullable() })))
    .mutation(({ ctx, input }) => {
      const { kind, item } = input
      if (!isShipped(kind, item.id) && !idSchema.safeParse(item.id).success)
        throw wrongField('item.id', `This ${kind} is not in the shipped library. Make a new one of it.`)
      return ctx.db.$transaction(async (tx) => {
        if (kind === 'test') {
          const fields = await meaningChanged(tx, ctx.scope, item)
          if (fields.length > 0)
            throw wrongFields(fields.map((field) => ({ path: `item.${field}`, message: MAKE_A_COPY })))
        }
        const isNew = await saveItem(tx, ctx.scope, input, ctx.now())
        if (isNew) await audit(tx, ctx.scope, ctx.now(), { action: `${kind} saved`, rowId: item.id })
        return { id: item.id }
      })
    }),

  retire: therapistProcedure.input(which.extend({ isRetired: z.boolean() })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      if (!(await retireItem(tx, ctx.scope, input, ctx.now()))) return
      const action = `${input.kind} ${input.isRetired ? 'retired' : 'taken back'}`
      await audit(tx, ctx.scope, ctx.now(), { action, rowId: input.id })
    }),
  ),

  /** A shipped item as it was shipped. Answers with what it was here, so that it can be undone. */
  reset: therapistProcedure.input(which).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const was = await resetItem(tx, ctx.scope, input, ctx.now())
      if (was) await audit(tx, ctx.scope, ctx.now(), { action: `${input.kind} as shipped again`, rowId: input.id })
      return { was }
    }),
  ),
})
