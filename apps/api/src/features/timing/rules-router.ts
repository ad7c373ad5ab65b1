import { DomainError } from '@strideloom/domain/errors.ts'
import { changesSchema } from '@strideloom/domain/outlook/change-schema.ts'
import {
  applicableChanges,
  changeComplaints,
  changesBetween,
  nameOfChange,
  type PracticeChange,
  practiceRules,
  sameChanges,
  tidiedChanges,
} from '@strideloom/domain/outlook/practice-changes.ts'
import { idSchema } from '@strideloom/domain/text.ts'
import { ruleReasonSchema } from '@strideloom/domain/timing/override-schema.ts'
import { RULE_SET_VERSION } from '@strideloom/domain/timing/rules.ts'
import { z } from 'zod'
import { audit } from '../../trpc/audit.ts'
import { ownerProcedure, therapistProcedure } from '../../trpc/procedures.ts'
import { rulesOfVersion } from './rule-set-of.ts'
import { findRules, holdRules, insertRules, listRules, newestRules, type RuleVersion } from './rules-store.ts'

const PAGE = 20

/** What differs between two states, without what the shipped rules have outgrown since. */
const appliedBetween = (before: readonly PracticeChange[], after: readonly PracticeChange[]) =>
  changesBetween(applicableChanges(before).changes, applicableChanges(after).changes)

/** How the rules stand in this practice. `number` 0: as shipped. */
export const rulesNow = therapistProcedure.query(async ({ ctx }) => {
  const version = await newestRules(ctx.db, ctx.scope)
  const { changes, setAside } = applicableChanges(version?.overrides ?? [])
  return {
    number: version?.number ?? 0,
    ruleSet: rulesOfVersion(version).version,
    overrides: changes,
    /** Changes that the shipped rules have outgrown: they are not applied. */
    setAside: setAside.map(nameOfChange),
    madeBy: version?.madeBy ?? null,
    madeAt: version?.madeAt.toISOString() ?? null,
    reason: version?.reason ?? null,
  }
})

/** Who changed what, when and why, newest first, twenty at a time. */
export const rulesHistory = therapistProcedure
  .input(z.object({ before: z.int().min(1).nullable().default(null) }))
  .query(async ({ ctx, input: { before } }) => {
    const rows = await listRules(ctx.db, ctx.scope, before, PAGE + 1)
    return {
      versions: rows.slice(0, PAGE).map(({ madeAt, ...version }, index) => ({
        ...version,
        madeAt: madeAt.toISOString(),
        changes: appliedBetween(rows[index + 1]?.overrides ?? [], version.overrides),
      })),
      more: rows.length > PAGE,
    }
  })

const movedOn = (newest: RuleVersion | null): DomainError =>
  new DomainError(
    'record-moved-on',
    newest === null
      ? 'The rules are as shipped by now. Look at them again, then change them.'
      : `${newest.madeBy} has changed the rules meanwhile: “${newest.reason}”. Look at them as they are now, then change them.`,
    { number: newest?.number ?? 0 },
  )

/**
 * The practice's changes, the whole list, as a new version; going back is one too. `basedOn` is the number that was looked at.
 * The same id twice is one version.
 */
export const saveRules = ownerProcedure
  .input(z.object({ id: idSchema, basedOn: z.int().min(0), overrides: changesSchema, reason: ruleReasonSchema }))
  .mutation(({ ctx, input: { id, basedOn, reason, ...input } }) =>
    ctx.db.$transaction(async (tx) => {
      const [complaint, ...more] = changeComplaints(input.overrides)
      if (complaint) throw new DomainError('rules-do-not-fit', complaint.message, { complaints: [complaint, ...more] })
      const overrides = tidiedChanges(input.overrides)
      const ruleSet = practiceRules(overrides).version
      await holdRules(tx, ctx.scope)
      const known = await findRules(tx, ctx.scope, id)
      if (known) {
        if (sameChanges(known.overrides, overrides) && known.reason === reason) return { number: known.number, ruleSet }
        throw new DomainError(
          'not-the-same-write',
          'This change was saved before with something else in it. Try again.',
        )
      }
      const newest = await newestRules(tx, ctx.scope)
      if ((newest?.number ?? 0) !== basedOn) throw movedOn(newest)
      const before = newest?.overrides ?? []
      if (sameChanges(before, overrides))
        throw new DomainError('rules-do-not-fit', 'Nothing is changed: the rules stand like this already.', {
          complaints: [],
        })
      const at = ctx.now()
      const number = basedOn + 1
      await insertRules(tx, ctx.scope, { id, number, overrides, ruleSet, reason, madeAt: at })
      await audit(tx, ctx.scope, at, {
        action: 'rules changed',
        rowId: id,
        detail: { number, ruleSet, shipped: RULE_SET_VERSION, reason, changes: appliedBetween(before, overrides) },
      })
      return { number, ruleSet }
    }),
  )
