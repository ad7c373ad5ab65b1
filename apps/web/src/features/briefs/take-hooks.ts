import { useMutation } from '@tanstack/react-query'
import { queryClient, trpc } from '../../lib/trpc.ts'
import type { Brief } from './hooks.ts'

export type Take = NonNullable<Brief['doToday'][number]['takes']>

/** What of a suggestion is sent, so that only what was seen is taken. */
export const seenOf = (take: Take) => {
  if (take.kind === 'head') return take
  const { kind, workId, region, side, technique, pressure } = take
  return { kind, workId, region, side, technique, pressure }
}

/** The plan of this runner is another one now, on every screen that shows a part of it. */
const planned = () =>
  Promise.all([
    queryClient.invalidateQueries(trpc.briefs.pathFilter()),
    queryClient.invalidateQueries(trpc.programs.pathFilter()),
    queryClient.invalidateQueries(trpc.sessions.pathFilter()),
    queryClient.invalidateQueries(trpc.outlook.pathFilter()),
  ])

/** Without a network it is said at once that nothing was saved, instead of waiting unseen for one. */
const AT_ONCE = { networkMode: 'always', onSuccess: planned } as const

export const useTake = () => useMutation(trpc.briefs.take.mutationOptions(AT_ONCE))
export const useTakeBack = () => useMutation(trpc.briefs.takeBack.mutationOptions(AT_ONCE))

/** The brief as it is now: what was seen is out of date. */
export const refreshBrief = () => queryClient.invalidateQueries(trpc.briefs.pathFilter())
