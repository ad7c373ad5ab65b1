import type { AppRouter } from '@strideloom/api/router.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { keyRunsBetween } from '@strideloom/domain/training/key-runs.ts'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { TRPCClientError } from '@trpc/client'
import type { inferRouterOutputs } from '@trpc/server'
import { useMemo, useSyncExternalStore } from 'react'
import { newId } from '../../lib/new-id.ts'
import { answersNo, domainCode, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { createDraft, type Draft, type DraftState, type ServerDraft, type Trouble } from './draft-store.ts'

type Programs = inferRouterOutputs<AppRouter>['programs']
export type ProgramRow = Programs['list'][number]

export const programsOptions = (runnerId: string) => trpc.programs.list.queryOptions({ runnerId })
export const usePrograms = (runnerId: string) => useQuery(programsOptions(runnerId))

const programsChanged = (runnerId: string) =>
  queryClient
    .invalidateQueries(trpc.programs.list.pathFilter())
    .then(() => queryClient.invalidateQueries(trpc.people.runners.get.queryFilter({ runnerId })))
    // what was published is what the guard compares with from now on
    .then(() => queryClient.invalidateQueries(trpc.outlook.record.queryFilter({ runnerId })))

export const useCreateProgram = (runnerId: string) =>
  useMutation(trpc.programs.create.mutationOptions({ onSuccess: () => programsChanged(runnerId) }))

/** Who the program is for, and the day it is there. */
export const runnerOptions = (runnerId: string) => trpc.people.runners.get.queryOptions({ runnerId })

export const racesOptions = (runnerId: string) => trpc.training.races.list.queryOptions({ runnerId })
export const useRaces = (runnerId: string) => useQuery(racesOptions(runnerId)).data?.races ?? NONE

const NONE: never[] = []

export const usualKeyRunsOptions = (runnerId: string) => trpc.training.keyRuns.list.queryOptions({ runnerId })
/** The week's habits of key runs. */
export const useUsualKeyRuns = (runnerId: string) => useQuery(usualKeyRunsOptions(runnerId)).data?.keyRuns

/** The usual key runs, laid on the days that the grid shows. */
export const useKeyRuns = (runnerId: string, from: Day | null, to: Day | null) => {
  const usual = useUsualKeyRuns(runnerId)
  return useMemo(() => (usual && from && to ? keyRunsBetween(usual, from, to) : NONE), [usual, from, to])
}

/** Answers that say nothing about the edit itself: signed out, or too much at once. */
const LATER: readonly unknown[] = [401, 429]

const judge = (error: unknown): Trouble => {
  const sentence = sentenceOf(error)
  if (domainCode(error) === 'draft-moved-on') return { kind: 'moved-on', sentence, theirs: null }
  const status = error instanceof TRPCClientError ? error.data?.httpStatus : null
  if (answersNo(error) && !LATER.includes(status)) return { kind: 'refused', sentence }
  return { kind: 'unsent', sentence: answersNo(error) ? sentence : 'The server cannot be reached.' }
}

/**
 * Drafts outlive their page, so that what is on its way arrives. They lie in the query cache, which is emptied when
 * somebody signs in or out.
 */
const draftKey = (programId: string) => ['program-draft', programId]
queryClient.setQueryDefaults(['program-draft'], { gcTime: Number.POSITIVE_INFINITY, structuralSharing: false })

/** Closing the window while edits are on their way asks first, whatever page is open. */
const guardLeaving = (draft: Draft): void => {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  let isGuarded = false
  draft.subscribe(() => {
    const isWaiting = draft.get().waiting.length > 0
    if (isWaiting === isGuarded) return
    isGuarded = isWaiting
    if (isWaiting) window.addEventListener('beforeunload', ask)
    else window.removeEventListener('beforeunload', ask)
  })
}

/** A page that is no longer seen has no frames: then it is sent after this, in ms. */
const NO_FRAME_MS = 200

/** Once what was moved is on the screen: sending takes as long as drawing. Called twice, sending does nothing the second time. */
const afterFrame = (task: () => void): void => {
  requestAnimationFrame(() => setTimeout(task))
  setTimeout(task, NO_FRAME_MS)
}

const AGAIN_MS = 15_000

/** What could not be sent is sent when the network or the person is back, and now and then until it is through. */
const retryBySelf = (draft: Draft): void => {
  let timer: ReturnType<typeof setInterval> | undefined
  const again = () => {
    if (document.visibilityState === 'visible') draft.retry()
  }
  draft.subscribe(() => {
    const isUnsent = draft.get().trouble?.kind === 'unsent'
    if (isUnsent === (timer !== undefined)) return
    if (isUnsent) {
      timer = setInterval(again, AGAIN_MS)
      window.addEventListener('online', again)
      document.addEventListener('visibilitychange', again)
    } else {
      clearInterval(timer)
      timer = undefined
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  })
}

/** The draft to edit: the one with edits on their way, else as the server holds it now. */
export const openDraft = async (runnerId: string, programId: string): Promise<Draft> => {
  const load = (): Promise<ServerDraft> =>
    queryClient.fetchQuery({ ...trpc.programs.get.queryOptions({ runnerId, programId }), staleTime: 0 })
  const open = queryClient.getQueryData<Draft>(draftKey(programId))
  if (open && open.get().waiting.length > 0) return open
  const [theirs, { today }] = await Promise.all([load(), queryClient.fetchQuery(runnerOptions(runnerId))])
  if (open && open.context.today === today) {
    open.refresh(theirs)
    return open
  }
  const change = trpc.programs.change.mutationOptions()
  const draft = createDraft(
    {
      send: (write) =>
        queryClient
          .getMutationCache()
          .build(queryClient, change)
          .execute({ runnerId, programId, ...write }),
      load,
      judge,
      newId,
      later: afterFrame,
    },
    theirs,
    today,
  )
  guardLeaving(draft)
  retryBySelf(draft)
  queryClient.removeQueries({ queryKey: draftKey(programId) })
  queryClient.setQueryData(draftKey(programId), draft)
  return draft
}

export const useDraft = (draft: Draft): DraftState => useSyncExternalStore(draft.subscribe, draft.get)

export const usePreview = (runnerId: string, programId: string, revision: number, enabled: boolean) =>
  // the revision is part of the question: another draft has another preview
  useQuery({
    ...trpc.programs.preview.queryOptions({ runnerId, programId }),
    enabled,
    staleTime: 0,
    gcTime: 0,
    meta: { revision },
  })

export const usePublish = (runnerId: string) =>
  useMutation(trpc.programs.publish.mutationOptions({ onSuccess: () => programsChanged(runnerId) }))

const VERSIONS_A_PAGE = 20

/** What was published, the newest first, a page at a time. */
export const useVersions = (runnerId: string, programId: string, enabled: boolean) =>
  useInfiniteQuery({
    ...trpc.programs.versions.infiniteQueryOptions(
      { runnerId, programId },
      { getNextPageParam: (page) => (page.length < VERSIONS_A_PAGE ? undefined : page.at(-1)?.number) },
    ),
    enabled,
    staleTime: 0,
  })

/** The newest versions as they are this moment. */
export const newestVersionOptions = (runnerId: string, programId: string) => ({
  ...trpc.programs.versions.queryOptions({ runnerId, programId }),
  staleTime: 0,
})

/** What one version held. It never changes: it is fetched once. */
export const versionOptions = (runnerId: string, programId: string, versionId: string) => ({
  ...trpc.programs.version.queryOptions({ runnerId, programId, versionId }),
  staleTime: Number.POSITIVE_INFINITY,
})
