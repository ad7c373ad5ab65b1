import { daySchema } from '@strideloom/domain/calendar/day-schema.ts'
import { DomainError } from '@strideloom/domain/errors.ts'
import { swappedWords } from '@strideloom/domain/library/swap-sides.ts'
import { lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import {
  changeBetween,
  isEmptyChange,
  type ProgramChange,
  programChangeSchema,
} from '@strideloom/domain/programs/change.ts'
import { comparePlans } from '@strideloom/domain/programs/compare-plans.ts'
import { laidAroundNow } from '@strideloom/domain/programs/laid-around.ts'
import { programOfTemplate } from '@strideloom/domain/programs/program-of-template.ts'
import { isUpToDate, layingsOf } from '@strideloom/domain/programs/push-template.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { notFound } from '../../trpc/errors.ts'
import { recordProcedure, router, therapistProcedure } from '../../trpc/procedures.ts'
import { wrongField } from '../../trpc/wrong-field.ts'
import { listRaces } from '../training/races-store.ts'
import { decideProgram } from './decide-program.ts'
import { listFollowers } from './followers-store.ts'
import { findChange, findProgram, insertProgram, lockProgram, saveChange } from './programs-store.ts'
import { draftAfterPush } from './push-draft.ts'
import { seenOf, templateHere } from './template-here.ts'
import { templateOutlook } from './template-outlook.ts'

const templateIdSchema = z.string().min(1).max(60)
const fromDay = z.object({ kind: z.literal('day'), day: daySchema })
const startSchema = z.discriminatedUnion('kind', [
  fromDay,
  z.object({ kind: z.literal('race'), raceId: idSchema.nullable() }),
])
const laying = z.object({ templateId: templateIdSchema, start: startSchema, swapped: z.boolean() })
/** What was looked at before (template-here.ts). */
const seenSchema = z.string().min(1).max(64)

const movedOn = () =>
  new DomainError(
    'record-moved-on',
    'The template, or an exercise or technique of it, was changed meanwhile. Look at what it would do again.',
  )
const isAnother = () =>
  new DomainError(
    'not-the-same-write',
    'Under this id another program is there already, and it stays as it is. Reload the page and try again.',
  )

/** What a template would become for a runner, and what stands in the way. */
const outlook = recordProcedure.input(laying).query(async ({ ctx, input: { templateId, ...how } }) => {
  const here = await templateHere(ctx.db, ctx.scope, templateId)
  const moment = { today: ctx.today(ctx.runner.timeZone), now: ctx.now() }
  return {
    version: here.version,
    seen: seenOf(here, how.swapped),
    ...(await templateOutlook(ctx.db, ctx.runner, here, how, moment)),
  }
})

/** A template is laid from a day, or back from the race that was looked at: the next one may be another by then. */
const laySchema = laying.extend({
  start: z.discriminatedUnion('kind', [fromDay, z.object({ kind: z.literal('race'), raceId: idSchema })]),
  programId: idSchema,
  seen: seenSchema,
})

/** Was a program laid as it is asked for now? What was changed in it, or pushed, since makes no difference. */
const isLaidSo = (draft: Program, { templateId, swapped, seen, start }: z.infer<typeof laySchema>): boolean =>
  layingsOf(draft, templateId).some(
    ({ laid }) =>
      laid.swapped === swapped &&
      laid.asked?.seen === seen &&
      (start.kind === 'day'
        ? laid.asked.startDay === start.day && laid.asked.raceId === null
        : laid.asked.raceId === start.raceId),
  )

/** A program of its own from a template, as a draft. The same twice is one program; nothing is published. */
const lay = recordProcedure.input(laySchema).mutation(({ ctx, input: { runnerId, ...asked } }) =>
  ctx.db.$transaction(async (tx) => {
    const { programId, templateId, seen, start, swapped } = asked
    /** The same press, sent twice, is one program. */
    const made = async () => {
      const there = await findProgram(tx, ctx.runner, programId)
      if (there && !isLaidSo(there.draft, asked)) throw isAnother()
      return there ? { programId } : null
    }
    const before = await made()
    if (before) return before
    const here = await templateHere(tx, ctx.scope, templateId)
    if (here.isRetired) throw notFound()
    if (seenOf(here, swapped) !== seen) throw movedOn()
    const today = ctx.today(ctx.runner.timeZone)
    const { startDay, race, stop } = await templateOutlook(
      tx,
      ctx.runner,
      here,
      { start, swapped },
      { today, now: ctx.now() },
    )
    const { template, version, choose } = here
    const title = (swapped ? swappedWords(template.name) : template.name).slice(0, 80)
    const laid =
      startDay &&
      programOfTemplate(
        { template, version, swapped, choose, title, seen, startDay, raceId: race?.id ?? null },
        { today, newId: uuidv7 },
      )
    if (!laid) throw wrongField('start', stop ?? 'All its weeks have gone by.')
    const draft = { ...laid, laidAround: laidAroundNow(await listRaces(tx, ctx.runner), laid.raceId) }
    const days = await decideProgram(tx, ctx.runner, draft)
    if (!(await insertProgram(tx, ctx.runner, ctx.scope, programId, draft, days))) {
      const meanwhile = await made()
      if (meanwhile) return meanwhile
      throw new DomainError('not-the-same-write', 'This program could not be added. Reload the page and try again.')
    }
    await audit(tx, ctx.scope, ctx.now(), {
      action: 'program begun from template',
      runnerId,
      rowId: programId,
      detail: { template: templateId, version },
    })
    return { programId }
  }),
)

/** P16: programs with blocks that were laid from a template, and whether it says something else by now. */
const followers = therapistProcedure
  .input(z.object({ templateId: templateIdSchema }))
  .query(async ({ ctx, input: { templateId } }) => {
    const { template, version, choose } = await templateHere(ctx.db, ctx.scope, templateId)
    const { rows, left } = await listFollowers(ctx.db, ctx.scope, templateId, ctx.now())
    return {
      version,
      /** Programs that follow it too and are not in the list. */
      left,
      followers: rows.flatMap(({ blocks: all, today, ...row }) =>
        layingsOf({ blocks: all }, templateId).flatMap(({ laid, blocks }) => {
          const [first, last] = [blocks[0], blocks.at(-1)]
          // nothing of it is still to come from tomorrow on
          if (!first || !last || lastDayOf(last) <= today) return []
          return [
            {
              ...row,
              layingId: laid.id,
              startDay: first.startDay,
              endDay: lastDayOf(last),
              version: laid.version,
              swapped: laid.swapped,
              isAsLaid: isUpToDate(laid, template, choose),
            },
          ]
        }),
      ),
    }
  })

const following = z.object({ programId: idSchema, layingId: idSchema })

/** What pushing the template as it is now would change for one runner, week by week, and what would be kept. */
const difference = recordProcedure.input(following).query(async ({ ctx, input: { programId, layingId } }) => {
  const program = await findProgram(ctx.db, ctx.runner, programId)
  if (!program) throw notFound()
  const { pushed, version, seen } = await draftAfterPush(
    ctx.db,
    ctx.runner,
    ctx.scope,
    program,
    layingId,
    ctx.today(ctx.runner.timeZone),
  )
  return {
    revision: program.revision,
    version,
    seen,
    lines: comparePlans(program.draft, pushed.program),
    exercises: pushed.exercises,
    hands: pushed.hands,
    kept: pushed.kept,
    isSame: isEmptyChange(changeBetween(program.draft, pushed.program)),
  }
})

/**
 * Pushes it to one runner's draft, from tomorrow on, as one change; nothing is published. Answers with the change that takes it back.
 * The same id twice is one push with the same answer; another draft or template than was looked at is refused.
 */
const push = recordProcedure
  .input(following.extend({ changeId: idSchema, baseRevision: z.number().int().min(1), seen: seenSchema }))
  .mutation(({ ctx, input: { runnerId, programId, layingId, changeId, baseRevision, seen } }) =>
    ctx.db.$transaction(async (tx): Promise<{ revision: number; undo: ProgramChange | null }> => {
      const program = await lockProgram(tx, ctx.runner, programId)
      if (!program) throw notFound()
      const made = await findChange(tx, ctx.runner, changeId)
      if (made?.programId === programId)
        return { revision: made.revision, undo: programChangeSchema.nullable().parse(made.undo) }
      if (program.revision !== baseRevision)
        throw new DomainError(
          'draft-moved-on',
          'Somebody changed this program meanwhile. Look at what would change again.',
          {
            revision: program.revision,
          },
        )
      const today = ctx.today(ctx.runner.timeZone)
      const { pushed, template, version, ...now } = await draftAfterPush(
        tx,
        ctx.runner,
        ctx.scope,
        program,
        layingId,
        today,
      )
      if (now.seen !== seen) throw movedOn()
      const change = changeBetween(program.draft, pushed.program)
      if (isEmptyChange(change)) return { revision: program.revision, undo: null }
      const undo = changeBetween(pushed.program, program.draft)
      const days = await decideProgram(tx, ctx.runner, pushed.program)
      const revision = program.revision + 1
      await saveChange(
        tx,
        ctx.runner,
        ctx.scope,
        { id: programId, revision },
        { id: changeId, change, madeAt: ctx.now(), undo },
        pushed.program,
        days,
      )
      await audit(tx, ctx.scope, ctx.now(), {
        action: 'template pushed',
        runnerId,
        rowId: programId,
        detail: { revision, template, version, kept: pushed.kept.length },
      })
      return { revision, undo }
    }),
  )

export const templatesRouter = router({ outlook, lay, followers, difference, push })
