import { useEffect } from 'react'
import { dropDeviceDraft, keepDeviceDraft, readDeviceDraft } from '../../lib/device-draft.ts'
import { loadMe } from '../../lib/me.ts'
import { queryClient } from '../../lib/trpc.ts'
import { whoWrites } from '../../lib/who-writes.ts'
import type { Draft } from './draft-store.ts'
import { historyOf, keptOf } from './kept-history.ts'

/** Programs whose steps this device keeps: what is typed in a room must never lack the space. */
const MOST_PROGRAMS = 5
const LIST = 'history.1.list'
/** Several edits in a row are written once. */
const PAUSE_MS = 250

const listed = (): string[] => {
  const list = readDeviceDraft<unknown>(LIST)
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : []
}

/** Puts a name first in the list of what is kept; what falls off its end is dropped. */
const list = (name: string): void => {
  const names = [name, ...listed().filter((one) => one !== name)]
  for (const old of names.slice(MOST_PROGRAMS)) dropDeviceDraft(old)
  keepDeviceDraft(LIST, names.slice(0, MOST_PROGRAMS))
}

/** Drafts that are being watched; they outlive their page. */
const watched = new WeakSet<Draft>()

/** Brings back what this device kept for the draft, and keeps it from now on, whenever the server has everything. */
const keepHistory = (draft: Draft, programId: string, userId: string): void => {
  if (watched.has(draft)) return
  watched.add(draft)
  // another person at the same device has their own
  const name = `history.1.${userId}.${programId}`
  const { program, revision } = draft.get()
  const before = historyOf(readDeviceDraft(name), program, revision)
  if (before) draft.takeHistory(before, revision)

  let seen = draft.get().history
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(timer)
    timer = undefined
    const { history, revision: reached, waiting } = draft.get()
    // from signing out on the draft is nobody's any more, also while the device is still being cleared
    if (
      waiting.length > 0 ||
      whoWrites() !== userId ||
      queryClient.getQueryData(['program-draft', programId]) !== draft
    )
      return
    seen = history
    const kept = keptOf(history, reached)
    if (!kept) dropDeviceDraft(name)
    else if (keepDeviceDraft(name, kept)) list(name)
  }
  draft.subscribe(() => {
    const { history, waiting } = draft.get()
    if (waiting.length === 0 && history !== seen) timer ??= setTimeout(write, PAUSE_MS)
  })
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) write()
  })
}

/** Undo and redo over a reload: the steps of a program lie on this device until somebody signs out. */
export const useKeptHistory = (draft: Draft, programId: string): void => {
  useEffect(() => {
    loadMe().then(
      (me) => me && keepHistory(draft, programId, me.userId),
      () => undefined,
    )
  }, [draft, programId])
}
