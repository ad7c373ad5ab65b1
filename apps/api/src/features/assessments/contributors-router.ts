import { suspectedContributorSchema } from '@strideloom/domain/assessments/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { changedFields } from '../../trpc/changed-fields.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import { findContributor, retireContributor, writeContributor } from './contributors-store.ts'
import { findFinding } from './findings-store.ts'

export const contributorsRouter = router({
  /** S12, S13: what may drive a finding, kept apart from where it shows. New or edited. */
  save: recordProcedure
    .input(z.object({ contributor: suspectedContributorSchema }))
    .mutation(({ ctx, input: { runnerId, contributor } }) =>
      ctx.db.$transaction(async (tx) => {
        const { id } = contributor
        await findFinding(tx, ctx.runner, contributor.findingId)
        const written = await writeContributor(tx, ctx.runner, contributor)
        if (written)
          await audit(tx, ctx.scope, ctx.now(), {
            action: written.before ? 'contributor changed' : 'contributor suspected',
            runnerId,
            rowId: id,
            detail: written.before ? changedFields(written.before, contributor) : { after: contributor },
          })
        return { id }
      }),
    ),

  /** No longer suspected, or suspected again. Nothing is deleted. */
  retire: recordProcedure
    .input(z.object({ id: idSchema, retired: z.boolean() }))
    .mutation(({ ctx, input: { runnerId, id, retired } }) =>
      ctx.db.$transaction(async (tx) => {
        await findContributor(tx, ctx.runner, id)
        if (!(await retireContributor(tx, ctx.runner, id, retired, ctx.now()))) return
        await audit(tx, ctx.scope, ctx.now(), {
          action: retired ? 'contributor no longer suspected' : 'contributor suspected again',
          runnerId,
          rowId: id,
        })
      }),
    ),
})
