import { idSchema } from '@strideloom/domain/text.ts'
import { type Race, raceSchema } from '@strideloom/domain/training/schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { changedFields } from '../../trpc/changed-fields.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { findRace, insertRace, listRaces, retireRace, updateRace } from './races-store.ts'

/** A race that was run lies behind. @throws a wrong field */
const checkStatus = ({ status, day }: Race, today: string): void => {
  if (day > today && (status === 'done' || status === 'dnf' || status === 'dns'))
    throw wrongField('status', 'This race has not been run yet. Choose planned or cancelled, or correct the day.')
}

export const racesRouter = router({
  /** Races that stand, the latest first, and the day it is for the runner. */
  list: recordProcedure.query(async ({ ctx }) => ({
    today: ctx.today(ctx.runner.timeZone),
    races: await listRaces(ctx.db, ctx.runner),
  })),

  /** P4: a new race (`revision` null) or an edit. One that is moved or cancelled is told with what stood before. */
  save: recordProcedure
    .input(raceSchema.extend({ revision: z.number().int().nullable() }))
    .mutation(({ ctx, input }) => {
      const { runnerId, revision, ...race } = input
      checkStatus(race, ctx.today(ctx.runner.timeZone))
      return ctx.db.$transaction(async (tx) => {
        const note = (action: string, detail: Record<string, unknown>) =>
          audit(tx, ctx.scope, ctx.now(), { action, runnerId, rowId: race.id, detail })
        if (revision === null) {
          if (await insertRace(tx, ctx.runner, race, ctx.now())) await note('race added', { after: race })
          return { id: race.id, revision: 1 }
        }
        const before = await updateRace(tx, ctx.runner, race, revision)
        if (before) await note('race changed', changedFields(before, race))
        return { id: race.id, revision: revision + 1 }
      })
    }),

  /** Out of the record, for one that was entered by mistake; or back in. Nothing is deleted. */
  retire: recordProcedure.input(z.object({ id: idSchema, retired: z.boolean() })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const { id, retired, runnerId } = input
      const { revision: _, retired: __, ...before } = await findRace(tx, ctx.runner, id)
      if (!(await retireRace(tx, ctx.runner, id, retired, ctx.now()))) return
      await audit(tx, ctx.scope, ctx.now(), {
        action: retired ? 'race retired' : 'race taken back',
        runnerId,
        rowId: id,
        detail: { before },
      })
    }),
  ),
})
