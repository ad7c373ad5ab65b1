import { showMessages } from './push-messages.ts'

declare const self: ServiceWorkerGlobalScope

// For whoever works at a practice: it shows messages and keeps nothing of the app, which there comes from the server each time.
showMessages()
self.addEventListener('install', () => void self.skipWaiting())
