export interface Toast {
  /** One sentence: what happened. */
  sentence: string
  undo?: () => void
  undoLabel: string
  seconds: number
}

let current: Toast | null = null
const watchers = new Set<() => void>()

/** Shows one sentence; a newer one replaces it. With an undo it stays 10 s (longer while it is looked at), else 5 s. */
export function showToast(toast: { sentence: string; undo?: () => void; undoLabel?: string; seconds?: number }): void {
  const { sentence, undo, undoLabel = 'Undo', seconds = undo ? 10 : 5 } = toast
  set({ sentence, undo, undoLabel, seconds })
}

/** Takes it away at once, for example when the person leaves the screen. */
export function hideToast(): void {
  set(null)
}

/** For `ToastHost`. */
export function currentToast(): Toast | null {
  return current
}

/** For `ToastHost`. */
export function watchToast(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function set(next: Toast | null) {
  current = next
  for (const watcher of watchers) watcher()
}
