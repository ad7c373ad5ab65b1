import type { AppRouter } from '@strideloom/api/router.ts'
import type { Take } from '@strideloom/domain/training/import-schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { runMutation } from '../../lib/run-mutation.ts'
import { sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import type { ImportSide } from './import-side.ts'
import { undoneSentence } from './import-words.ts'

type Imports = inferRouterOutputs<AppRouter>['training']['imports']
export type Preview = Imports['preview']
export type Item = Preview['items'][number]
export type Brought = Imports['list'][number]

/** A look at thousands of runs is not asked for again unasked; whoever takes what has moved on is told so. */
const ONE_LOOK = { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** What a file would become. */
export const usePreview = ({ by, runnerId }: ImportSide, id: string) => {
  const isOwn = by === 'runner'
  const own = useQuery(trpc.training.imports.preview.queryOptions({ id }, { ...ONE_LOOK, enabled: isOwn }))
  const theirs = useQuery(
    trpc.training.imports.previewFor.queryOptions({ runnerId, id }, { ...ONE_LOOK, enabled: !isOwn }),
  )
  return isOwn ? own : theirs
}

/** The files that were brought, the latest first. */
export const useBrought = ({ by, runnerId }: ImportSide) => {
  const isOwn = by === 'runner'
  const own = useQuery(trpc.training.imports.list.queryOptions(undefined, { enabled: isOwn }))
  const theirs = useQuery(trpc.training.imports.listFor.queryOptions({ runnerId }, { enabled: !isOwn }))
  return isOwn ? own : theirs
}

/** Runs stand in the record, on the plan, in the load and in what is said of them. */
const runsChanged = () =>
  Promise.all(
    [trpc.training, trpc.programs, trpc.progress, trpc.logs, trpc.briefs, trpc.people.runners].map((part) =>
      queryClient.invalidateQueries(part.pathFilter()),
    ),
  )

/** Takes what was chosen of a preview. */
export const useTake = ({ by, runnerId }: ImportSide) => {
  const onSuccess = () => void runsChanged()
  const own = useMutation(trpc.training.imports.confirm.mutationOptions({ onSuccess }))
  const theirs = useMutation(trpc.training.imports.confirmFor.mutationOptions({ onSuccess }))
  const isOwn = by === 'runner'
  return {
    take: (what: { id: string; seen: string; take: Take[] }) =>
      isOwn ? own.mutateAsync(what) : theirs.mutateAsync({ runnerId, ...what }),
    isTaking: own.isPending || theirs.isPending,
    error: isOwn ? own.error : theirs.error,
  }
}

/** Takes a file back that was taken. What became of it is said. */
export const useUndoImport = ({ by, runnerId }: ImportSide) => {
  const onSuccess = () => void runsChanged()
  const onError = (error: unknown) => showToast({ sentence: `Not undone. ${sentenceOf(error)}` })
  const own = useMutation(trpc.training.imports.undo.mutationOptions({ onSuccess, onError }))
  const theirs = useMutation(trpc.training.imports.undoFor.mutationOptions({ onSuccess, onError }))
  const undo = (id: string) => (by === 'runner' ? own.mutateAsync({ id }) : theirs.mutateAsync({ runnerId, id }))
  return {
    isUndoing: own.isPending || theirs.isPending,
    undo: async (id: string): Promise<void> => {
      await undo(id).then(
        (done) => showToast({ sentence: undoneSentence(done) }),
        () => undefined,
      )
    },
  }
}

/** Puts a file aside that was only looked at. Nobody waits for it: what nobody took goes by itself after a day. */
export const putAside = ({ by, runnerId }: ImportSide, id: string): void => {
  const done =
    by === 'runner'
      ? runMutation(trpc.training.imports.undo.mutationOptions(), { id })
      : runMutation(trpc.training.imports.undoFor.mutationOptions(), { runnerId, id })
  done.catch(() => undefined)
}
