import { useEffect, useRef } from 'react'

/** Tries again by itself when the network is back, while something waits. */
export const useSendWhenBack = (isWaiting: boolean, send: () => Promise<void>): void => {
  const latest = useRef(send)
  useEffect(() => {
    latest.current = send
  })
  useEffect(() => {
    if (!isWaiting) return
    const retry = () => void latest.current()
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [isWaiting])
}
