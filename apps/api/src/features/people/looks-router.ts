import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { z } from 'zod'
import { router, runnerProcedure } from '../../trpc/procedures.ts'
import { DAYS_A_PAGE, listLooks } from './looks-store.ts'

/** Who has looked at the runner's own record (R23): days with somebody in them, the newest first, some at a time. */
export const looksRouter = router({
  mine: runnerProcedure
    .input(z.object({ cursor: daySchema.nullable().default(null) }))
    .query(async ({ ctx, input }) => {
      const looks = await listLooks(ctx.pool, ctx.runner, input.cursor)
      const days = [...new Set(looks.map(({ day }) => day))]
      const shown = new Set(days.slice(0, DAYS_A_PAGE))
      return {
        looks: looks.filter(({ day }) => shown.has(day)),
        next: days.length > DAYS_A_PAGE ? (days[DAYS_A_PAGE - 1] ?? null) : null,
      }
    }),
})
