import type { Dose } from '../programs/schema.ts'
import { plannedSets } from './as-planned.ts'
import type { PlayerState } from './player.ts'
import type { PlayerStep, WorkStep } from './player-steps.ts'
import type { LogEntry, PerformedSet } from './schema.ts'

export const workOf = (steps: readonly PlayerStep[], itemId: string): WorkStep[] =>
  steps.filter((step): step is WorkStep => step.kind === 'work' && step.itemId === itemId)

/** The sets of an exercise that were really done, as the log keeps them; of metres none, a tick says it. */
export const playedSets = (state: PlayerState, steps: readonly PlayerStep[], itemId: string): PerformedSet[] =>
  workOf(steps, itemId).flatMap(({ id, ordinal, side }): PerformedSet[] => {
    const done = state.done.find(({ stepId }) => stepId === id)
    if (!done || (done.reps === null && done.seconds === null)) return []
    const { reps, seconds, loadKg } = done
    return [{ ordinal, side, reps, seconds, loadKg, rir: null }]
  })

const total = (sets: readonly Pick<PerformedSet, 'reps' | 'seconds'>[]): number =>
  sets.reduce((sum, { reps, seconds }) => sum + (reps ?? seconds ?? 0), 0)

/** Done when nothing is missing of what was asked, partly when something is, skipped when no set was done. */
export const playedOutcome = (
  state: PlayerState,
  steps: readonly PlayerStep[],
  itemId: string,
  dose: Dose,
): Exclude<LogEntry['outcome'], 'withdrawn'> => {
  const work = workOf(steps, itemId)
  const done = work.filter(({ id }) => state.done.some(({ stepId }) => stepId === id))
  if (done.length === 0) return 'skipped'
  if (done.length < work.length) return 'partly'
  return total(playedSets(state, steps, itemId)) < total(plannedSets(dose)) ? 'partly' : 'done'
}

/** Exercises with sets done that nobody has been asked about yet: what would be lost by leaving. */
export const unaskedItems = (state: PlayerState, steps: readonly PlayerStep[]): string[] => {
  const at = state.stepId === null ? steps.length : steps.findIndex(({ id }) => id === state.stepId)
  const open = steps.slice(Math.max(0, at)).flatMap((step) => (step.kind === 'ask' ? [step.itemId] : []))
  return open.filter((itemId) => workOf(steps, itemId).some(({ id }) => state.done.some(({ stepId }) => stepId === id)))
}
