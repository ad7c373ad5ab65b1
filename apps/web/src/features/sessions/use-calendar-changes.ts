import { announce } from '@strideloom/ui/surface/announcer.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { domainCode, sentenceOf } from '../../lib/server-error.ts'
import { type CalendarSession, useMove, useStatus } from './calendar-hooks.ts'
import { momentWords } from './calendar-words.ts'

export type Place = { therapistId: string; start: string; minutes: number }
export type SeenSession = CalendarSession & { runner: NonNullable<CalendarSession['runner']> }

/** Past a limit there is a way on, with a reason. */
const asksForReason = (error: unknown): boolean => ['guard-block', 'guard-warn'].includes(domainCode(error) ?? '')

/**
 * Moving and cancelling, each with the way back. Where the guard asks for a reason, `onReason` opens the place where it is written; whatever
 * else keeps it from happening is said, and nothing has moved.
 */
export const useCalendarChanges = (
  timeZone: string,
  {
    onRefused,
    onReason,
  }: { onRefused: (sentence: string) => void; onReason: (session: SeenSession, to: Place) => void },
) => {
  const move = useMove()
  const status = useStatus()
  const refuse = (error: unknown) => onRefused(sentenceOf(error))

  const moveTo = (session: SeenSession, to: Place, reason = ''): Promise<boolean> => {
    const from = { therapistId: session.therapistId, start: session.start ?? to.start }
    const { id, runner, minutes } = session
    const undo = () =>
      move
        .mutateAsync({ runnerId: runner.id, id, ...from, minutes, from: to, reason: '' })
        .then(() => showToast({ sentence: `Back on ${momentWords(from.start, timeZone)}.` }))
        .catch(refuse)
    return move
      .mutateAsync({ runnerId: runner.id, id, ...to, from, reason })
      .then(() => {
        const sentence = `${runner.name}: moved to ${momentWords(to.start, timeZone)}`
        showToast({ sentence, ...(session.start !== null && { undo: () => void undo() }) })
        announce(sentence)
        return true
      })
      .catch((error: unknown) => {
        if (reason === '' && asksForReason(error)) onReason(session, to)
        else refuse(error)
        return false
      })
  }

  type Next = Parameters<typeof status.mutateAsync>[0]['next']
  const put = (session: SeenSession, next: Next, sentence: string) => {
    const runnerId = session.runner.id
    const { id, status: before } = session
    const isBack = before === 'booked' || before === 'planned'
    const undo = () =>
      status
        .mutateAsync({ runnerId, id, next: { status: before === 'booked' ? 'booked' : 'planned' } })
        .then(() => showToast({ sentence: 'It stands again.' }))
        .catch(refuse)
    return status
      .mutateAsync({ runnerId, id, next })
      .then(() => showToast({ sentence, ...(isBack && { undo: () => void undo() }) }))
      .catch(refuse)
  }
  const cancel = (session: SeenSession, cancelledBy: 'runner' | 'therapist') =>
    put(
      session,
      { status: 'cancelled', cancelledBy },
      `${session.runner.name}: cancelled by ${cancelledBy === 'runner' ? 'the runner' : 'us'}.`,
    )
  const book = (session: SeenSession) => put(session, { status: 'booked' }, `${session.runner.name}: booked.`)
  return { moveTo, cancel, book, isBusy: move.isPending || status.isPending }
}
