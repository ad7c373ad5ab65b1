import { useMutation, useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'

/** What would go and what would stay, as it is now. */
const ASKED_ANEW = { staleTime: 0, gcTime: 0 } as const

export const useOwnEraseOutlook = () => useQuery(trpc.record.erasure.outlook.queryOptions(undefined, ASKED_ANEW))
export const useEraseOutlook = (runnerId: string) =>
  useQuery(trpc.record.erasure.outlookFor.queryOptions({ runnerId }, ASKED_ANEW))
export type EraseOutlook = NonNullable<ReturnType<typeof useEraseOutlook>['data']>

export const useEraseMe = () => useMutation(trpc.record.erasure.mine.mutationOptions())
export const useEraseRunner = () => useMutation(trpc.record.erasure.erase.mutationOptions())

export const useErased = () => useQuery(trpc.record.erasure.list.queryOptions(undefined, { staleTime: 0 }))
