import { useSyncExternalStore } from 'react'

const watch = (watcher: () => void) => {
  window.addEventListener('online', watcher)
  window.addEventListener('offline', watcher)
  return () => {
    window.removeEventListener('online', watcher)
    window.removeEventListener('offline', watcher)
  }
}

/** False where the device surely has no network; true says little. */
export const useIsOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine)
