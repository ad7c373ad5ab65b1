import { useSyncExternalStore } from 'react'

/** How often a page that stays open asks whether there is a newer app, in milliseconds. */
const ASK_AGAIN_MS = 60 * 60_000

let waiting: ServiceWorker | null = null
const watchers = new Set<() => void>()
const note = (worker: ServiceWorker | null) => {
  waiting = worker
  for (const watcher of watchers) watcher()
}

const watchRegistration = (registration: ServiceWorkerRegistration): void => {
  // The first one is no update: nothing older is in use.
  const look = () => {
    if (registration.waiting && navigator.serviceWorker.controller) note(registration.waiting)
  }
  look()
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  const ask = () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => undefined)
  }
  setInterval(ask, ASK_AGAIN_MS)
  document.addEventListener('visibilitychange', ask)
}

/** Keeps the app itself on this device, where the browser can. It opens without a network from then on. */
export const keepApp = async (): Promise<void> => {
  if (!('serviceWorker' in navigator)) return
  watchRegistration(await navigator.serviceWorker.register('/service-worker.js'))
}

/** Whether a newer app is here and waits to be taken. */
export const useNewApp = (): boolean =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => waiting !== null,
  )

/** Takes the newer app: this page opens anew with it, also where another tab has taken it meanwhile. */
export const takeNewApp = (): void => {
  if (waiting?.state !== 'installed') {
    window.location.reload()
    return
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true })
  waiting.postMessage('take-over')
}
