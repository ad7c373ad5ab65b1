import type { PracticeChange } from '@strideloom/domain/outlook/practice-changes.ts'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { sentenceOf } from '../../lib/server-error.ts'
import { trpc } from '../../lib/trpc.ts'
import { sent } from './hooks.ts'

const usePage = () => useMutation(trpc.timing.rules.preview.mutationOptions())
type Page = Awaited<ReturnType<ReturnType<typeof usePage>['mutateAsync']>>
export type ChangedSession = Page['changed'][number]
export type ToldRunner = Page['told'][number]

/** How far the look ahead is, and what it has found so far. */
export type LookAhead = {
  state: 'looking' | 'done' | 'stopped' | 'failed'
  runners: { looked: number; of: number }
  sessions: number
  changed: ChangedSession[]
  /** Runners who would have been told something else. */
  told: ToldRunner[]
  error: string | null
}

/** After so long it stops by itself and can be told to go on: nobody waits for a number that they no longer need. */
const LONGEST_MS = 60_000

const BEGUN: LookAhead = {
  state: 'looking',
  runners: { looked: 0, of: 0 },
  sessions: 0,
  changed: [],
  told: [],
  error: null,
}

/** What the changes would have meant, runner by runner; it begins at once and can be stopped, and goes on from there. */
export const useLookAhead = (overrides: readonly PracticeChange[]) => {
  const { mutateAsync } = usePage()
  const [ahead, setAhead] = useState<LookAhead>(BEGUN)
  const after = useRef<string | null>(null)
  /** Which look is the one that may still report. */
  const turn = useRef(0)
  const look = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    const began = Date.now()
    setAhead((before) => ({ ...before, state: 'looking', error: null }))
    try {
      do {
        const page: Page = await mutateAsync({ overrides: sent(overrides), after: after.current })
        if (mine !== turn.current) return
        after.current = page.next
        setAhead((before) => ({
          ...before,
          state: page.next === null ? 'done' : 'looking',
          runners: { looked: before.runners.looked + page.runners.looked, of: page.runners.of },
          sessions: before.sessions + page.sessions,
          changed: [...before.changed, ...page.changed],
          told: [...before.told, ...page.told],
        }))
      } while (after.current !== null && Date.now() - began < LONGEST_MS)
      if (after.current !== null) setAhead((before) => ({ ...before, state: 'stopped' }))
    } catch (error) {
      if (mine === turn.current) setAhead((before) => ({ ...before, state: 'failed', error: sentenceOf(error) }))
    }
  }, [mutateAsync, overrides])
  const stop = useCallback(() => {
    turn.current += 1
    setAhead((before) => (before.state === 'looking' ? { ...before, state: 'stopped' } : before))
  }, [])
  useEffect(() => {
    after.current = null
    setAhead(BEGUN)
    void look()
    return () => {
      turn.current += 1
    }
  }, [look])
  return { ahead, stop, goOn: look }
}
