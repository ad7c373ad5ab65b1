import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { showMessages } from './push-messages.ts'

declare const self: ServiceWorkerGlobalScope
/** The files of the runner's side, put in when the app is built (build/service-worker.ts). */
declare const SHELL: { url: string; revision: string | null }[]

// Only the app itself is kept by this worker, never what the server says of anybody: that lies in the device's database
// (src/lib/device), which signing out empties.
precacheAndRoute(SHELL, { cleanURLs: false, directoryIndex: '' })
cleanupOutdatedCaches()
// The runner's pages alone, with whatever is asked of them: whoever works at a practice or follows a link in a mail gets the app that the server has now.
const RUNNERS = /^\/(today|week|check-in|runs?|weekly|monthly|workout|progress|sessions|away|me|looks)?([/?]|$)/
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { allowlist: [RUNNERS] }))

// A first visit works without a network at once, not only after the page has been opened again.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

showMessages()

// A newer app waits until somebody takes it: it is never put under a page that is being typed into.
self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting()
})
