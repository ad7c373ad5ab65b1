import { DomainError } from '@strideloom/domain/errors.ts'
import { preview } from '@strideloom/domain/programs/preview.ts'
import { publish } from '@strideloom/domain/programs/publish.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { decideProgram } from './decide-program.ts'
import { findProgram, lockProgram } from './programs-store.ts'
import { findStoredPlan, findVersion, listVersions, responsibleOf, savePublication } from './publish-store.ts'

/** What the runner would see change (P23): the same decision as publishing, without writing it. */
export const previewProgram = recordProcedure.input(z.object({ programId: idSchema })).query(async ({ ctx, input }) => {
  const program = await findProgram(ctx.db, ctx.runner, input.programId)
  if (!program) throw notFound()
  const stored = await findStoredPlan(ctx.db, ctx.runner, program.id)
  const publication = publish(program.draft, stored, { today: ctx.today(ctx.runner.timeZone), newId: uuidv7 })
  return { revision: program.revision, lines: preview(program.draft, stored, publication) }
})

/** Makes an immutable version of the draft and the dated plan that the runner follows. One revision is published once. */
export const publishProgram = recordProcedure
  .input(z.object({ programId: idSchema, publishId: idSchema, revision: z.number().int().min(1) }))
  .mutation(({ ctx, input: { programId, publishId, revision, runnerId } }) =>
    ctx.db.$transaction(
      async (tx) => {
        const program = await lockProgram(tx, ctx.runner, programId)
        if (!program) throw notFound()
        const made = await findVersion(tx, ctx.runner, publishId)
        if (made?.programId === programId) return { number: made.number }
        if (program.revision !== revision)
          throw new DomainError(
            'draft-moved-on',
            'The program was changed meanwhile. Look at it again, then publish.',
            {
              revision: program.revision,
            },
          )
        if (program.published?.revision === revision) return { number: program.published.number }
        await decideProgram(tx, ctx.runner, program.draft)
        const stored = await findStoredPlan(tx, ctx.runner, programId)
        const publication = publish(program.draft, stored, { today: ctx.today(ctx.runner.timeZone), newId: uuidv7 })
        const number = (program.published?.number ?? 0) + 1
        const version = { id: publishId, number, programId, revision, document: program.draft, at: ctx.now() }
        await savePublication(tx, ctx.runner, ctx.scope, version, publication, await responsibleOf(tx, ctx.runner))
        await audit(tx, ctx.scope, ctx.now(), {
          action: 'program published',
          runnerId,
          rowId: programId,
          detail: { number },
        })
        return { number }
      },
      { timeout: 20_000 },
    ),
  )

/** Versions, newest first, twenty at a time. */
export const programVersions = recordProcedure
  .input(z.object({ programId: idSchema, before: z.number().int().nullable().default(null) }))
  .query(async ({ ctx, input }) => {
    if (!(await findProgram(ctx.db, ctx.runner, input.programId))) throw notFound()
    const versions = await listVersions(ctx.db, ctx.runner, input.programId, input.before)
    return versions.map(({ publishedBy, ...version }) => ({ ...version, publishedBy: publishedBy.name }))
  })
