import { daysBetween } from '@strideloom/domain/calendar/day.ts'
import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { lastUnplanned } from '@strideloom/domain/logs/unplanned.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import { z } from 'zod'
import { runnerProcedure } from '../../trpc/procedures.ts'
import { listUnplanned } from '../logs/unplanned-store.ts'
import { findPlanLoads } from './plan-loads-store.ts'
import { findPlanKeyRuns, findPlanRaces, findPlanSessions, findPlanWorkouts } from './plan-store.ts'

/** Days a phone may ask for at once: six weeks. */
const MOST_DAYS = 42

/** The runner's own dated plan: only what was published (P23, P27). Seven statements. */
export const ownPlan = runnerProcedure
  .input(
    z
      .object({ from: daySchema, to: daySchema })
      .refine(({ from, to }) => from <= to && daysBetween(from, to) < MOST_DAYS, 'Ask for one day to six weeks.'),
  )
  .query(async ({ ctx, input: { from, to } }) => {
    const [planned, sessions, races, usual, loads, unplanned] = await Promise.all([
      findPlanWorkouts(ctx.db, ctx.runner, from, to),
      findPlanSessions(ctx.db, ctx.runner, from, to),
      findPlanRaces(ctx.db, ctx.runner, from, to),
      findPlanKeyRuns(ctx.db, ctx.runner, from, to),
      findPlanLoads(ctx.db, ctx.runner, { from, to }, ctx.signedIn.units.distance),
      listUnplanned(ctx.db, ctx.runner, from, to),
    ])
    return {
      ...planned,
      sessions,
      races,
      keyRuns: keyRunsBetween(usual, from, to),
      loads,
      unplanned: lastUnplanned(unplanned),
    }
  })
