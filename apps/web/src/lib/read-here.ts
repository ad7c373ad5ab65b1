import { useSyncExternalStore } from 'react'

/** What was opened on this phone and is no news any more: ids only, the newest last, `most` of them, as older ones are not news anyway. */
export const readHere = (key: string, most: number) => {
  let known: readonly string[] | null = null
  const watchers = new Set<() => void>()
  const read = (): readonly string[] => {
    if (known) return known
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
      known = Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : []
    } catch {
      known = []
    }
    return known
  }
  const watch = (changed: () => void): (() => void) => {
    watchers.add(changed)
    return () => watchers.delete(changed)
  }
  return {
    /** It has been opened here. */
    mark: (id: string): void => {
      if (read().includes(id)) return
      known = [...read(), id].slice(-most)
      try {
        localStorage.setItem(key, JSON.stringify(known))
      } catch {
        // Then it is news again the next time.
      }
      for (const watcher of watchers) watcher()
    },
    useRead: (): readonly string[] => useSyncExternalStore(watch, read),
  }
}
