import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { atMost } from './at-most.ts'

const MISSING = 'The code of this page could not be fetched.'
const PAUSE_MS = 3000

/**
 * Where a page's code cannot be fetched, the router would load the whole app anew; without a network nothing would be
 * left of it, nor of what is not saved yet. So the page says it and the person decides.
 */
export const stayWhenCodeIsMissing = (): void =>
  window.addEventListener('vite:preloadError', ({ payload }) => {
    payload.message = MISSING
  })

export const isCodeMissing = (error: unknown): boolean => error instanceof Error && error.message === MISSING

const TAKE_OVER_MS = 2000

/** A newer app that waits comes first: the one in use may be the very one whose files are gone. */
const takeWaitingApp = async (): Promise<void> => {
  const waiting = (await navigator.serviceWorker?.getRegistration())?.waiting
  if (!waiting) return
  const taken = new Promise((resolve) =>
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
  )
  waiting.postMessage('take-over')
  await atMost(TAKE_OVER_MS, taken)
}

/** Loads the app anew, which also brings what an update has replaced; but only where there is a server to load it from. */
export const reloadIfReached = async (): Promise<boolean> => {
  const isThere = await fetch('/healthz', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (isThere) {
    await takeWaitingApp().catch(() => undefined)
    window.location.reload()
  }
  return isThere
}

/** Code that is fetched again until it is here: a tap on a train opens its sheet after the tunnel. `says`: that it is not yet here. */
export const untilHere =
  <M>(load: () => Promise<M>, { says = true } = {}): (() => Promise<M>) =>
  async () => {
    for (let tries = 0; ; tries++) {
      try {
        return await load()
      } catch {
        if (tries === 0 && says)
          showToast({ sentence: 'This part is not on the phone yet. It opens when the network is back.' })
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
  }
