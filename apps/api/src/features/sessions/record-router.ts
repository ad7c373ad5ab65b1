import { acknowledgementSchema } from '@strideloom/domain/programs/schema.ts'
import { sentRecordSchema } from '@strideloom/domain/sessions/session-record-schema.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { recordSession } from './record-session.ts'

/**
 * A session as it was done, whole, each time it is saved: a planned one (`revision` as it was read) or one that nobody planned
 * (`revision` null, the client makes the id). What goes past a limit needs `acknowledgement` with the rules that the refusal
 * named; `doneBefore` answers a refusal `guard-since`.
 */
export const record = recordProcedure
  .input(
    z.object({
      record: sentRecordSchema,
      revision: z.number().int().min(0).nullable(),
      acknowledgement: acknowledgementSchema.nullable().default(null),
      doneBefore: z.boolean().default(false),
    }),
  )
  .mutation(({ ctx, input: { runnerId, ...recording } }) =>
    ctx.db.$transaction(
      async (tx) => {
        const at = ctx.now()
        const { revision, told } = await recordSession(tx, { scope: ctx.scope, runner: ctx.runner, at }, recording)
        if (told)
          await audit(tx, ctx.scope, at, {
            action: told.isFirst ? 'session recorded' : 'session record changed',
            runnerId,
            rowId: recording.record.id,
            detail: told.detail,
          })
        return { id: recording.record.id, revision }
      },
      { timeout: 15_000 },
    ),
  )
