import { useCallback, useEffect, useRef, useState } from 'react'
import { dropRecording, keepRecording, readRecording } from './kept-recording.ts'
import type { Recording } from './recording.ts'

export type Change = Partial<Recording> | ((before: Recording) => Recording)

/**
 * The session that is being recorded. Every change is kept on the device at once, until the server has it: a reload, a
 * closed tab or a lost connection loses nothing.
 */
export const useRecording = (place: { memberId: string; sessionId: string }, begin: () => Recording) => {
  const { memberId, sessionId } = place
  const [kept] = useState(() => readRecording({ memberId, sessionId }))
  const [recording, setRecording] = useState(() => kept?.recording ?? begin())
  const [isTouched, setTouched] = useState(false)
  /** When it was last kept on this device; null: nothing was typed, or it cannot be kept. */
  const [keptAt, setKeptAt] = useState(kept?.keptAt ?? null)
  const isGone = useRef(false)

  useEffect(() => {
    if (!isTouched || isGone.current) return
    const now = new Date().toISOString()
    setKeptAt(keepRecording({ memberId, sessionId }, { recording, keptAt: now }) ? now : null)
  }, [recording, isTouched, memberId, sessionId])

  const change = useCallback((next: Change) => {
    setTouched(true)
    setRecording((before) => (typeof next === 'function' ? next(before) : { ...before, ...next }))
  }, [])

  /** The server has it, or it was given up: nothing stays on the device. */
  const drop = useCallback(() => {
    isGone.current = true
    dropRecording({ memberId, sessionId })
  }, [memberId, sessionId])

  /** Begins again from something else, which is not typed yet. */
  const startOver = useCallback(
    (from: Recording) => {
      dropRecording({ memberId, sessionId })
      setTouched(false)
      setKeptAt(null)
      setRecording(from)
    },
    [memberId, sessionId],
  )
  return { recording, change, drop, startOver, keptAt, isTouched, isRestored: kept !== null }
}
