import { useQuery } from '@tanstack/react-query'
import { queryClient } from '../../lib/trpc.ts'

/** Answers that are being written, by their comment: kept while the page lives, and forgotten with everything at the sign-out. */
type Begun = Readonly<Record<string, string>>

const queryKey = ['answers-begun']
queryClient.setQueryDefaults(queryKey, { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY })
const read = (): Begun => queryClient.getQueryData<Begun>(queryKey) ?? {}

/** Keeps what is typed, whatever becomes of the comment meanwhile; empty words are none. */
export const keepBegunAnswer = (commentId: string, words: string): void => {
  const { [commentId]: _, ...others } = read()
  queryClient.setQueryData(queryKey, words === '' ? others : { ...others, [commentId]: words })
}

export const useBegunAnswers = (): Begun => useQuery({ queryKey, queryFn: read, initialData: read }).data
