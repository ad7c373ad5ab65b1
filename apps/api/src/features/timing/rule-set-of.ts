import { applicableChanges, type PracticeChange, practiceRules } from '@strideloom/domain/outlook/practice-changes.ts'
import { type PracticeRules, SHIPPED_RULES } from '@strideloom/domain/outlook/practice-rules.ts'

/** A practice's changes as a version keeps them; null where the practice has none. */
export type StoredRules = { id: string; number: number; overrides: PracticeChange[] } | null

/** Rules that are kept ready; a version never changes. Those that were asked for longest ago go first. */
const MOST_KEPT = 500
const kept = new Map<string, PracticeRules>()

/** The rules and thresholds of a practice, made once a version. */
export const rulesOfVersion = (version: StoredRules): PracticeRules => {
  if (version === null) return SHIPPED_RULES
  const known = kept.get(version.id)
  if (known) return known
  const made = practiceRules(applicableChanges(version.overrides).changes)
  const [oldest] = kept.keys()
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  kept.set(version.id, made)
  return made
}
