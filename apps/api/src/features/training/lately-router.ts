import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { lastTold } from '@strideloom/domain/training/availability.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { listToldAvailability } from './availability-store.ts'
import { listUsualKeyRuns } from './key-runs-store.ts'
import { listRunsLately } from './lately-store.ts'
import { listRunningDays } from './running-days-store.ts'

/** A week, and a day more on either side for a phone that travels. */
const DAYS = 9
/** Days ahead whose key runs a phone knows of that will be without a network: it asks how they went on their day. */
const AHEAD = 14

/**
 * What was told of the last days' running and of days away, and the key runs from yesterday on: the phone finds what to ask about itself, with the domain's own functions, so that
 * it does without a network too.
 */
export const lately = runnerProcedure.query(async ({ ctx }) => {
  const { timeZone } = ctx.runner
  const today = ctx.today(timeZone)
  const from = addDays(today, -DAYS)
  const [usual, runs, days, told] = await Promise.all([
    listUsualKeyRuns(ctx.db, ctx.runner),
    listRunsLately(ctx.db, ctx.runner, new Date(instantOf(from, '00:00', timeZone))),
    listRunningDays(ctx.db, ctx.runner, from),
    listToldAvailability(ctx.db, ctx.runner),
  ])
  const keyRuns = keyRunsBetween(usual, addDays(today, -1), addDays(today, AHEAD)).map(
    ({ effort: _, ...keyRun }) => keyRun,
  )
  const availability = lastTold(told).filter(({ toDay }) => toDay >= from)
  return { keyRuns, runs, days, availability }
})
