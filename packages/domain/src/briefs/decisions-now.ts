import { addDays, type Day } from '../calendar/day.ts'
import type { ToldDecision } from '../sessions/session-decision.ts'

/** What came of a decision stands in the brief for the four weeks that a brief looks back, so that it can be corrected. */
const OUTCOME_DAYS = 28

/**
 * Decisions that a brief tells: those without an outcome first, the oldest of them before the others, because it has waited
 * longest; then those whose outcome is of the last four weeks, the newest first.
 */
export const decisionsNow = (all: readonly ToldDecision[], today: Day): ToldDecision[] => {
  const byDay = (a: ToldDecision, b: ToldDecision) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)
  const open = all.filter(({ outcome }) => outcome === null).sort(byDay)
  const noted = all
    .filter(({ outcome }) => outcome !== null && outcome.day > addDays(today, -OUTCOME_DAYS))
    .sort((a, b) => byDay(b, a))
  return [...open, ...noted]
}
