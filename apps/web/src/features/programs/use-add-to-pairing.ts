import type { RegionId } from '@strideloom/domain/library/ids.ts'
import type { ChosenExercise } from '@strideloom/domain/library/practice-exercises.ts'
import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import type { Side } from '@strideloom/domain/library/region-side.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { phaseToCome } from '@strideloom/domain/programs/block-days.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingExercise, startingWork } from '@strideloom/domain/programs/propose-pairing.ts'
import type { Pairing } from '@strideloom/domain/programs/schema.ts'
import { setWork } from '@strideloom/domain/programs/set-pairing.ts'
import { useBuilder } from './builder-context.ts'

/** Puts an exercise or a technique into a pairing, with the library's own dose, and opens it. */
export const useAddToPairing = (pairing: Pick<Pairing, 'id' | 'works'>) => {
  const { edit, select, context, program, today } = useBuilder()
  return {
    exercise: (chosen: ChosenExercise) => {
      const start = startingExercise(chosen, pairing.works[0]?.side ?? 'both', '')
      const id = context.newId()
      const outcome = edit(`added ${chosen.item.name}`, (before) =>
        prescribe(before, { ...start, id, pairingId: pairing.id }, context),
      )
      if (outcome.kind === 'done') select({ kind: 'prescription', id })
    },
    work: (technique: ChosenTechnique, place: { region: RegionId; side: Side }) => {
      const start = startingWork(technique, place, phaseToCome(program, today))
      if (!start) return
      const id = context.newId()
      const outcome = edit(`added ${techniqueTitle(start)}`, (before) => setWork(before, pairing.id, { ...start, id }))
      if (outcome.kind === 'done') select({ kind: 'work', pairingId: pairing.id, workId: id })
    },
  }
}
