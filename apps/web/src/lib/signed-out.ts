import { useSyncExternalStore } from 'react'

/**
 * Whether the server no longer knows who asks, although a page of somebody is open: the sign-in has run out, or was ended
 * on another device.
 */
let isOut = false
const watchers = new Set<() => void>()

export const noteSignedOut = (out: boolean): void => {
  if (out === isOut) return
  isOut = out
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

export const useSignedOut = (): boolean => useSyncExternalStore(watch, () => isOut)
