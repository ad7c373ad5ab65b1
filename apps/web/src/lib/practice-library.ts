import { type PracticeExercise, practiceExercises } from '@strideloom/domain/library/practice-exercises.ts'
import { choices } from '@strideloom/domain/library/practice-items.ts'
import {
  type ChosenTechnique,
  type PracticeTechnique,
  practiceTechniques,
} from '@strideloom/domain/library/practice-techniques.ts'
import { practiceChoose } from '@strideloom/domain/programs/practice-choose.ts'
import type { Choose } from '@strideloom/domain/programs/propose-pairing.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { trpc } from './trpc.ts'

export const libraryEditsOptions = () => trpc.library.edits.queryOptions(undefined, { staleTime: 5 * 60_000 })

/** What the practice made of the shipped library; null until it is here. */
export const useLibraryEdits = () => {
  const { data, error, isPending, refetch } = useQuery(libraryEditsOptions())
  return { edits: data ?? null, error, isPending, refetch }
}

/** The exercises as the practice has them, retired ones too; as shipped until its own are here. */
export const usePracticeExercises = (): PracticeExercise[] => {
  const { edits } = useLibraryEdits()
  return useMemo(() => practiceExercises(edits?.exercise ?? []), [edits])
}

/** The techniques as the practice has them, retired ones too. */
export const usePracticeTechniques = (): PracticeTechnique[] => {
  const { edits } = useLibraryEdits()
  return useMemo(() => practiceTechniques(edits?.technique ?? []), [edits])
}

/** The techniques that may be chosen. */
export const useTechniqueChoices = (): readonly ChosenTechnique[] => {
  const techniques = usePracticeTechniques()
  return useMemo(() => choices(techniques), [techniques])
}

/** An item to choose by its id; null for one that is retired or that nobody knows. */
export const useChoose = (): Choose => {
  const exercises = usePracticeExercises()
  const techniques = usePracticeTechniques()
  return useMemo(() => practiceChoose(exercises, techniques), [exercises, techniques])
}
