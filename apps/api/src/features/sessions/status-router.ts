import type { Tx } from '@strideloom/db/client.ts'
import { guardSession, letBook, letThrough, plannedToGuard } from '@strideloom/domain/outlook/guard-sessions.ts'
import { mustBecome } from '@strideloom/domain/sessions/record-session.ts'
import { toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { letTime } from './free-time.ts'
import { holdStanding } from './move-store.ts'
import { saveStatus } from './release-store.ts'
import type { SessionRow } from './session-rows.ts'
import { lockSession } from './sessions-store.ts'

const nextSchema = z.discriminatedUnion('status', [
  /** The time is agreed with the runner. */
  z.object({ status: z.literal('booked') }),
  /** Back in the plan. */
  z.object({ status: z.literal('planned') }),
  z.object({
    status: z.literal('cancelled'),
    cancelledBy: z.enum(['runner', 'therapist'], { error: 'Say who cancelled it.' }),
  }),
  /** The runner did not come. */
  z.object({ status: z.literal('missed') }),
])

/** What is booked, or comes back into the plan, passes the guard like what is published. */
const guardBooking = async (tx: Tx, scope: RunnerScope, session: SessionRow, at: Date, today: string) => {
  const { record, toleranceReviews, rules } = await loadRecord(tx, scope, { today })
  const guarded = guardSession(record, plannedToGuard(session, scope.timeZone), at.toISOString(), rules)
  if (guarded.stillAsked === 'safety') letThrough([guarded], null)
  letBook(toleranceAt(record, at.toISOString(), rules.thresholds, toleranceReviews))
  letThrough([guarded], null)
}

/** A planned session that is booked has its time from its plan: only what is agreed with somebody else stands in its way. */
const letAgreed = async (tx: Tx, scope: RunnerScope, id: string) => {
  const standing = await holdStanding(tx, scope, id)
  if (!standing?.start) return
  const { start, minutes, therapistId } = standing
  const { practiceId, timeZone } = scope
  await letTime(tx, { practiceId, therapistId }, { id, start, minutes }, { timeZone, agreedOnly: true })
}

/** Books a planned session, cancels it, notes that the runner did not come, or takes one of these back. */
export const setStatus = recordProcedure
  .input(z.object({ id: idSchema, next: nextSchema }))
  .mutation(({ ctx, input: { runnerId, id, next } }) =>
    ctx.db.$transaction(async (tx) => {
      const at = ctx.now()
      const today = ctx.today(ctx.runner.timeZone)
      const session = await lockSession(tx, ctx.runner, id)
      if (!session || session.retired) throw notFound()
      const cancelledBy = next.status === 'cancelled' ? next.cancelledBy : null
      if (session.status === next.status && session.cancelledBy === cancelledBy) return { id, status: session.status }
      if (session.status !== next.status) mustBecome(session.status, next.status)
      if (next.status === 'missed' && session.day > today)
        throw wrongField('next.status', 'This session is still to come. Nobody can have missed it.')
      if (next.status === 'booked' || next.status === 'planned') {
        if (session.day < today) throw wrongField('next.status', 'This day is past. Plan the session on a day to come.')
        await guardBooking(tx, ctx.runner, session, at, today)
        if (next.status === 'booked') await letAgreed(tx, ctx.runner, id)
      }
      await saveStatus(tx, ctx.runner, id, next.status, cancelledBy)
      await audit(tx, ctx.scope, at, {
        action: `session ${next.status}`,
        runnerId,
        rowId: id,
        detail: { from: session.status, ...(cancelledBy && { cancelledBy }) },
      })
      return { id, status: next.status }
    }),
  )
