import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { type PlayerState, resumePlayer, startPlayer } from '@strideloom/domain/logs/player.ts'
import { playerSteps } from '@strideloom/domain/logs/player-steps.ts'
import { dropDeviceDraft, keepDeviceDraft, readDeviceDraft } from '../../lib/device-draft.ts'
import type { WorkoutView } from './plan.ts'
import type { Felt } from './player-answer.ts'
import { playerDraft } from './player-begun.ts'

/** A workout that somebody is in the middle of, as it is written down on this device. */
export type KeptPlayer = {
  state: PlayerState
  /** The exercises that were open when it was begun. */
  itemIds: readonly string[]
  performedOn: Day
  startedAt: Instant
  /** What was said of how it felt, by exercise. */
  felt: Readonly<Record<string, Felt>>
  /** The numbers of the set that is being done, where they were changed. */
  entered: { stepId: string; reps: number | null; loadKg: number | null } | null
}

/** What was written down; null where there is nothing, or it is all through. */
const readPlayer = (workoutId: string): KeptPlayer | null => {
  const kept = readDeviceDraft<KeptPlayer>(playerDraft(workoutId))
  return kept?.state?.stepId ? kept : null
}

/** Answers whether it outlives this page. */
export const keepPlayer = (workoutId: string, kept: KeptPlayer): boolean =>
  keepDeviceDraft(playerDraft(workoutId), kept)

export const dropPlayer = (workoutId: string): void => dropDeviceDraft(playerDraft(workoutId))

/**
 * Goes on where it was left, else begins with the first exercise that is open. What was answered meanwhile on the workout's own
 * page is not asked for again.
 */
export const openPlayer = (workout: WorkoutView, today: Day, at: Instant): KeptPlayer => {
  const open = workout.items.filter(({ state }) => state === 'todo')
  const itemIds = open.map(({ id }) => id)
  const steps = playerSteps(open)
  const before = readPlayer(workout.id)
  if (before) return { ...before, itemIds, state: resumePlayer(before.state, steps) }
  return { state: startPlayer(steps), itemIds, performedOn: today, startedAt: at, felt: {}, entered: null }
}
