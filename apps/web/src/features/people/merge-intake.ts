import type { Injury } from '@strideloom/domain/people/answer-schema.ts'
import type { IntakeDraft } from './intake-draft.ts'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** Key by key: mine where I changed it, else theirs (which may be that it is gone). */
const mergeKeys = <T extends object>(base: T, mine: T, theirs: T): T => {
  const merged: Record<string, unknown> = {}
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [before, here, there] = [base, mine, theirs].map((from) => (from as Record<string, unknown>)[key])
    const value = same(before, here) ? there : here
    if (value !== undefined) merged[key] = value
  }
  return merged as T
}

const byId = (injuries: readonly Injury[]) => Object.fromEntries(injuries.map((injury) => [injury.id, injury]))

/**
 * Somebody else saved while I typed. What I touched stays mine, what I did not touch becomes theirs; answers, injuries and
 * consents one by one. `base` is what both of us began with.
 */
export const mergeIntake = (base: IntakeDraft, mine: IntakeDraft, theirs: IntakeDraft): IntakeDraft => ({
  ...mergeKeys(base, mine, theirs),
  flags: mergeKeys(base.flags, mine.flags, theirs.flags),
  consents: mergeKeys(base.consents, mine.consents, theirs.consents),
  injuries: Object.values(mergeKeys(byId(base.injuries), byId(mine.injuries), byId(theirs.injuries))),
})
