import type { Db } from '@strideloom/db/client.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { type AdviseOn, bookingForRunner } from '@strideloom/domain/outlook/booking-for-runner.ts'
import { isFindingActive } from '@strideloom/domain/outlook/finding-active.ts'
import { plannedNext } from '@strideloom/domain/outlook/signs-now.ts'
import { timesAllowed } from '@strideloom/domain/outlook/times-allowed.ts'
import { runnerAdvice } from '@strideloom/domain/people/runner-advice.ts'
import { wishSchema, withdrawalSchema } from '@strideloom/domain/sessions/wish-schema.ts'
import type { WishStep } from '@strideloom/domain/sessions/wishes.ts'
import { audit } from '../../trpc/audit.ts'
import { holdRunner } from '../../trpc/hold-runner.ts'
import { notAhead } from '../../trpc/not-ahead.ts'
import { runnerProcedure } from '../../trpc/procedures.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { loadRecord } from '../outlook/record-store.ts'
import { findBooked, insertWishStep, isStoredStep, listWishSteps, therapistOf } from './wishes-store.ts'

/** The words that stood beside the answer when it was given. */
const adviseOn: AdviseOn = (flag, urgent) =>
  runnerAdvice({ flag, reply: 'yes', followUp: urgent ? 'yes' : null, hasPlace: true, waits: false }, false)

/**
 * S73: whether it is time to book, the times that may be asked for, and what became of what was asked: by the code of the therapist's
 * pages. Of the therapist's days nothing is told but open times.
 */
export const myWishes = runnerProcedure.query(async ({ ctx }) => {
  const today = ctx.today(ctx.runner.timeZone)
  const at = ctx.now().toISOString()
  const [{ record, rules }, steps, therapist] = await Promise.all([
    loadRecord(ctx.pool, ctx.runner, { today }),
    listWishSteps(ctx.db, ctx.runner),
    therapistOf(ctx.db, ctx.runner),
  ])
  const booking = bookingForRunner(record, at, rules.thresholds, adviseOn)
  const mayAsk = booking.recommendation !== 'see-clinician'
  const next = plannedNext(record, at)
  const booked = await findBooked(
    ctx.db,
    ctx.runner,
    steps.flatMap(({ sessionId }) => sessionId ?? []),
  )
  return {
    today,
    now: at,
    therapist,
    booking,
    next: next && { start: next.start },
    offersTimes: record.openSlots !== undefined,
    times: mayAsk ? timesAllowed(record, at, isFindingActive(record, at, rules.thresholds), rules) : [],
    steps,
    booked: booked.map(({ retired, status, ...session }) => ({ ...session, isOff: retired || status === 'cancelled' })),
  }
})

const keep = (
  { db, runner, now }: { db: Db; runner: RunnerScope; now: () => Date },
  step: WishStep,
  action: string,
): Promise<{ id: string }> =>
  db.$transaction(async (tx) => {
    await holdRunner(tx, runner)
    if (await insertWishStep(tx, runner, step, { byId: null, receivedAt: now() }))
      await audit(tx, runner, now(), {
        action,
        runnerId: runner.runnerId,
        rowId: step.id,
        detail: { wish: step.wishId, ...(step.times.length > 0 && { times: step.times }) },
      })
    else if (!(await isStoredStep(tx, runner, step)))
      throw new DomainError(
        'not-the-same-write',
        'This was saved under another name. Reload the page and send it again.',
      )
    return { id: step.id }
  })

/** A wish for a session, whenever it arrives; a newer one takes its place. Nothing is booked by it. */
export const sendWish = runnerProcedure.input(wishSchema).mutation(({ ctx, input }) => {
  notAhead('toldAt', input.toldAt, ctx.now())
  return keep(ctx, { ...input, state: 'wished', words: '', sessionId: null }, 'session wished for')
})

/** The runner takes a wish back. After it was booked that changes nothing: a session is called off with the therapist. */
export const withdrawWish = runnerProcedure.input(withdrawalSchema).mutation(({ ctx, input }) => {
  notAhead('toldAt', input.toldAt, ctx.now())
  const empty = { times: [], suits: '', note: '', words: '', sessionId: null }
  return keep(ctx, { ...input, ...empty, state: 'withdrawn' }, 'wish for a session taken back')
})
