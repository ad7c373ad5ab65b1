import { type PracticeExercise, practiceExercises } from '@strideloom/domain/library/practice-exercises.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { trpc } from './trpc.ts'

export const exerciseEditsOptions = () => trpc.library.exercises.queryOptions(undefined, { staleTime: 5 * 60_000 })

/** The exercises as the practice has them, retired ones too; as shipped until its own are here. */
export const usePracticeExercises = () => {
  const { data, error, isPending, refetch } = useQuery(exerciseEditsOptions())
  const exercises = useMemo(() => practiceExercises(data?.edits ?? []), [data])
  return { exercises, edits: data?.edits ?? null, error, isPending, refetch }
}

/** An exercise to prescribe, by its id; null for one that is retired or that nobody knows. */
export const useChooseExercise = () => {
  const { exercises } = usePracticeExercises()
  return useMemo(() => {
    const byId = new Map(exercises.map((one) => [one.exercise.id, one]))
    return (id: string): PracticeExercise | null => {
      const found = byId.get(id)
      return found && !found.isRetired ? found : null
    }
  }, [exercises])
}
