import type { Cause } from './verdict.ts'

/** What to do, the most urgent first. A cadence is `suggest-cadence:28-42d`. */
const URGENCY = [
  'urgent-referral',
  'show-referral',
  'ask-clearance',
  'ask-guardian-consent',
  'finish-intake',
  'review-hypothesis',
  'suggest-load-review',
]

const rank = (action: string): number => (URGENCY.includes(action) ? URGENCY.indexOf(action) : URGENCY.length)

/** The actions that fired rules ask for, each once, the most urgent first. */
export const actionsOf = (causes: readonly Cause[]): string[] => {
  const actions = new Set<string>()
  for (const cause of causes) if (cause.limit === 'action') actions.add(cause.value)
  return [...actions].sort((a, b) => rank(a) - rank(b))
}
