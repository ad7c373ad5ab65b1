import { DomainError } from '@strideloom/domain/errors.ts'
import { addendumSchema } from '@strideloom/domain/sessions/addendum-schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { findAddendum, insertAddendum } from './addendum-store.ts'
import { lockSession } from './sessions-store.ts'

/**
 * Adds to a signed record, with the reason (P40): the record stays as it was signed, and both texts are kept. Until then the record
 * itself is changed. The same id twice is one addendum.
 * @throws DomainError session-not-open before it is signed; not-the-same-write for an id that is taken
 */
export const addToSigned = recordProcedure
  .input(z.object({ sessionId: idSchema, addendum: addendumSchema }))
  .mutation(({ ctx, input: { runnerId, sessionId, addendum } }) =>
    ctx.db.$transaction(async (tx) => {
      const at = ctx.now()
      const session = await lockSession(tx, ctx.runner, sessionId)
      if (!session) throw notFound()
      if (session.status !== 'signed')
        throw new DomainError('session-not-open', 'This session is not signed yet. Change its record itself.')
      const { id, part, words, reason, tellRunner } = addendum
      if (!(await insertAddendum(tx, ctx.runner, ctx.scope, { sessionId, ...addendum }, at))) {
        const there = await findAddendum(tx, ctx.runner, { id, sessionId })
        const isSame =
          there?.part === part && there.words === words && there.reason === reason && there.tellRunner === tellRunner
        if (!isSame)
          throw new DomainError('not-the-same-write', 'This was saved already in other words. Reload the page.')
        return { id, writtenAt: there.writtenAt.toISOString() }
      }
      await audit(tx, ctx.scope, at, {
        action: 'addendum written',
        runnerId,
        rowId: sessionId,
        detail: { addendum: id, part, tellRunner },
      })
      return { id, writtenAt: at.toISOString() }
    }),
  )
