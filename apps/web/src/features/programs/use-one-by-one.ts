import { useRef, useState } from 'react'
import { sentenceOf } from '../../lib/server-error.ts'

/** What became of one of several: it is being done, it is done with an answer, or why not. */
export type Step<Result> = { kind: 'running' } | { kind: 'done'; result: Result } | { kind: 'failed'; sentence: string }

/**
 * Does something for several, one after the other: one that fails does not stop the rest, and is told. What is done is left out when it
 * is asked again, and nothing is begun beside what is underway.
 */
export const useOneByOne = <Result>() => {
  const [steps, setSteps] = useState<ReadonlyMap<string, Step<Result>>>(new Map())
  const [isBusy, setBusy] = useState(false)
  /** The same at once, for a press that comes before the next drawing. */
  const isUnderway = useRef(false)
  const put = (key: string, step: Step<Result> | null) =>
    setSteps((before) => {
      const next = new Map(before)
      if (step) next.set(key, step)
      else next.delete(key)
      return next
    })
  const run = async (keys: readonly string[], task: (key: string) => Promise<Result>): Promise<void> => {
    if (isUnderway.current) return
    isUnderway.current = true
    setBusy(true)
    for (const key of keys) {
      if (steps.get(key)?.kind === 'done') continue
      put(key, { kind: 'running' })
      try {
        put(key, { kind: 'done', result: await task(key) })
      } catch (error) {
        put(key, { kind: 'failed', sentence: sentenceOf(error) })
      }
    }
    isUnderway.current = false
    setBusy(false)
  }
  return { steps, isBusy, run, forget: (key: string) => put(key, null) }
}
