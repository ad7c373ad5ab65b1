import type { Day } from '@strideloom/domain/calendar/day.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useInfiniteQuery, useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

export const assessmentsOptions = (runnerId: string) => trpc.assessments.page.queryOptions({ runnerId })

/** Everything the assessment pages show; the route's loader has asked for it already. */
export const useAssessments = (runnerId: string) => useSuspenseQuery(assessmentsOptions(runnerId)).data

export type AssessmentsPage = ReturnType<typeof useAssessments>
export type StoredAssessment = AssessmentsPage['assessments'][number]
export type StoredFinding = AssessmentsPage['findings'][number]
export type AboutRunner = AssessmentsPage['about']

/** Who may have tested; a practice of one has nothing to choose. */
export const useTesters = () => {
  const { data } = useQuery(trpc.people.members.list.queryOptions())
  return (data?.members ?? []).filter(({ role }) => role !== 'assistant')
}

/** Findings stand in programs and in the overview too. */
const recordChanged = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.assessments.pathFilter()),
    queryClient.invalidateQueries(trpc.programs.pathFilter()),
    queryClient.invalidateQueries(trpc.progress.pathFilter()),
  ])

/** Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
const AT_ONCE = { networkMode: 'always' } as const

/** Also when the sheet that asked for it has closed; what went wrong is said by `complain`. */
const afterwards = (done: Promise<unknown>, then: () => void): void => {
  done.then(then, () => undefined)
}

const complain = (error: unknown) => showToast({ sentence: sentenceOf(error) })

export const fetchAssessments = (runnerId: string) =>
  queryClient.fetchQuery({ ...assessmentsOptions(runnerId), staleTime: 0 })

/** Findings as they were noted, retired ones too, a page at a time. */
export const useFindingHistory = (runnerId: string) =>
  useInfiniteQuery(
    trpc.assessments.findings.list.infiniteQueryOptions({ runnerId }, { getNextPageParam: ({ next }) => next }),
  )

/** Visits without their values, a page at a time. */
export const useVisitHistory = (runnerId: string) =>
  useInfiniteQuery(trpc.assessments.list.infiniteQueryOptions({ runnerId }, { getNextPageParam: ({ next }) => next }))

export const useSaveAssessment = () =>
  useMutation(trpc.assessments.save.mutationOptions({ ...AT_ONCE, onSuccess: recordChanged }))

export const useSaveFinding = () =>
  useMutation(
    trpc.assessments.findings.save.mutationOptions({ ...AT_ONCE, onSuccess: recordChanged, onError: complain }),
  )

export const useRetireFinding = (runnerId: string) => {
  const { mutate, mutateAsync } = useMutation(
    trpc.assessments.findings.retire.mutationOptions({ ...AT_ONCE, onSuccess: recordChanged, onError: complain }),
  )
  return (id: string, reason: string, sentence: string) =>
    afterwards(mutateAsync({ runnerId, id, reason }), () =>
      showToast({ sentence, undo: () => mutate({ runnerId, id, reason: null }) }),
    )
}

/** Brings a retired finding back into what is known now. */
export const useTakeFindingBack = (runnerId: string) => {
  const { mutate } = useMutation(
    trpc.assessments.findings.retire.mutationOptions({ ...AT_ONCE, onSuccess: recordChanged, onError: complain }),
  )
  return (id: string) => mutate({ runnerId, id, reason: null })
}

export const useSaveContributor = () =>
  useMutation(
    trpc.assessments.contributors.save.mutationOptions({ ...AT_ONCE, onSuccess: recordChanged, onError: complain }),
  )

export const useRetireContributor = (runnerId: string) => {
  const { mutate, mutateAsync } = useMutation(
    trpc.assessments.contributors.retire.mutationOptions({ ...AT_ONCE, onSuccess: recordChanged, onError: complain }),
  )
  return (id: string, label: string) =>
    afterwards(mutateAsync({ runnerId, id, retired: true }), () =>
      showToast({
        sentence: `${label} is no longer suspected.`,
        undo: () => mutate({ runnerId, id, retired: false }),
      }),
    )
}

/** The block that is under way or comes next; null when there is none. */
export const useProgramUnderWay = (runnerId: string, today: Day): string | null => {
  const { data } = useQuery(trpc.programs.list.queryOptions({ runnerId }))
  const open = (data ?? []).filter(({ endDay }) => endDay >= today)
  return open.sort((a, b) => a.startDay.localeCompare(b.startDay))[0]?.id ?? null
}
