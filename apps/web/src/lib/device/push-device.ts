import { runMutation } from '../run-mutation.ts'
import { trpc } from '../trpc.ts'

/** Where this browser is asked for push: what the app itself is kept by, else a worker that only shows messages. */
const MESSAGES_ONLY = { script: '/push-worker.js', scope: '/practice/' }

/** Whether this browser can take push messages at all, or what stands in the way. */
export type CanPush = 'yes' | 'install' | 'insecure' | 'no'

const isApple = (): boolean =>
  /iPad|iPhone|iPod/.test(navigator.userAgent) || (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

export const canPush = (): CanPush => {
  if (!window.isSecureContext) return 'insecure'
  if ('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) return 'yes'
  // On a telephone of Apple's there is no push before the app is on the Home Screen.
  return isApple() && !window.matchMedia('(display-mode: standalone)').matches ? 'install' : 'no'
}

const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
  'serviceWorker' in navigator ? navigator.serviceWorker.getRegistrations() : []

/** What this browser takes messages by; null where it takes none. */
const ownSubscription = async (): Promise<PushSubscription | null> => {
  for (const { pushManager } of await registrations()) {
    const found = await pushManager?.getSubscription()
    if (found) return found
  }
  return null
}

const base64url = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** How the server's list calls this browser: the hash of its address; null where it takes no messages. */
export const ownHash = async (): Promise<string | null> => {
  const found = await ownSubscription()
  return found === null
    ? null
    : base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(found.endpoint)))
}

const tell = (found: PushSubscription): Promise<unknown> => {
  const [p256dh, auth] = [found.getKey('p256dh'), found.getKey('auth')]
  if (!p256dh || !auth) throw new Error('a subscription without keys')
  return runMutation(trpc.reminders.devices.add.mutationOptions(), {
    endpoint: found.endpoint,
    p256dh: base64url(p256dh),
    auth: base64url(auth),
  })
}

/** The worker that shows messages, once it is ready. */
const worker = async (): Promise<ServiceWorkerRegistration> => {
  const ofApp = (await registrations()).find(({ scope }) => scope === `${window.location.origin}/`)
  if (ofApp) return navigator.serviceWorker.ready
  const { script, scope } = MESSAGES_ONLY
  const registration = await navigator.serviceWorker.register(script, { scope })
  const coming = registration.installing ?? registration.waiting
  if (!registration.active && coming)
    await new Promise<void>((resolve) =>
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve()
      }),
    )
  return registration
}

/**
 * Asks for push on this browser and tells the server where. Only after somebody pressed for it: the browser asks whether it may.
 * @param key the server's, base64url
 * @returns whether it was allowed
 * @throws where the push service or the server was not reached
 */
export const startPush = async (key: string): Promise<boolean> => {
  if ((await Notification.requestPermission()) !== 'granted') return false
  const known = await ownSubscription()
  const knownKey = known?.options.applicationServerKey
  // Made for another server's key it takes nothing from this one.
  if (known && knownKey && base64url(knownKey) !== key) await known.unsubscribe()
  const { pushManager } = await worker()
  await tell(
    (await ownSubscription()) ?? (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })),
  )
  return true
}

/** This browser takes no messages any more. What the server knew of it goes with the sign-in, or by its own list. */
export const stopPush = async (): Promise<void> => {
  await (await ownSubscription())?.unsubscribe()
}

/** After a new password there is a new sign-in: a browser that took messages tells of itself again. */
export const tellAgain = async (): Promise<void> => {
  const found = canPush() === 'yes' && Notification.permission === 'granted' ? await ownSubscription() : null
  if (found) await tell(found)
}
