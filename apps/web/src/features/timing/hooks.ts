import type { PracticeChange } from '@strideloom/domain/outlook/practice-changes.ts'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const rulesOptions = () => trpc.timing.rules.get.queryOptions()

export const useRules = () => useSuspenseQuery(rulesOptions()).data
export type RulesNow = ReturnType<typeof useRules>

/** Twenty versions, those before a number where one is given. */
export const useHistory = (before: number | null) => useQuery(trpc.timing.rules.history.queryOptions({ before }))
export type RuleVersion = NonNullable<ReturnType<typeof useHistory>['data']>['versions'][number]

/** As it travels. */
export const sent = (changes: readonly PracticeChange[]) =>
  changes.map((change) => {
    if ('setting' in change) return { ...change }
    const { thresholds, ...one } = change
    return { ...one, ...(thresholds && { thresholds: [...thresholds] }) }
  })

/** Everything that was judged or concluded was so by other rules. */
const everythingIsJudgedAnew = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.timing.pathFilter()),
    queryClient.invalidateQueries(trpc.outlook.pathFilter()),
    queryClient.invalidateQueries(trpc.briefs.pathFilter()),
    queryClient.invalidateQueries(trpc.sessions.pathFilter()),
    queryClient.invalidateQueries(trpc.progress.pathFilter()),
    queryClient.invalidateQueries(trpc.assessments.pathFilter()),
  ])

/** Saves the practice's changes; pressed again after a lost answer it is the same version. */
export const useSaveRules = () => {
  const [id, setId] = useState(newId)
  const save = useMutation(
    trpc.timing.rules.save.mutationOptions({
      onSuccess: () => {
        setId(newId())
        return everythingIsJudgedAnew()
      },
    }),
  )
  return { ...save, id }
}
