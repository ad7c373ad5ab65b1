import { useQuery } from '@tanstack/react-query'
import { queryClient } from '../../lib/trpc.ts'

/** Beside what was written on this phone: it lives as long, and goes with it at the sign-out. */
const queryKey = ['kept-here', 'elsewhere']
const read = (): string[] => queryClient.getQueryData<string[]>(queryKey) ?? []

/** Lets a workout be done without the equipment, or as planned again. Nothing is logged by it. */
export const turnElsewhere = (workoutId: string): void => {
  const chosen = read()
  const others = chosen.filter((id) => id !== workoutId)
  queryClient.setQueryData(queryKey, others.length < chosen.length ? others : [...others, workoutId])
}

/** The workouts that are done without the equipment, by their ids. */
export const useElsewhere = (): string[] =>
  useQuery({
    queryKey,
    queryFn: read,
    initialData: [],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  }).data
