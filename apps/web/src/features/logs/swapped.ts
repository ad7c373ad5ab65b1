import type { AppRouter } from '@strideloom/api/router.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { keepDeviceDraft, readDeviceDraft } from '../../lib/device-draft.ts'
import { queryClient } from '../../lib/trpc.ts'

/** What the library offers to do instead. */
export type Swap = inferRouterOutputs<AppRouter>['logs']['swaps'][number]['swaps'][number]

/** What is done instead, with how much of it. */
export type Instead = Pick<Swap, 'exercise' | 'name' | 'category' | 'regions' | 'cues'> & { dose: Dose }

/** What is done instead, by the id of the item that it stands in for. */
export type SwappedItems = Readonly<Record<string, Instead>>

/** Beside what was written on this phone, and gone with it at the sign-out. */
const queryKey = ['kept-here', 'swapped']
const DRAFT = 'swapped'
queryClient.setQueryDefaults(queryKey, { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY })
/** Items long done are not asked about again. */
const MOST = 40

const isInstead = (value: unknown): value is Instead =>
  typeof value === 'object' && value !== null && 'exercise' in value && 'name' in value && 'dose' in value

const stored = (): SwappedItems => {
  const found = readDeviceDraft<unknown>(DRAFT)
  return typeof found === 'object' && found !== null
    ? Object.fromEntries(Object.entries(found).filter(([, value]) => isInstead(value)))
    : {}
}
const read = (): SwappedItems => queryClient.getQueryData<SwappedItems>(queryKey) ?? stored()

/** Another exercise stands in for one of the plan, or none any more (null). Nothing is logged by it; a reload keeps it. */
export const swapItem = (itemId: string, swap: Instead | null): void => {
  const others = Object.entries(read()).filter(([id]) => id !== itemId)
  const next = Object.fromEntries([...others, ...(swap ? [[itemId, swap] as const] : [])].slice(-MOST))
  queryClient.setQueryData(queryKey, next)
  keepDeviceDraft(DRAFT, next)
}

export const useSwapped = (): SwappedItems => useQuery({ queryKey, queryFn: read, initialData: read }).data
