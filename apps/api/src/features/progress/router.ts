import { REGION_IDS } from '@strideloom/domain/library/ids.ts'
import { mineOf } from '@strideloom/domain/progress/mine.ts'
import { monthlyOutcome } from '@strideloom/domain/progress/monthly-outcome.ts'
import { overviewOf } from '@strideloom/domain/progress/overview.ts'
import { placeHistory } from '@strideloom/domain/progress/place-history.ts'
import { z } from 'zod'
import { recordProcedure, router, runnerProcedure } from '../../trpc/procedures.ts'
import { findCheckIns } from '../logs/check-ins-store.ts'
import { findMonthlyOpen, listMonthly } from '../logs/monthly-store.ts'
import { rulesOfVersion } from '../timing/rule-set-of.ts'
import { newestRules } from '../timing/rules-store.ts'
import { loadOfRunner, profileOfRunner, standsNow } from './conclusions-router.ts'
import { loadFollowedByRunner } from './load-followed-router.ts'
import { findHeard, findMarks } from './progress-store.ts'
import { firstDay, laterOf, recordWindow } from './record-window.ts'

const weeks = (usual: number) => z.number().int().min(1).max(26, 'At most 26 weeks at once.').default(usual)

export const progressRouter = router({
  /** The therapist's overview of the weeks behind. */
  overview: recordProcedure.input(z.object({ weeks: weeks(12) })).query(async ({ ctx, input }) => {
    const [window, rules, months] = await Promise.all([
      recordWindow(ctx.db, ctx.runner, ctx.today(ctx.runner.timeZone), input.weeks),
      newestRules(ctx.db, ctx.runner),
      listMonthly(ctx.db, ctx.runner, ctx.today(ctx.runner.timeZone)),
    ])
    const { from, today, joinedOn, sessions, races, lastLogDay } = window
    const { thresholds } = rulesOfVersion(rules)
    const isOpen = await findMonthlyOpen(ctx.db, ctx.runner, today, thresholds)
    return {
      from,
      today,
      joinedOn,
      sessions,
      races,
      lastLogDay,
      ...overviewOf(window, thresholds),
      monthly: monthlyOutcome(months, { today, isOpen }, thresholds),
    }
  }),

  /** One place of the body map, day by day: asked for when it is looked at. */
  stiffness: recordProcedure
    .input(
      z.object({
        weeks: weeks(12),
        region: z.enum(REGION_IDS, { error: 'Choose a region of the body map.' }),
        side: z.enum(['left', 'right', 'center'], { error: 'Choose a side.' }),
      }),
    )
    .query(async ({ ctx, input }) => {
      const today = ctx.today(ctx.runner.timeZone)
      const from = firstDay(today, input.weeks)
      const [checkIns, { sessions }, { joinedOn }, rules] = await Promise.all([
        findCheckIns(ctx.db, ctx.runner, from, today),
        findMarks(ctx.db, ctx.runner, from, today),
        findHeard(ctx.db, ctx.runner),
        newestRules(ctx.db, ctx.runner),
      ])
      const window = { from: laterOf(from, joinedOn), today, checkIns, sessions }
      return placeHistory(window, input, rulesOfVersion(rules).thresholds)
    }),

  now: standsNow,
  load: loadOfRunner,
  loadFollowed: loadFollowedByRunner,
  profile: profileOfRunner,

  /** The runner's own view, in numbers that they may see. */
  mine: runnerProcedure.input(z.object({ weeks: weeks(8) })).query(async ({ ctx, input }) => {
    const [window, rules] = await Promise.all([
      recordWindow(ctx.db, ctx.runner, ctx.today(ctx.runner.timeZone), input.weeks),
      newestRules(ctx.db, ctx.runner),
    ])
    return mineOf(window, rulesOfVersion(rules).thresholds)
  }),
})
