import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { isTooEarly, logSet } from '@strideloom/domain/logs/log-set.ts'
import { type LogEntry, logEntriesSchema } from '@strideloom/domain/logs/schema.ts'
import { z } from 'zod'
import { notFound } from '../../trpc/errors.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { countOwnLogs, findFirstDays, findLastTime, findPlanned, insertLogs, type Planned } from './logs-store.ts'

/** The entry beside what it answered; somebody else's workout is as absent as one that never was. */
const decide = (entry: LogEntry, { workouts, items }: Planned, today: Day) => {
  const workout = workouts.get(entry.workoutId)
  const item = entry.workoutItemId === null ? null : items.get(entry.workoutItemId)
  if (!workout || item === undefined || (item && item.workoutId !== workout.id)) throw notFound()
  return logSet(entry, workout, item, today)
}

/** What entries refer to. A workout that was moved far ahead meanwhile is still asked for on the day on which a phone has it. */
const findAsked = async (tx: Tx, runner: RunnerScope, entries: readonly LogEntry[]): Promise<Planned> => {
  const planned = await findPlanned(tx, runner, entries)
  const early = entries.flatMap((entry) => {
    const workout = planned.workouts.get(entry.workoutId)
    return workout && isTooEarly(entry, workout) ? [workout] : []
  })
  if (early.length === 0) return planned
  const first = await findFirstDays(
    tx,
    runner,
    early.map(({ id }) => id),
  )
  for (const { id, day } of early) planned.workouts.set(id, { id, day: first.get(id) ?? day })
  return planned
}

/** Load, decide, save: all entries or none, each once however often it is sent. */
export const record = runnerProcedure
  .input(z.object({ entries: logEntriesSchema }))
  .mutation(async ({ ctx, input }) => {
    const entries = [...new Map(input.entries.map((entry) => [entry.id, entry])).values()]
    const planned = await findAsked(ctx.db, ctx.runner, entries)
    const today = ctx.today(ctx.runner.timeZone)
    const logged = entries.map((entry) => decide(entry, planned, today))
    const kept = await insertLogs(ctx.db, ctx.runner, logged, ctx.now())
    const ids = entries.map(({ id }) => id)
    if (kept < ids.length && (await countOwnLogs(ctx.db, ctx.runner, ids)) < ids.length)
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and log it again.',
      )
    return { ids }
  })

/** The values beside: what was done of these exercises before that day. */
export const lastTime = runnerProcedure
  .input(z.object({ before: daySchema, exercises: z.array(z.string().max(60)).min(1).max(60) }))
  .query(({ ctx, input }) => findLastTime(ctx.db, ctx.runner, input.exercises, input.before))
