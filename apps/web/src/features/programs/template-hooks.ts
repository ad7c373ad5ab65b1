import type { AppRouter } from '@strideloom/api/router.ts'
import { useIsFetching, useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Inputs = inferRouterInputs<AppRouter>['programs']['templates']
type Outputs = inferRouterOutputs<AppRouter>['programs']['templates']

/** How a template is laid: from a day or back from each runner's race, as it is or with sides swapped. */
export type Laying = Omit<Inputs['outlook'], 'runnerId'>
export type Outlook = Outputs['outlook']
export type Follower = Outputs['followers']['followers'][number]
export type Difference = Outputs['difference']

const outlookOptions = (runnerId: string, laying: Laying | null) =>
  trpc.programs.templates.outlook.queryOptions({
    runnerId,
    ...(laying ?? { templateId: '-', start: { kind: 'race', raceId: null }, swapped: false }),
  })

/** What a template would become for a runner. */
export const useTemplateOutlook = (runnerId: string, laying: Laying | null) =>
  useQuery({ ...outlookOptions(runnerId, laying), enabled: laying !== null, staleTime: 0 })

/** The same as it is shown now; undefined while it is not here. */
export const outlookShown = (runnerId: string, laying: Laying): Outlook | undefined =>
  queryClient.getQueryData(outlookOptions(runnerId, laying).queryKey)

/** Is any of them on its way? Drawn again when it is here. */
export const useIsLookingAhead = (): boolean => useIsFetching(trpc.programs.templates.outlook.pathFilter()) > 0

/** Looks ahead again: what was looked at is another by now. */
export const lookAheadAgain = (runnerId: string, laying: Laying): void =>
  void queryClient.invalidateQueries({ queryKey: outlookOptions(runnerId, laying).queryKey })

/**
 * What is asked for one runner, as it was looked at: this template, and this race and no later one. Null while that is not here, and
 * where it cannot be laid.
 */
export const askedFor = (
  laying: Laying,
  shown: Outlook | undefined,
): Omit<Inputs['lay'], 'runnerId' | 'programId'> | null => {
  if (!shown || shown.stop !== null) return null
  const { seen, race } = shown
  if (laying.start.kind === 'day') return { ...laying, start: laying.start, seen }
  return race && { ...laying, start: { kind: 'race', raceId: race.id }, seen }
}

export const useFollowers = (templateId: string) =>
  useQuery({ ...trpc.programs.templates.followers.queryOptions({ templateId }), staleTime: 0 })

const differenceOptions = ({ runnerId, programId, layingId }: Follower) =>
  trpc.programs.templates.difference.queryOptions({ runnerId, programId, layingId })

/** What pushing would change for a follower. */
export const useDifference = (follower: Follower, enabled: boolean) =>
  useQuery({ ...differenceOptions(follower), enabled, staleTime: 0 })

/** Is any of them on its way? Drawn again when it is here. */
export const useIsLooking = (): boolean => useIsFetching(trpc.programs.templates.difference.pathFilter()) > 0

/** The same as it is shown now; undefined while it is not here. */
export const differenceShown = (follower: Follower): Difference | undefined =>
  queryClient.getQueryData(differenceOptions(follower).queryKey)

/** What was looked at may be another by now. */
export const lookAgain = (follower: Follower): void =>
  void queryClient.invalidateQueries({ queryKey: differenceOptions(follower).queryKey })

const programsChanged = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.programs.list.pathFilter()),
    queryClient.invalidateQueries(trpc.programs.get.pathFilter()),
  ])

/** Lays and pushes templates, and takes both back; one runner at a time. */
export const useTemplateWrites = () => {
  const told = { onSuccess: programsChanged }
  return {
    lay: useMutation(trpc.programs.templates.lay.mutationOptions(told)).mutateAsync,
    discard: useMutation(trpc.programs.discard.mutationOptions(told)).mutateAsync,
    push: useMutation(trpc.programs.templates.push.mutationOptions(told)).mutateAsync,
    change: useMutation(trpc.programs.change.mutationOptions(told)).mutateAsync,
  }
}
