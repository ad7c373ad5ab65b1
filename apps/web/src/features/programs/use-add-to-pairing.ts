import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { type Chosen, startingExercise, startingWork } from '@strideloom/domain/programs/propose-pairing.ts'
import type { Pairing } from '@strideloom/domain/programs/schema.ts'
import { setWork } from '@strideloom/domain/programs/set-pairing.ts'
import { useBuilder } from './builder-context.ts'
import { techniqueWords } from './words.ts'

/** Puts an exercise or a technique into a pairing, with the library's own dose, and opens it. */
export const useAddToPairing = (pairing: Pick<Pairing, 'id' | 'works'>) => {
  const { edit, select, context } = useBuilder()
  return {
    exercise: (chosen: Chosen) => {
      const start = startingExercise(chosen, pairing.works[0]?.side ?? 'both', '')
      const id = context.newId()
      const outcome = edit(`added ${chosen.exercise.name}`, (before) =>
        prescribe(before, { ...start, id, pairingId: pairing.id }, context),
      )
      if (outcome.kind === 'done') select({ kind: 'prescription', id })
    },
    work: (technique: string, place: { region: RegionId; side: Side }) => {
      const start = startingWork(technique, place)
      if (!start) return
      const id = context.newId()
      const outcome = edit(`added ${techniqueWords(technique)}`, (before) =>
        setWork(before, pairing.id, { ...start, id }),
      )
      if (outcome.kind === 'done') select({ kind: 'work', pairingId: pairing.id, workId: id })
    },
  }
}
