import { timeZoneSchema } from '@strideloom/domain/calendar/instant-schema.ts'
import { TEXT_SIZES } from '@strideloom/domain/people/text-size.ts'
import { DISTANCE_UNITS, WEIGHT_UNITS } from '@strideloom/domain/people/units.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { router, runnerProcedure, signedInProcedure } from '../../trpc/procedures.ts'
import { wakeRunner } from '../reminders/wake-store.ts'
import { keepAgreedTimes } from './agreed-times-store.ts'
import { setTextSize, setTimeZone, setUnits } from './own-store.ts'

/** P35: how somebody's own app is. */
export const ownRouter = router({
  /** On every device of theirs from then on. */
  textSize: signedInProcedure
    .input(z.object({ textSize: z.enum(TEXT_SIZES, { error: 'Choose a size of the text.' }) }))
    .mutation(({ ctx, input }) => setTextSize(ctx.db, ctx.signedIn.userId, input.textSize)),

  /** What distances and loads are read and typed in, on every device of theirs; kept is everything in kilometres and kilograms. */
  units: signedInProcedure
    .input(
      z.object({
        distance: z.enum(DISTANCE_UNITS, { error: 'Choose kilometres or miles.' }),
        weight: z.enum(WEIGHT_UNITS, { error: 'Choose kilograms, pounds, or as the plan says.' }),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      await setUnits(ctx.db, ctx.signedIn.userId, input)
      return input
    }),

  /**
   * Where the runner is. Today, and what is asked of it, follow at once. What has a day keeps it; a time that was agreed with a therapist
   * stays that moment.
   */
  timeZone: runnerProcedure.input(z.object({ timeZone: timeZoneSchema })).mutation(({ ctx, input: { timeZone } }) =>
    ctx.db.$transaction(async (tx) => {
      const { runnerId } = ctx.runner
      const before = await setTimeZone(tx, ctx.runner, timeZone)
      await wakeRunner(tx, ctx.runner, ctx.now())
      await keepAgreedTimes(tx, ctx.runner, { before, after: timeZone, now: ctx.now() })
      if (before !== timeZone)
        await audit(tx, ctx.runner, ctx.now(), {
          action: 'time zone changed',
          runnerId,
          detail: { before, after: timeZone },
        })
      return { timeZone, today: ctx.today(timeZone) }
    }),
  ),
})
