import { DomainError } from '@strideloom/domain/errors.ts'
import { missingParts, mustBeOpen } from '@strideloom/domain/sessions/record-session.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { wrongFields } from '../../trpc/wrong-field.ts'
import { saveReview, saveSent } from './release-store.ts'
import { lockSession } from './sessions-store.ts'

const notRecorded = () => new DomainError('session-not-open', 'This session is not recorded yet. Record it first.')

/** Read through: from here on the record stands as it is, until it is sent or the review is taken back. */
export const review = recordProcedure
  .input(z.object({ id: idSchema, revision: z.number().int().min(1), reviewed: z.boolean().default(true) }))
  .mutation(({ ctx, input: { runnerId, id, revision, reviewed } }) =>
    ctx.db.$transaction(async (tx) => {
      const at = ctx.now()
      const session = await lockSession(tx, ctx.runner, id)
      if (!session) throw notFound()
      if ((session.reviewedAt !== null) === reviewed) return { id, reviewedAt: session.reviewedAt }
      if (reviewed) mustBeOpen(session)
      else if (session.sentAt !== null)
        throw new DomainError('session-released', 'This session was sent to the runner. Its record stays as it is.')
      if (session.status !== 'done') throw notRecorded()
      if (session.revision !== revision)
        throw new DomainError(
          'record-moved-on',
          `${session.recordedBy ?? 'Somebody else'} saved this session meanwhile. Read their version, then release it.`,
          { revision: session.revision },
        )
      await saveReview(tx, ctx.runner, id, reviewed ? { by: ctx.scope, at } : null)
      const action = reviewed ? 'session reviewed' : 'review taken back'
      await audit(tx, ctx.scope, at, { action, runnerId, rowId: id, detail: { revision } })
      return { id, reviewedAt: reviewed ? at.toISOString() : null }
    }),
  )

/** Sends the three parts and what to take home to the runner, who reads them from now on, and signs the record. */
export const send = recordProcedure.input(z.object({ id: idSchema })).mutation(({ ctx, input: { runnerId, id } }) =>
  ctx.db.$transaction(async (tx) => {
    const at = ctx.now()
    const session = await lockSession(tx, ctx.runner, id)
    if (!session) throw notFound()
    if (session.sentAt !== null) return { id, sentAt: session.sentAt }
    if (session.status !== 'done') throw notRecorded()
    const missing = missingParts(session)
    if (missing.length > 0) throw wrongFields(missing.map(({ field, message }) => ({ path: field, message })))
    if (session.reviewedAt === null)
      throw new DomainError('session-not-reviewed', 'Read the record through and release it, then send it.')
    await saveSent(tx, ctx.runner, id, at)
    await audit(tx, ctx.scope, at, {
      action: 'session sent to the runner',
      runnerId,
      rowId: id,
      detail: { revision: session.revision, homework: session.homework.map(({ kind }) => kind) },
    })
    return { id, sentAt: at.toISOString() }
  }),
)
