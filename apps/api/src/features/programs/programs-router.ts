import { DomainError } from '@strideloom/domain/errors.ts'
import { applyChange, programChangeSchema, reverseChange } from '@strideloom/domain/programs/change.ts'
import { laidAroundNow } from '@strideloom/domain/programs/laid-around.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import { touchesPast } from '@strideloom/domain/programs/past.ts'
import { putRecord } from '@strideloom/domain/programs/put-record.ts'
import { blockSchema } from '@strideloom/domain/programs/schema.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { idSchema, requiredText } from '@strideloom/domain/text.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure } from '../../trpc/procedures.ts'
import { listRaces } from '../training/races-store.ts'
import { decideProgram } from './decide-program.ts'
import { guardChange } from './guard-draft.ts'
import {
  findChange,
  findProgram,
  findReverses,
  insertProgram,
  isDiscarded,
  listPrograms,
  lockProgram,
  retireProgram,
  saveChange,
} from './programs-store.ts'

/** A program with its draft, for the builder. */
export const getProgram = recordProcedure.input(z.object({ programId: idSchema })).query(async ({ ctx, input }) => {
  const program = await findProgram(ctx.db, ctx.runner, input.programId)
  if (!program) throw notFound()
  return program
})

export const listRunnersPrograms = recordProcedure.query(({ ctx }) => listPrograms(ctx.db, ctx.runner))

/** A program of one block; everything else is added by changes. */
export const createProgram = recordProcedure
  .input(
    z.object({
      id: idSchema,
      title: requiredText('a title', 80),
      block: blockSchema,
      /** Those that follow it, where blocks are laid back from a race. */
      more: z.array(blockSchema).max(25, 'At most 26 blocks.').default([]),
      raceId: idSchema.nullable().default(null),
    }),
  )
  .mutation(({ ctx, input: { id, title, block, more, raceId, runnerId } }) =>
    ctx.db.$transaction(async (tx) => {
      const blocks = more.reduce((some, one) => putRecord(some, 'blocks', one), newProgram(title, block, raceId))
      // by that a race that moves later is noticed
      const draft = { ...blocks, laidAround: laidAroundNow(await listRaces(tx, ctx.runner), raceId) }
      const days = await decideProgram(tx, ctx.runner, draft)
      const isNew = await insertProgram(tx, ctx.runner, ctx.scope, id, draft, days)
      if (isNew) await audit(tx, ctx.scope, ctx.now(), { action: 'program begun', runnerId, rowId: id })
      else if (!(await findProgram(tx, ctx.runner, id)))
        throw new DomainError('not-the-same-write', 'This program could not be added. Reload the page and try again.')
      return { id }
    }),
  )

/**
 * One edit of the draft, as data. The same change twice is one; one made on an older draft is refused with the present
 * revision; sessions that it adds or alters are held against the guard.
 */
export const changeProgram = recordProcedure
  .input(
    z.object({
      programId: idSchema,
      changeId: idSchema,
      baseRevision: z.number().int().min(1),
      change: programChangeSchema,
    }),
  )
  .mutation(({ ctx, input: { programId, changeId, baseRevision, change, runnerId } }) =>
    ctx.db.$transaction(async (tx) => {
      const program = await lockProgram(tx, ctx.runner, programId)
      if (!program) throw notFound()
      const made = await findChange(tx, ctx.runner, changeId)
      if (made?.programId === programId) return { revision: made.revision }
      if (program.revision !== baseRevision)
        throw new DomainError(
          'draft-moved-on',
          'Somebody else changed this program meanwhile. Look at their version first.',
          {
            revision: program.revision,
          },
        )
      if (program.published && touchesPast(program.draft, change, ctx.today(ctx.runner.timeZone)))
        throw new DomainError('plan-is-past', 'Days gone by stay as they were. Change the days from today on.')
      const draft = applyChange(program.draft, change)
      const days = await decideProgram(tx, ctx.runner, draft)
      // what the plan is laid around changes when it is re-planned: taken back, sessions stand again where the race has left them
      const isReplanned = change.head?.laidAround !== undefined
      const reverses = isReplanned ? await findReverses(tx, ctx.runner, programId) : []
      if (!reverses.some((one) => sameContent(applyChange(program.draft, one), draft)))
        await guardChange(
          tx,
          ctx.runner,
          { id: programId, before: program.draft, draft },
          { today: ctx.today(ctx.runner.timeZone), now: ctx.now() },
        )
      const undo = isReplanned ? reverseChange(program.draft, change) : undefined
      const revision = program.revision + 1
      await saveChange(
        tx,
        ctx.runner,
        ctx.scope,
        { id: programId, revision },
        { id: changeId, change, madeAt: ctx.now(), ...(undo && { undo }) },
        draft,
        days,
      )
      await audit(tx, ctx.scope, ctx.now(), {
        action: 'program changed',
        runnerId,
        rowId: programId,
        detail: { revision },
      })
      return { revision }
    }),
  )

/** Takes a draft back that was never published, as it was begun. What is gone already stays gone; an edited one is kept. */
export const discardProgram = recordProcedure
  .input(z.object({ programId: idSchema, revision: z.number().int().min(1) }))
  .mutation(({ ctx, input: { runnerId, programId, revision } }) =>
    ctx.db.$transaction(async (tx) => {
      const program = await lockProgram(tx, ctx.runner, programId)
      if (!program && (await isDiscarded(tx, ctx.runner, programId))) return
      if (!program) throw notFound()
      if (program.published)
        throw new DomainError('plan-is-past', 'This program is published: the runner follows it. It stays.')
      if (program.revision !== revision)
        throw new DomainError('draft-moved-on', 'Somebody changed this program since. It stays.', {
          revision: program.revision,
        })
      await retireProgram(tx, ctx.runner, programId, ctx.now())
      await audit(tx, ctx.scope, ctx.now(), { action: 'program discarded', runnerId, rowId: programId })
    }),
  )
