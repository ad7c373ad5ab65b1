import { useEffect } from 'react'

/** Keeps the screen on while this is shown. The lock goes with every look elsewhere and is taken again when the page is back. */
export const useAwake = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let isGone = false
    const take = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      // an empty battery, or a browser without it: the screen then goes off as always
      const next = await navigator.wakeLock?.request('screen').catch(() => null)
      if (isGone) void next?.release()
      else lock = next ?? null
    }
    void take()
    document.addEventListener('visibilitychange', take)
    return () => {
      isGone = true
      document.removeEventListener('visibilitychange', take)
      void lock?.release()
    }
  }, [])
}
