import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '../../lib/when-idle.ts'

/** A value that follows once the page rests: for sums beside the work, which the work must not wait for. */
export const useRested = <T>(value: T): T => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    if (rested !== value) return whenIdle(() => startTransition(() => setRested(value)))
  }, [rested, value])
  return rested
}
