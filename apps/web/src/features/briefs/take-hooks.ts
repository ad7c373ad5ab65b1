import { useMutation } from '@tanstack/react-query'
import { ABOUT_A_SESSION } from '../../lib/record-changed.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import type { Brief } from './hooks.ts'

export type Take = NonNullable<Brief['doToday'][number]['takes']>

/** What of a suggestion is sent, so that only what was seen is taken. */
export const seenOf = (take: Take) => {
  if (take.kind === 'head') return take
  const { kind, workId, region, side, technique, pressure } = take
  return { kind, workId, region, side, technique, pressure }
}

export const useTake = () => useMutation(trpc.briefs.take.mutationOptions(ABOUT_A_SESSION))
export const useTakeBack = () => useMutation(trpc.briefs.takeBack.mutationOptions(ABOUT_A_SESSION))

/** The brief as it is now: what was seen is out of date. */
export const refreshBrief = () => queryClient.invalidateQueries(trpc.briefs.pathFilter())
