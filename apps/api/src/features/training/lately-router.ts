import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { listRunsLately } from './lately-store.ts'
import { listRunningDays } from './running-days-store.ts'

/** A week, and a day more on either side for a phone that travels. */
const DAYS = 9

/**
 * What was told of the last days' running: the phone finds what to ask about itself, with the domain's own functions, so that
 * it does without a network too.
 */
export const lately = runnerProcedure.query(async ({ ctx }) => {
  const { timeZone } = ctx.runner
  const today = ctx.today(timeZone)
  const from = addDays(today, -DAYS)
  const [runs, days] = await Promise.all([
    listRunsLately(ctx.db, ctx.runner, new Date(instantOf(from, '00:00', timeZone))),
    listRunningDays(ctx.db, ctx.runner, from),
  ])
  return { now: ctx.now().toISOString(), from, runs, days }
})
