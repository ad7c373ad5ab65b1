import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { beforeAll, describe, expect, test } from 'vitest'

type Shown = { title: string; body: string; tag: string; data: string }
type Handler = (event: object) => void

const ORIGIN = 'https://plan.example.org'
let source: string
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../worker/push-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
  })
  source = outputFiles[0]?.text ?? ''
})

/** The worker as it is built, in a browser with these windows open. */
const openWorker = (windows: string[] = []) => {
  const handlers = new Map<string, Handler>()
  const shown: Shown[] = []
  const done: string[] = []
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    skipWaiting: async () => undefined,
    registration: {
      showNotification: async (title: string, { body, tag, data }: Omit<Shown, 'title'>) => {
        shown.push({ title, body, tag, data })
      },
    },
    clients: {
      matchAll: async ({ includeUncontrolled }: { includeUncontrolled: boolean }) =>
        includeUncontrolled
          ? windows.map((path) => ({ url: `${ORIGIN}${path}`, focus: async () => done.push(`focus ${path}`) }))
          : [],
      openWindow: async (path: string) => done.push(`open ${path}`),
    },
  }
  runInNewContext(source, { self, URL, ...self })
  const fire = async (name: string, event: object) => {
    const waits: Promise<unknown>[] = []
    handlers.get(name)?.({ ...event, waitUntil: (work: Promise<unknown>) => waits.push(work) })
    expect(waits).toHaveLength(1)
    await Promise.all(waits)
  }
  return {
    shown,
    done,
    push: (text: string | null) => fire('push', { data: text === null ? null : { json: () => JSON.parse(text) } }),
    press: (data: unknown) => fire('notificationclick', { notification: { data, close: () => done.push('close') } }),
  }
}

describe('P33 a message on a device', () => {
  test('is shown as it was sent, under its own tag, so that the same one twice is one', async () => {
    const worker = openWorker()
    const message = { title: 'Strideloom', body: 'Something is waiting for you today.', page: '/check-in', tag: 'one' }
    await worker.push(JSON.stringify(message))
    const { page: data, ...words } = message
    expect(worker.shown).toEqual([{ ...words, data }])
  })

  test.each([
    ['nothing', null],
    ['no JSON', 'hello'],
    ['other things', '{"title":7,"page":["/"]}'],
    ['a list', '[]'],
    ['a page elsewhere', '{"page":"https://elsewhere.example/"}'],
    ['a page elsewhere without its scheme', '{"page":"//elsewhere.example"}'],
    ['a script', '{"page":"javascript:alert(1)"}'],
  ])('%s is shown in plain words and leads home', async (_name, text) => {
    const worker = openWorker()
    await worker.push(text)
    expect(worker.shown).toEqual([
      { title: 'Strideloom', body: 'Something is waiting for you.', tag: 'strideloom', data: '/' },
    ])
  })

  test('pressed, it opens its page; where that is open it comes forward, and no other page is led away', async () => {
    const closed = openWorker(['/workout/1/play'])
    await closed.press('/check-in')
    expect(closed.done).toEqual(['close', 'open /check-in'])
    const open = openWorker(['/week', '/check-in?day=1'])
    await open.press('/check-in')
    expect(open.done).toEqual(['close', 'focus /check-in?day=1'])
  })
})
