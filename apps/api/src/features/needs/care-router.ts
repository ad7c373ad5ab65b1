import { addDays } from '@strideloom/domain/calendar/day.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { assignSchema, MOST_SNOOZE_DAYS, snoozeSchema } from '@strideloom/domain/needs/care-schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { type Care, graveNow, holdCare, mayTakeCare, saveCare } from './care-store.ts'

const revision = z.number().int().min(0)

/** @throws DomainError record-moved-on when somebody changed it since it was read */
const checkUnchanged = (care: Care, read: number): void => {
  if (care.revision !== read)
    throw new DomainError('record-moved-on', 'Somebody changed this meanwhile. Look at it, then do it again.', {
      revision: care.revision,
    })
}

/** Putting somebody off, taking that back, and who takes care by when. The same twice is one; `revision` as it was read. */
export const careRouter = router({
  /** Out of the list until a day, with a reason. What is grave and comes later breaks through (domain/needs/rank.ts). */
  snooze: recordProcedure.input(snoozeSchema.extend({ revision })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const { runnerId, until, reason } = input
      const at = ctx.now()
      const care = await holdCare(tx, ctx.runner)
      const grave = await graveNow(tx, ctx.runner, at)
      const isSame = care.snooze?.until === until && care.snooze.reason === reason
      if (isSame && grave.every((key) => care.snooze?.grave.includes(key))) return { revision: care.revision }
      checkUnchanged(care, input.revision)
      const today = ctx.today(ctx.runner.timeZone)
      if (until <= today) throw wrongField('until', 'Choose a day that is still to come.')
      if (until > addDays(today, MOST_SNOOZE_DAYS))
        throw wrongField('until', `Choose a day within ${MOST_SNOOZE_DAYS} days.`)
      const saved = await saveCare(
        tx,
        ctx.runner,
        { ...care, snooze: { until, reason, grave } },
        { scope: ctx.scope, at },
      )
      await audit(tx, ctx.scope, at, { action: 'needs put off', runnerId, detail: { until, reason } })
      return { revision: saved }
    }),
  ),

  /** Back in the list. */
  wake: recordProcedure.input(z.object({ revision })).mutation(({ ctx, input: { runnerId, revision: read } }) =>
    ctx.db.$transaction(async (tx) => {
      const at = ctx.now()
      const care = await holdCare(tx, ctx.runner)
      if (care.snooze === null) return { revision: care.revision }
      checkUnchanged(care, read)
      const saved = await saveCare(tx, ctx.runner, { ...care, snooze: null }, { scope: ctx.scope, at })
      await audit(tx, ctx.scope, at, { action: 'needs put off no longer', runnerId })
      return { revision: saved }
    }),
  ),

  /** Who takes care of what a runner needs, and by when; null: the responsible therapist, and no day. */
  assign: recordProcedure.input(assignSchema.extend({ revision })).mutation(({ ctx, input }) =>
    ctx.db.$transaction(async (tx) => {
      const { runnerId, ownerId, dueOn } = input
      if (ownerId !== null && !(await mayTakeCare(tx, ctx.runner, ownerId))) throw notFound()
      const care = await holdCare(tx, ctx.runner)
      if (care.ownerId === ownerId && care.dueOn === dueOn) return { revision: care.revision }
      checkUnchanged(care, input.revision)
      const saved = await saveCare(tx, ctx.runner, { ...care, ownerId, dueOn }, null)
      await audit(tx, ctx.scope, ctx.now(), { action: 'needs assigned', runnerId, detail: { ownerId, dueOn } })
      return { revision: saved }
    }),
  ),
})
