import type { WishStep } from '@strideloom/domain/sessions/wishes.ts'
import { type Kept, keptHere } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'

/** What a runner says of a wish, as it is sent: asked for, or taken back. */
export type WishWrite = Pick<WishStep, 'id' | 'wishId' | 'toldAt'> &
  ({ times: WishStep['times'][number][]; suits: string; note: string } | { withdrawn: true })

const sendStep = (step: WishWrite): Promise<unknown> => {
  if ('withdrawn' in step) {
    const { id, wishId, toldAt } = step
    return runMutation(trpc.sessions.wishes.withdraw.mutationOptions(), { id, wishId, toldAt })
  }
  return runMutation(trpc.sessions.wishes.send.mutationOptions(), step)
}

/** A wish counts at once and is sent until the server has it, in the order in which it was said. */
export const wishesKept = keptHere<WishWrite>({
  queryClient,
  isFinal: refusesForGood,
  sentenceOf,
  name: 'wishes',
  most: 1,
  send: (steps) => Promise.all(steps.map(sendStep)),
  // Marked, not asked for: what is on the screen is right already.
  onSaved: () =>
    void queryClient.invalidateQueries({ queryKey: trpc.sessions.wishes.mine.queryKey(), refetchType: 'none' }),
})

/** What was written here, as steps like those of the server. */
export const stepsIn = (kept: readonly Kept<WishWrite>[]): WishStep[] =>
  kept
    .filter(({ state }) => state !== 'refused')
    .map(({ value }) => ({
      id: value.id,
      wishId: value.wishId,
      toldAt: value.toldAt,
      words: '',
      sessionId: null,
      ...('withdrawn' in value
        ? { state: 'withdrawn' as const, times: [], suits: '', note: '' }
        : { state: 'wished' as const, times: value.times, suits: value.suits, note: value.note }),
    }))
