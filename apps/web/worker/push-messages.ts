declare const self: ServiceWorkerGlobalScope

const PAGES = /^\/[a-z/-]*$/

/** What came, as far as it can be read: what cannot still says that something is there, as a browser wants to see each message. */
const readMessage = (data: PushMessageData | null): { title: string; body: string; page: string; tag: string } => {
  let told: Record<string, unknown> = {}
  try {
    told = data?.json() ?? {}
  } catch {
    // Not ours, or from an app of another time.
  }
  const text = (key: string, otherwise: string) => (typeof told[key] === 'string' ? told[key] : otherwise)
  const page = text('page', '/')
  return {
    title: text('title', 'Strideloom'),
    body: text('body', 'Something is waiting for you.'),
    page: PAGES.test(page) && !page.startsWith('//') ? page : '/',
    tag: text('tag', 'strideloom'),
  }
}

/** Shows messages, and opens their page when one is pressed. The same message twice takes its own place. */
export const showMessages = (): void => {
  self.addEventListener('push', (event) => {
    const { title, body, page, tag } = readMessage(event.data)
    event.waitUntil(
      self.registration.showNotification(title, {
        body,
        tag,
        icon: '/icon-192.png',
        badge: '/icon-192.png',
        data: page,
      }),
    )
  })
  self.addEventListener('notificationclick', (event) => {
    event.notification.close()
    const page = String(event.notification.data ?? '/')
    event.waitUntil(
      self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
        // One that shows it is brought forward; no other is led away, as somebody may be typing there.
        const there = windows.find(({ url }) => new URL(url).pathname === page)
        return there ? there.focus() : self.clients.openWindow(page)
      }),
    )
  })
}
