import { addDays } from '@strideloom/domain/calendar/day.ts'
import { compareInstants, instantOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { openSlotSchema } from '@strideloom/domain/sessions/open-slot-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { router, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { findOverlap, insertSlot, isOwnSlot, listSlots, retireSlot, zoneOfPractice } from './slots-store.ts'

/** Nobody plans further ahead. */
const MOST_DAYS_AHEAD = 400

/** Times that a therapist offers; each sees and changes their own. */
export const slotsRouter = router({
  list: therapistProcedure.query(async ({ ctx }) => {
    const [timeZone, slots] = await Promise.all([
      zoneOfPractice(ctx.db, ctx.scope),
      listSlots(ctx.db, ctx.scope, ctx.now()),
    ])
    return { timeZone, today: ctx.today(timeZone), slots }
  }),

  offer: therapistProcedure.input(openSlotSchema).mutation(({ ctx, input: { id, day, startTime, minutes } }) =>
    ctx.db.$transaction(async (tx) => {
      const timeZone = await zoneOfPractice(tx, ctx.scope)
      const slot = { id, startAt: new Date(instantOf(day, startTime, timeZone)).toISOString(), minutes }
      if (await isOwnSlot(tx, ctx.scope, slot)) return slot
      if (compareInstants(slot.startAt, ctx.now().toISOString()) <= 0)
        throw wrongField('day', 'This time is over. Choose one that is still to come.')
      if (day > addDays(ctx.today(timeZone), MOST_DAYS_AHEAD))
        throw wrongField('day', 'This is more than a year ahead. Check the date.')
      const other = await findOverlap(tx, ctx.scope, slot)
      if (other !== null)
        throw wrongField('startTime', `This overlaps the time that you offer at ${timeOf(other, timeZone)}.`)
      if (!(await insertSlot(tx, ctx.scope, slot)))
        throw new DomainError('not-the-same-write', 'This was saved under another name. Reload the page and try again.')
      await audit(tx, ctx.scope, ctx.now(), { action: 'open time offered', rowId: id, detail: { after: slot } })
      return slot
    }),
  ),

  /** Takes a time back, or offers it again. */
  retire: therapistProcedure
    .input(z.object({ id: idSchema, retired: z.boolean() }))
    .mutation(({ ctx, input: { id, retired } }) =>
      ctx.db.$transaction(async (tx) => {
        if (!(await retireSlot(tx, ctx.scope, { id, retired, at: ctx.now() }))) return
        const action = retired ? 'open time taken back' : 'open time offered again'
        await audit(tx, ctx.scope, ctx.now(), { action, rowId: id })
      }),
    ),
})
