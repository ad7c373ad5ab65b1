import type { AppRouter } from '@strideloom/api/router.ts'
import type { RegionId } from '@strideloom/domain/library/ids.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { isYoung } from '../../lib/is-young.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

type Outputs = inferRouterOutputs<AppRouter>['progress']
export type Overview = Outputs['overview']
export type PlaceHistory = Outputs['stiffness']
export type Mine = Outputs['mine']
export type StandsNow = Outputs['now']
export type LoadOfRunner = Outputs['load']
export type Profile = Outputs['profile']
export type Place = { region: RegionId; side: 'left' | 'right' | 'center' }

/** Weeks a therapist looks back at first. */
export const USUAL_WEEKS = 12

/** For days without a network. */
export const fetchMineAtHand = async (most: number): Promise<void> => {
  const options = trpc.progress.mine.queryOptions({})
  if (!isYoung(options.queryKey, most)) await queryClient.prefetchQuery(options)
}

export const useMine = () => useQuery(trpc.progress.mine.queryOptions({}))

const overviewOptions = (runnerId: string, weeks: number) =>
  trpc.progress.overview.queryOptions({ runnerId, weeks }, { placeholderData: keepPreviousData })

const standsNowOptions = (runnerId: string) => trpc.progress.now.queryOptions({ runnerId })

/** For the route's loader: one request for both. Where what stands now cannot be had, the weeks are shown all the same. */
export const loadOverview = (runnerId: string) =>
  Promise.all([
    queryClient.ensureQueryData(overviewOptions(runnerId, USUAL_WEEKS)),
    queryClient.prefetchQuery(standsNowOptions(runnerId)),
  ])

/** Safety answers, signs, what is carried and what lasts: whatever weeks are looked back at. */
export const useStandsNow = (runnerId: string) => useQuery(standsNowOptions(runnerId))

export const useOverview = (runnerId: string, weeks: number) => useQuery(overviewOptions(runnerId, weeks))

/** What was done beside the plan. */
export const useUnplanned = (runnerId: string) => useQuery(trpc.logs.unplannedFor.queryOptions({ runnerId }))

/** One place of the body day by day; asked for when it is looked at. */
export const useStiffness = (runnerId: string, weeks: number, place: Place | null) =>
  useQuery(
    trpc.progress.stiffness.queryOptions(
      { runnerId, weeks, region: place?.region ?? 'calf', side: place?.side ?? 'left' },
      { enabled: place !== null, placeholderData: keepPreviousData },
    ),
  )

const loadOptions = (runnerId: string) => trpc.progress.load.queryOptions({ runnerId })

/** For the loader of the page that shows it. */
export const prefetchLoad = (runnerId: string) => queryClient.prefetchQuery(loadOptions(runnerId))
export const useLoad = (runnerId: string) => useQuery(loadOptions(runnerId))

const profileOptions = (runnerId: string) => trpc.progress.profile.queryOptions({ runnerId })

/** For the loader of the page that shows it. */
export const prefetchProfile = (runnerId: string) => queryClient.prefetchQuery(profileOptions(runnerId))
export const useProfile = (runnerId: string) => useQuery(profileOptions(runnerId))
