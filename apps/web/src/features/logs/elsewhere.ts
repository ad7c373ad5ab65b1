import { useQuery } from '@tanstack/react-query'
import { keepDeviceDraft, readDeviceDraft } from '../../lib/device-draft.ts'
import { queryClient } from '../../lib/trpc.ts'

/** Beside what was written on this phone, and gone with it at the sign-out. */
const queryKey = ['kept-here', 'elsewhere']
const DRAFT = 'elsewhere'
queryClient.setQueryDefaults(queryKey, { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY })
/** Workouts long done are not asked about again. */
const MOST = 30

const stored = (): string[] => {
  const found = readDeviceDraft<unknown>(DRAFT)
  return Array.isArray(found) ? found.filter((id) => typeof id === 'string') : []
}
const read = (): string[] => queryClient.getQueryData<string[]>(queryKey) ?? stored()

/** Lets a workout be done without the equipment, or as planned again. Nothing is logged by it; a reload keeps it. */
export const turnElsewhere = (workoutId: string): void => {
  const chosen = read()
  const others = chosen.filter((id) => id !== workoutId)
  const next = others.length < chosen.length ? others : [...others, workoutId].slice(-MOST)
  queryClient.setQueryData(queryKey, next)
  keepDeviceDraft(DRAFT, next)
}

/** The workouts that are done without the equipment, by their ids. */
export const useElsewhere = (): string[] => useQuery({ queryKey, queryFn: read, initialData: read }).data
