import { useSyncExternalStore } from 'react'

/** Summaries that were opened on this phone: they are no news any more. Ids only, the newest last. */
const KEY = 'strideloom.summaries-read'
/** Older ones are not news anyway. */
const MOST = 20

let known: readonly string[] | null = null
const watchers = new Set<() => void>()

const read = (): readonly string[] => {
  if (known) return known
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    known = Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
  } catch {
    known = []
  }
  return known
}

/** It has been opened here. */
export const markRead = (id: string): void => {
  if (read().includes(id)) return
  known = [...read(), id].slice(-MOST)
  try {
    localStorage.setItem(KEY, JSON.stringify(known))
  } catch {
    // Then it is news again the next time.
  }
  for (const watcher of watchers) watcher()
}

const watch = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

export const useReadSummaries = (): readonly string[] => useSyncExternalStore(watch, read)
