import { DomainError } from '@strideloom/domain/errors.ts'
import { consentChanges } from '@strideloom/domain/people/consent.ts'
import { changedAnswers, checkComplete, injuryChanges, intakeGaps } from '@strideloom/domain/people/intake.ts'
import { intakeSchema } from '@strideloom/domain/people/schema.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../trpc/audit.ts'
import { recordProcedure, router } from '../../trpc/procedures.ts'
import {
  appendAnswers,
  giveConsents,
  listInjuries,
  newestAnswers,
  newestConsents,
  retireInjuries,
  withdrawConsents,
  writeInjury,
} from './answers-store.ts'
import { checkIntakeDays } from './intake-days.ts'
import { appendIntake, holdRecord, newestIntake, wasSaved } from './intake-store.ts'
import { findRunner } from './runners-store.ts'

/** Every save is kept; the newest counts. */
const saveSchema = intakeSchema.extend({
  /** The intake that was on the screen; null when there was none. */
  basedOn: idSchema.nullable(),
})

/** Now, or a moment after what was saved last: the newest is told by its moment, and a clock may be set back. */
const after = (last: string | null, now: Date): Date =>
  new Date(Math.max(now.getTime(), last === null ? 0 : Date.parse(last) + 1))

export const intakeRouter = router({
  /** P3: the newest intake, injuries that stand, the newest answer to every safety question, consents with their words. */
  get: recordProcedure.query(async ({ ctx }) => {
    const [intake, injuries, flags, consents] = await Promise.all([
      newestIntake(ctx.db, ctx.runner),
      listInjuries(ctx.db, ctx.runner),
      newestAnswers(ctx.db, ctx.runner),
      newestConsents(ctx.db, ctx.runner),
    ])
    return { intake, injuries, flags, consents }
  }),

  save: recordProcedure.input(saveSchema).mutation(({ ctx, input }) => {
    const { runnerId, basedOn, injuries, flags, consents, ...answers } = input
    checkIntakeDays(input, ctx.today(ctx.runner.timeZone))
    const scope = { ...ctx.runner, memberId: ctx.scope.memberId }
    return ctx.db.$transaction(async (tx) => {
      await holdRecord(tx, scope)
      if (await wasSaved(tx, scope, input.id)) return { id: input.id }
      const newest = await newestIntake(tx, scope)
      if ((newest?.id ?? null) !== basedOn)
        throw new DomainError(
          'record-moved-on',
          'Somebody else saved this intake meanwhile. Look at their version, then save again.',
        )
      const [oldInjuries, oldFlags, oldConsents] = [
        await listInjuries(tx, scope),
        await newestAnswers(tx, scope),
        await newestConsents(tx, scope),
      ]
      const at = after(newest?.recordedAt ?? null, ctx.now())
      const consent = consentChanges(
        oldConsents.map(({ withdrawnAt, ...one }) => ({ ...one, withdrawn: withdrawnAt !== null })),
        consents,
      )
      const answered = [...oldFlags.filter((old) => !flags.some((one) => one.flag === old.flag)), ...flags]
      const asked = [...oldConsents.map(({ kind }) => ({ kind, given: true })), ...consents]
      checkComplete(answers.complete, intakeGaps({ goals: answers.goals, flags: answered, consents: asked }))

      await appendIntake(tx, scope, answers, at)
      const injury = injuryChanges(oldInjuries, injuries)
      for (const one of injury.write) await writeInjury(tx, scope, one, at)
      await retireInjuries(tx, scope, injury.retire, at)
      const changed = changedAnswers(oldFlags, flags)
      await appendAnswers(tx, scope, changed, { at, newId: uuidv7 })
      await withdrawConsents(tx, scope, consent.withdraw, at)
      const { name: runnerName } = await findRunner(tx, scope)
      await giveConsents(tx, scope, consent.give, { at, newId: uuidv7, runnerName, refused: false })
      await giveConsents(tx, scope, consent.refuse, { at, newId: uuidv7, runnerName, refused: true })
      await audit(tx, ctx.scope, at, {
        action: 'intake saved',
        runnerId,
        rowId: input.id,
        detail: {
          complete: answers.complete,
          answers: changed.length,
          consents: {
            given: consent.give.map(({ kind }) => kind),
            withdrawn: consent.withdraw,
            refused: consent.refuse.map(({ kind }) => kind),
          },
          injuries: { written: injury.write.length, retired: injury.retire.length },
        },
      })
      return { id: input.id }
    })
  }),
})
