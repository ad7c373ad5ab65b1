import { addDays } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { practiceExercises } from '@strideloom/domain/library/practice-exercises.ts'
import { choices } from '@strideloom/domain/library/practice-items.ts'
import { checkInDay } from '@strideloom/domain/logs/check-ins.ts'
import { settleUnplanned } from '@strideloom/domain/logs/unplanned.ts'
import { unplannedSchema } from '@strideloom/domain/logs/unplanned-schema.ts'
import { audit } from '../../trpc/audit.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { recordProcedure, runnerProcedure } from '../../trpc/procedures.ts'
import { findExerciseEdits } from './swaps-store.ts'
import { insertUnplanned, isStoredUnplanned, listUnplanned } from './unplanned-store.ts'

/** As far back as skipped work is told of on the runner's page. */
const BACK_DAYS = 84

/** P34: work that no plan asked for, whenever it arrives: of several statements about one work the one told last counts. */
export const tellUnplanned = runnerProcedure.input(unplannedSchema).mutation(({ ctx, input }) => {
  checkInDay(input.day, ctx.today(ctx.runner.timeZone))
  notAhead('toldAt', input.toldAt, ctx.now())
  return ctx.db.$transaction(async (tx) => {
    if (await insertUnplanned(tx, ctx.runner, input, ctx.now()))
      await audit(tx, ctx.runner, ctx.now(), {
        action: input.withdrawn ? 'unplanned work taken back' : 'unplanned work told',
        runnerId: ctx.runner.runnerId,
        rowId: input.id,
        detail: { work: input.workId, day: input.day, minutes: input.minutes },
      })
    else if (!(await isStoredUnplanned(tx, ctx.runner, input)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and say it again.',
      )
    return { id: input.id }
  })
})

/** What the practice's library offers to choose from, by name: for work that no plan asked for. */
export const exercises = runnerProcedure.query(async ({ ctx }) =>
  choices(practiceExercises(await findExerciseEdits(ctx.db, ctx.runner))).map(({ item: { id, name, category } }) => ({
    id,
    name,
    category,
  })),
)

/** For the therapist: what was done beside the plan in the last twelve weeks, the newest first. */
export const unplannedFor = recordProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  const from = addDays(today, -BACK_DAYS)
  const told = settleUnplanned(await listUnplanned(ctx.db, ctx.runner, from, addDays(today, 1)))
  return told.filter(({ day }) => day >= from).sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
})
