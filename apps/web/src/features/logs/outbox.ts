import { MOST_ENTRIES } from '@strideloom/domain/logs/most-entries.ts'
import type { CheckIn, LogEntry } from '@strideloom/domain/logs/schema.ts'
import type { CheckInAnswers } from '@strideloom/domain/people/check-in-answers-schema.ts'
import { useEffect } from 'react'
import { type KeptList, keptHere, outlivesPage, useKeptChanges } from '../../lib/kept-here.ts'
import { runMutation } from '../../lib/run-mutation.ts'
import { refusesForGood, sentenceOf } from '../../lib/server-error.ts'
import { queryClient, trpc } from '../../lib/trpc.ts'
import { askedKept } from './asked.ts'
import { daysKept, runsKept } from './running-outbox.ts'

/** Marked, not asked for: what is on the screen is right already, the next visit looks again. */
const stale = (queryKey: readonly unknown[]) => void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })

const common = { queryClient, isFinal: refusesForGood, sentenceOf }

export const logsKept = keptHere<LogEntry>({
  ...common,
  name: 'logs',
  most: MOST_ENTRIES,
  send: (entries) => runMutation(trpc.logs.record.mutationOptions(), { entries }),
  onSaved: () => {
    stale(trpc.programs.plan.queryKey())
    stale(trpc.progress.mine.queryKey())
    stale(trpc.logs.lastTime.queryKey())
  },
})

/** What is told of safety at a check-in; the id is that of the whole write, each answer has its own. */
export type SafetyTold = CheckInAnswers & { id: string }

/** A day's check-in, and the safety answers given with it: one list, so that Today loads one. */
export const checkInsKept = keptHere<CheckIn | SafetyTold>({
  ...common,
  name: 'check-ins',
  most: 1,
  send: (answers) =>
    Promise.all(
      answers.map(
        (answer): Promise<unknown> =>
          'day' in answer
            ? runMutation(trpc.logs.checkIns.save.mutationOptions(), answer)
            : runMutation(trpc.people.safety.answer.mutationOptions(), answer),
      ),
    ),
  onSaved: () => {
    stale(trpc.logs.checkIns.recent.queryKey())
    stale(trpc.people.safety.mine.queryKey())
    stale(trpc.progress.mine.queryKey())
  },
})

/** The lists of this feature; a route adds those of others. */
export const logLists: readonly KeptList[] = [logsKept, checkInsKept, runsKept, daysKept, askedKept]

/** How much is kept here and not saved, what was refused, and how to try again. */
export const useOutbox = (lists: readonly KeptList[]) => {
  useKeptChanges()
  const all = lists.flatMap((list) =>
    list.read().map(({ value, state, sentence }) => ({ id: value.id, state, sentence, drop: list.drop })),
  )
  const unsaved = all.filter(({ state }) => state === 'waiting' || state === 'sending').length
  return {
    waiting: all.filter(({ state }) => state === 'waiting').length,
    unsaved,
    /** Whether closing this page would lose what is not saved. */
    isPageNeeded: unsaved > 0 && !outlivesPage(),
    /** What waits on the device has come into its lists. */
    isDeviceHere: outlivesPage(),
    refused: all.filter(({ state }) => state === 'refused'),
    retry: () => {
      for (const { retry } of lists) retry()
    },
  }
}

/** Tries again when the network or the person is back, and asks before a page is closed that alone holds unsaved entries. */
export const useOutboxDelivery = (
  lists: readonly KeptList[],
  { isPageNeeded, isDeviceHere }: { isPageNeeded: boolean; isDeviceHere: boolean },
): void => {
  useEffect(() => {
    // it may have come after the first try
    if (isDeviceHere) for (const { retry } of lists) retry()
  }, [lists, isDeviceHere])
  useEffect(() => {
    const retry = () => {
      if (document.visibilityState === 'visible') for (const { retry } of lists) retry()
    }
    // somebody who was signed out is back, and what they wrote before still waits
    retry()
    window.addEventListener('online', retry)
    document.addEventListener('visibilitychange', retry)
    return () => {
      window.removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', retry)
    }
  }, [lists])
  useEffect(() => {
    if (!isPageNeeded) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isPageNeeded])
}
