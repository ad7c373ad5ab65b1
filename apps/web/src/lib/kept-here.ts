import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/**
 * What was written on this phone. It counts at once; `saved` once the server has it. Saved entries stay for as long as
 * the page lives: the same entry from here and from the server is one, so nothing flickers between the two.
 */
export type Kept<T> = {
  value: T
  state: 'sending' | 'waiting' | 'saved' | 'refused'
  /** Why it was refused, for a person. */
  sentence: string | null
}

export type KeptOptions<T> = {
  /** Names the list in the query cache, which is emptied when somebody signs out. */
  name: string
  queryClient: QueryClient
  /** Sends some of them; rejects when they were not saved. */
  send: (values: T[]) => Promise<unknown>
  /** Most at once. */
  most: number
  /** True when asking again would give the same answer. */
  isFinal: (error: unknown) => boolean
  sentenceOf: (error: unknown) => string
  onSaved?: () => void
  /** Milliseconds until the n-th try after a failure; the last one repeats. */
  pauses?: readonly number[]
}

/** Counts changes of all lists, for whoever shows what waits in any of them. */
let version = 0
const watchers = new Set<() => void>()
const watch = (changed: () => void): (() => void) => {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

/** Draws anew when any list has changed: then its `read` gives something else. */
export const useKeptChanges = (): number => useSyncExternalStore(watch, () => version)

const PAUSES = [2_000, 5_000, 15_000, 60_000]

/** A list of writes that are sent in order, again with the same ids until the server has them. */
export const keptHere = <T extends { id: string }>(options: KeptOptions<T>) => {
  const { queryClient, send, most, isFinal, sentenceOf, onSaved, pauses = PAUSES } = options
  const queryKey = ['kept-here', options.name] as const
  const read = (): Kept<T>[] => queryClient.getQueryData<Kept<T>[]>(queryKey) ?? []
  const write = (kept: Kept<T>[]) => {
    queryClient.setQueryData(queryKey, kept)
    version += 1
    for (const watcher of watchers) watcher()
  }
  const mark = (ids: ReadonlySet<string>, state: Kept<T>['state'], sentence: string | null = null) =>
    write(read().map((one) => (ids.has(one.value.id) ? { ...one, state, sentence } : one)))

  let busy = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** One request. A refused batch is sent again one by one, so that a bad entry does not hold up the good ones. */
  const sendSome = async (values: T[]): Promise<void> => {
    const ids = new Set(values.map(({ id }) => id))
    mark(ids, 'sending')
    try {
      await send(values)
      mark(ids, 'saved')
    } catch (error) {
      if (!isFinal(error)) {
        mark(ids, 'waiting', sentenceOf(error))
        throw error
      }
      if (values.length === 1) mark(ids, 'refused', sentenceOf(error))
      else for (const value of values) await sendSome([value])
    }
  }

  const flush = async (): Promise<void> => {
    if (busy) return
    busy = true
    clearTimeout(timer)
    try {
      for (;;) {
        const due = read().filter(({ state }) => state === 'sending' || state === 'waiting')
        if (due.length === 0) break
        await sendSome(due.slice(0, most).map(({ value }) => value))
      }
      failures = 0
      onSaved?.()
    } catch {
      timer = setTimeout(() => void flush(), pauses[Math.min(failures, pauses.length - 1)])
      failures += 1
    } finally {
      busy = false
    }
  }

  return {
    /** Counts at once and is sent. */
    keep: (values: T[]) => {
      const known = new Set(read().map(({ value }) => value.id))
      const fresh = values.filter(({ id }) => !known.has(id))
      write([...read(), ...fresh.map((value): Kept<T> => ({ value, state: 'sending', sentence: null }))])
      void flush()
    },
    /** Tries what waits, now. */
    retry: () => void flush(),
    /** Lets go of what the server refused. */
    drop: (id: string) => write(read().filter(({ value }) => value.id !== id)),
    read,
    useKept: (): Kept<T>[] =>
      useQuery({
        queryKey,
        queryFn: read,
        initialData: [],
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
      }).data,
  }
}

/** A list whatever it holds: enough to show what waits and to try again. */
export type KeptList = {
  read: () => Kept<{ id: string }>[]
  retry: () => void
  drop: (id: string) => void
}
