import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

/**
 * What was written on this phone. It counts at once; `saved` once the server has it. Saved entries stay for as long as
 * the page lives, and some days on the device: the same entry from here and from the server is one, so nothing flickers between the two.
 */
export type Kept<T> = {
  value: T
  state: 'sending' | 'waiting' | 'saved' | 'refused'
  /** Why it was refused, for a person. */
  sentence: string | null
  /** When the server had it: milliseconds since 1970 UTC by this device's clock. */
  savedAt?: number
}

/** The server may have read what it says before a write that was saved while it said it. */
const READ_BEFORE_MS = 10_000

/** What the server may not have known when it said something, `askedAt` in milliseconds by this device's clock: all else is in what it said. */
export const notYetIn = <T>(kept: readonly Kept<T>[], askedAt: number): Kept<T>[] =>
  kept.filter(({ state, savedAt = 0 }) => state !== 'saved' || savedAt >= askedAt - READ_BEFORE_MS)

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
const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

const changed = (): void => {
  version += 1
  for (const watcher of watchers) watcher()
}

/** Draws anew when any list has changed: then its `read` gives something else. */
export const useKeptChanges = (): number => useSyncExternalStore(watch, () => version)

const PAUSES = [2_000, 5_000, 15_000, 60_000]

type Told = { id: string }

/** A place that outlives the page, for one person. */
export type KeptDevice = {
  /** What it has from before, by list, in the order in which it was written. */
  found: ReadonlyMap<string, readonly Kept<Told>[]>
  /** Whether all that was given to it outlives this page. */
  keepsAll: () => boolean
  /** Writes what is new or has changed of a list, and takes out what is gone. */
  write: (list: string, changed: readonly Kept<Told>[], gone: readonly string[]) => void
  /** Nothing more is kept on it from this page. */
  close: () => void
}

let device: KeptDevice | null = null
/** By the list's name: what takes in what a device has of it. A list may come after its device. */
const lists = new Map<string, (there: KeptDevice) => void>()

/** From now on what is written goes to that device too. What it has comes first; what was written before it was there is put on it. */
export const keepOn = (there: KeptDevice): void => {
  device = there
  for (const takeIn of lists.values()) takeIn(there)
}

/** Whoever was here has gone: nothing more of this page goes to their device. */
export const keepNowhere = (): void => {
  device?.close()
  device = null
}

/** Whether what is written on this page outlives it. */
export const outlivesPage = (): boolean => device?.keepsAll() ?? false

/** For a device: whether it keeps all has changed. */
export const noteDevice = (): void => changed()

/** A list of writes that are sent in order, again with the same ids until the server has them. */
export const keptHere = <T extends { id: string }>(options: KeptOptions<T>) => {
  const { queryClient, send, most, isFinal, sentenceOf, onSaved, pauses = PAUSES } = options
  const queryKey = ['kept-here', options.name] as const
  // It is no answer that could be asked for again: it stays, whether a screen shows it or not.
  queryClient.setQueryDefaults(queryKey, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const read = (): Kept<T>[] => queryClient.getQueryData<Kept<T>[]>(queryKey) ?? []
  const write = (kept: Kept<T>[]) => {
    const before = new Set(read())
    queryClient.setQueryData(queryKey, kept)
    const ids = new Set(kept.map(({ value }) => value.id))
    device?.write(
      options.name,
      kept.filter((one) => !before.has(one)),
      [...before].flatMap(({ value }) => (ids.has(value.id) ? [] : [value.id])),
    )
    changed()
  }
  const mark = (ids: ReadonlySet<string>, state: Kept<T>['state'], sentence: string | null = null) =>
    write(
      read().map((one) =>
        ids.has(one.value.id) ? { ...one, state, sentence, ...(state === 'saved' && { savedAt: Date.now() }) } : one,
      ),
    )

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
      // what was written while this try failed waits with it
      mark(new Set(read().flatMap(({ value, state }) => (state === 'sending' ? [value.id] : []))), 'waiting')
      timer = setTimeout(() => void flush(), pauses[Math.min(failures, pauses.length - 1)])
      failures += 1
    } finally {
      busy = false
    }
  }

  const takeIn = ({ found }: KeptDevice) => {
    const here = read()
    const known = new Set(here.map(({ value }) => value.id))
    const older = ((found.get(options.name) ?? []) as readonly Kept<T>[]).filter(({ value }) => !known.has(value.id))
    // Sending ended with the page that sent it; whoever shows the list asks for the next try.
    queryClient.setQueryData(
      queryKey,
      older.map((one): Kept<T> => (one.state === 'sending' ? { ...one, state: 'waiting' } : one)),
    )
    // Made anew, so that they are written: the device may not have them yet.
    write([...read(), ...here.map((one) => ({ ...one }))])
  }
  lists.set(options.name, takeIn)
  if (device) takeIn(device)

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
      }).data,
  }
}

/** A list whatever it holds: enough to show what waits and to try again. */
export type KeptList = {
  read: () => Kept<{ id: string }>[]
  retry: () => void
  drop: (id: string) => void
}
