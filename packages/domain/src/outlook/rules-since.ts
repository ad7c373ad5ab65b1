import type { Instant } from '../calendar/instant.ts'
import type { RuleChange } from '../timing/override-words.ts'
import { RULE_SET_VERSION } from '../timing/rules.ts'
import { applicableChanges, changesBetween, type PracticeChange, practiceRules } from './practice-changes.ts'
import type { PracticeRules } from './practice-rules.ts'

/** One state of a practice's rules: who made it, and when. */
export type RuleVersionMade = { ruleSet: string; changes: readonly PracticeChange[]; madeBy: string; madeAt: Instant }

/** One thing that is another one than it was, by whom it became so, and when. */
export type ChangeMade = RuleChange & Pick<RuleVersionMade, 'madeBy' | 'madeAt'>

/** What was changed of the rules since a session was judged, and the rules of then. */
export type RulesSince = { before: PracticeRules; changes: ChangeMade[] }

const isSame = (one: RuleChange, other: RuleChange): boolean => one.rule === other.rule && one.what === other.what

/**
 * What the practice changed between the rules that something was judged by and those of now, each thing with who changed it last.
 * Null where nobody knows any more what these rules were: an update brought other shipped ones, or the version is not among these.
 *
 * @param versions oldest first, the one that holds now last
 * @param ruleSet the rules of then, by the name that the session keeps
 */
export function rulesSince(versions: readonly RuleVersionMade[], ruleSet: string): RulesSince | null {
  const at = versions.findLastIndex((one) => one.ruleSet === ruleSet)
  if (at === -1 && ruleSet !== RULE_SET_VERSION) return null
  const states = versions.map(({ changes }) => applicableChanges(changes).changes)
  const then = states[at] ?? []
  const now = states.at(-1) ?? []
  const later = versions.slice(at + 1).map((version, index) => {
    const [before, after] = [states[at + index] ?? [], states[at + index + 1] ?? []]
    return { ...version, made: changesBetween(before, after) }
  })
  const rules = practiceRules(then)
  return rules.version === ruleSet
    ? {
        before: rules,
        changes: changesBetween(then, now).flatMap((change) => {
          const by = later.findLast(({ made }) => made.some((one) => isSame(one, change)))
          return by ? [{ ...change, madeBy: by.madeBy, madeAt: by.madeAt }] : []
        }),
      }
    : null
}
