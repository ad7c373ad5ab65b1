import type { PlanJudgement } from '@strideloom/domain/timing/plan.ts'

/**
 * Reasons to pick for going past a warning, the fitting ones first. Sentences that a colleague can act on later. A block
 * has none: its reason is written.
 */
export const reasonPicks = ({ breaks }: Pick<PlanJudgement, 'breaks'>): string[] => {
  const limits = new Set(breaks.map(({ limit }) => limit))
  return [
    ...(limits.has('pressure') || limits.has('regionCap')
      ? ['This pressure is known to be answered well here.', 'Raised in steps on the day, and stopped where it guards.']
      : []),
    ...(limits.has('minutes') ? ['The time is for several small places, not for one.'] : []),
    ...(limits.has('intents') ? ['The finding matters more now than fresh legs do.'] : []),
    ...(limits.has('technique') ? ['The runner has had this technique before and wants it.'] : []),
    'Agreed with the runner, who knows what it may cost.',
    'Decided on the day, after the check-in.',
  ].slice(0, 4)
}
