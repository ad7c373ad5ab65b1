import type { PlayerState } from '@strideloom/domain/logs/player.ts'
import { playedOutcome, playedSets } from '@strideloom/domain/logs/player-sets.ts'
import type { PlayerStep } from '@strideloom/domain/logs/player-steps.ts'
import type { PerformedSet } from '@strideloom/domain/logs/schema.ts'
import { answerOf, type Draft, withSets } from './draft.ts'
import type { ItemView } from './plan.ts'
import type { Answer } from './record.ts'

/** How an exercise went, beside its sets; nothing of it has to be answered. */
export type Felt = Pick<Draft, 'effort' | 'pain' | 'painRegion' | 'painSide' | 'reason'> & {
  /** How many more would have been possible in the last set, where that is how it was prescribed. */
  rir: number | null
  /** The sets as they were corrected; null as they were stepped through. */
  sets: PerformedSet[] | null
}

export const NOTHING_FELT: Felt = {
  effort: null,
  pain: null,
  painRegion: null,
  painSide: null,
  reason: null,
  rir: null,
  sets: null,
}

/** What was done of an exercise and how it felt, as the sheet of an exercise would hold it. */
export const playedDraft = (
  { id, prescribed: { dose } }: Pick<ItemView, 'id' | 'prescribed'>,
  state: PlayerState,
  steps: readonly PlayerStep[],
  { rir: _, sets, ...felt }: Felt,
): Draft => {
  const played: Draft = {
    ...felt,
    note: '',
    outcome: playedOutcome(state, steps, id, dose),
    sets: playedSets(state, steps, id),
  }
  return sets === null ? played : withSets({ ...played, outcome: 'done' }, sets, dose)
}

/** Reserve is told of the last set that was done. */
const withReserve = (sets: readonly PerformedSet[], rir: number | null): PerformedSet[] => {
  const last = Math.max(0, ...sets.map(({ ordinal }) => ordinal))
  return sets.map((set) => (set.ordinal === last ? { ...set, rir } : set))
}

/** The answer of an exercise that was stepped through, or the sentence of what is missing. */
export const playedAnswer = (
  item: Pick<ItemView, 'id' | 'prescribed'>,
  state: PlayerState,
  steps: readonly PlayerStep[],
  felt: Felt,
): { answer: Answer } | { missing: string } => {
  const draft = playedDraft(item, state, steps, felt)
  return answerOf({ ...draft, sets: withReserve(draft.sets, felt.rir) }, item.prescribed.dose)
}
