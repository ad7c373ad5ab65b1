import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../app.ts'
import { openWorld, testConfig, type World } from '../testing/world.ts'
import { fingerprint } from './fingerprint.ts'

let world: World
let base: string
let close: () => Promise<void>
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  world = await openWorld()
  app = createApp(world.deps, '/nowhere')
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  close = () => new Promise((resolve) => server.close(() => resolve()))
})
afterAll(async () => {
  await close()
  await world.close()
})

type Layer = { name: string; route?: { path: string | RegExp }; handle: { stack?: Layer[] } }
const routesOf = (stack: readonly Layer[]): (string | RegExp)[] =>
  stack.flatMap((layer) => layer.route?.path ?? (layer.handle.stack ? routesOf(layer.handle.stack) : []))

/** Every address of better-auth with its methods, found at run time. */
const authPaths = (): { path: string; method: string }[] =>
  Object.values(
    world.deps.auth.api as unknown as Record<string, { path?: string; options?: { method?: string | string[] } }>,
  )
    .flatMap(({ path, options }) => (path ? [options?.method ?? 'GET'].flat().map((method) => ({ path, method })) : []))
    .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))

/** What each open address answers to somebody who is not signed in. Everything that is not here answers 404. */
const OPEN: Record<string, { body?: unknown; status: number }> = {
  'POST /sign-in/email': { body: { email: 'nobody@strideloom.example', password: 'not the password' }, status: 401 },
  'POST /sign-up/email': { body: { name: 'N', email: 'not an address', password: 'long enough a word' }, status: 400 },
  'POST /sign-out': { body: {}, status: 200 },
  'GET /get-session': { status: 200 },
  'POST /get-session': { body: {}, status: 405 },
  'POST /change-password': { body: { currentPassword: 'x', newPassword: 'long enough a word' }, status: 401 },
  'POST /revoke-sessions': { body: {}, status: 401 },
  // Without a mail server it refuses everybody alike; with one it answers everybody alike (http/auth tests).
  'POST /request-password-reset': { body: { email: 'nobody@strideloom.example' }, status: 400 },
  'POST /reset-password': { body: { token: 'none', newPassword: 'long enough a word' }, status: 400 },
  'POST /demo/open': { body: { as: 'therapist' }, status: 404 },
}

const ask = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    method,
    headers: {
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', origin: testConfig.origin }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  })

describe('R1 the addresses of the server', () => {
  test('are these and no other', () => {
    expect(routesOf((app as unknown as { router: { stack: Layer[] } }).router.stack)).toEqual([
      '/auth/*splat',
      '/run-imports/:runnerId',
      '/run-imports/:runnerId/:importId',
      '/healthz',
      '/readyz',
      /^\/calendar\//,
      /^\/reminders-off\//,
    ])
  })

  test('every address of the sign-in library is either open by name or not there', async () => {
    const paths = authPaths()
    expect(paths.length).toBeGreaterThan(20)
    const before = await fingerprint(world.db)
    for (const { path, method } of paths) {
      const known = OPEN[`${method} ${path}`]
      const answer = await ask(method, `/api/auth${path.replace(/:[a-z]+/g, 'x')}`, known?.body)
      expect(`${method} ${path} ${answer.status}`).toBe(`${method} ${path} ${known?.status ?? 404}`)
    }
    const { RateLimit: _, ...after } = await fingerprint(world.db)
    const { RateLimit: __, ...unchanged } = before
    expect(after).toEqual(unchanged)
  })

  test('nothing else answers under /api', async () => {
    for (const path of ['/api', '/api/', '/api/users', '/api/auth', '/api/trpcx'])
      expect((await ask('GET', path)).status, path).toBe(404)
  })
})

describe('R16 writes come from our own pages and are JSON', () => {
  const write = (headers: Record<string, string>, body = '{"id":"x"}') =>
    fetch(`${base}/api/trpc/people.practice.create`, {
      method: 'POST',
      headers: { cookie: world.owner.cookie, ...headers },
      body,
    })

  test.each([
    ['another origin', { 'content-type': 'application/json', origin: 'https://evil.example' }, 403],
    ['no origin at all', { 'content-type': 'application/json', origin: 'null' }, 403],
    ['another site by fetch metadata', { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }, 403],
    ['a sister site', { 'content-type': 'application/json', 'sec-fetch-site': 'same-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded', origin: testConfig.origin }, 415],
    ['a multipart form', { 'content-type': 'multipart/form-data; boundary=x', origin: testConfig.origin }, 415],
    ['plain text', { 'content-type': 'text/plain', origin: testConfig.origin }, 415],
  ])('%s is refused', async (_name, headers, status) => {
    expect((await write(headers)).status).toBe(status)
  })

  test('our own page passes, and is judged by what it sends', async () => {
    expect((await write({ 'content-type': 'application/json', origin: testConfig.origin })).status).toBe(400)
  })

  test('no other origin may read: there is no CORS', async () => {
    const answer = await ask('GET', '/api/trpc/people.me', undefined, { origin: 'https://evil.example' })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('a change cannot be made with a GET', async () => {
    const answer = await ask('GET', '/api/trpc/people.practice.create?input=%7B%7D', undefined, {
      cookie: world.owner.cookie,
    })
    expect(answer.status).toBe(405)
  })

  test('a batch is capped, and a body too', async () => {
    const paths = Array.from({ length: 21 }, () => 'people.me').join(',')
    expect((await ask('GET', `/api/trpc/${paths}?batch=1&input=%7B%7D`)).status).toBe(400)
    const huge = await write(
      { 'content-type': 'application/json', origin: testConfig.origin },
      `{"name":"${'x'.repeat(3_000_000)}"}`,
    )
    expect(huge.status).toBe(413)
  })
})

describe('headers', () => {
  test('pages run no script but ours, and stand in no frame', async () => {
    const { headers } = await ask('GET', '/healthz')
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('answers of the api run nowhere and are not kept by anybody between', async () => {
    const { headers } = await ask('GET', '/api/trpc/people.me')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
