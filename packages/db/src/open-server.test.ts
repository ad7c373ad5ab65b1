import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from './open-database.ts'
import { createTestDatabase } from './testing/test-database.ts'

let url: string
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ url, drop } = await createTestDatabase({ bare: true }))
})
afterAll(() => drop())

const open = (databaseUrl: string) => openDatabase({ dataDir: '/nonexistent/and/not/used', databaseUrl })

const changed = (change: (address: URL) => void) => {
  const address = new URL(url)
  change(address)
  return address.href
}

const listening = async (server: Server): Promise<number> => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  return address && typeof address === 'object' ? address.port : 0
}

test('a server that can carry Strideloom is taken as it is, and left running', async () => {
  const database = await open(url)
  expect(database).toMatchObject({ url, kind: 'server' })
  await database.close()
  await (await open(url)).close()
})

test.for<[string, (address: URL) => void, RegExp]>([
  [
    'wrong password',
    (a) => (a.password = 'wrong'),
    /127\.0\.0\.1:\d+ does not accept the password of the user "strideloom"/,
  ],
  ['no password', (a) => (a.password = ''), /asks for a password of the user "strideloom", and none is given/],
  ['unknown user', (a) => (a.username = 'nobody-here'), /does not accept the password of the user "nobody-here"/],
  ['missing database', (a) => (a.pathname = '/not%20there'), /has no database "not there"; make it first/],
  ['nothing there', (a) => (a.port = '1'), /nothing answers at 127\.0\.0\.1:1; is the server running there\?/],
  ['unknown host', (a) => (a.hostname = 'no-such-host.invalid'), /the host of no-such-host\.invalid:\d+ is not known/],
  ['no TLS there', (a) => a.searchParams.set('sslmode', 'verify-full'), /no secure connection to 127\.0\.0\.1:\d+/],
])('DATABASE_URL, %s: one sentence, without the password', async ([, change, sentence]) => {
  const password = new URL(url).password
  const error = await open(changed(change)).catch((reason) => reason)
  expect(error.name).toBe('StartError')
  expect(error.message).toMatch(sentence)
  expect(error.message).toMatch(/^DATABASE_URL: /)
  expect(error.message).not.toContain(password)
})

test.for([
  ['localhost', /DATABASE_URL is not an address: it should look like postgresql:/],
  ['postgresql://user:pa#ss@host:99999/x', /DATABASE_URL is not an address/],
  ['mysql://root@localhost/x', /begins with "mysql:\/\/", but only PostgreSQL works/],
] as const)('DATABASE_URL "%s"', async ([text, sentence]) => {
  await expect(open(text)).rejects.toThrow(sentence)
})

test('a user who may not make tables', async () => {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  const role = `guest_${process.pid}`
  await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD 'guest'`)
  const guest = changed((address) => {
    address.username = role
    address.password = 'guest'
  })
  await expect(open(guest)).rejects.toThrow(`the user "${role}" may not make tables in the database "test_`)
  await admin.query(`DROP ROLE ${role}`)
  await admin.end()
})

test('something else than PostgreSQL answers there', async () => {
  const port = await listening(
    createServer((socket) =>
      socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).on('error', () => {}),
    ),
  )
  await expect(open(changed((a) => (a.port = String(port))))).rejects.toThrow(/^DATABASE_URL: .*127\.0\.0\.1/)
})

test('a server that is too old', async () => {
  const port = await listening(
    createServer((socket) => socket.on('error', () => {}).on('data', (data) => socket.write(answerOf14(data)))),
  )
  await expect(open(changed((a) => (a.port = String(port))))).rejects.toThrow(
    'the server is PostgreSQL 14; Strideloom needs 15 or newer',
  )
})

/** Just enough of PostgreSQL's protocol to say "come in" and to answer one query as version 14 would. */
function answerOf14(data: Buffer): Buffer {
  const message = (type: string, ...parts: (Buffer | string)[]) => {
    const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))
    const head = Buffer.alloc(5)
    head.write(type)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const int = (bytes: 2 | 4, value: number) => {
    const buffer = Buffer.alloc(bytes)
    buffer.writeIntBE(value, 0, bytes)
    return buffer
  }
  const ready = message('Z', 'I')
  if (data[0] !== 'Q'.charCodeAt(0)) return Buffer.concat([message('R', int(4, 0)), ready])
  const field = (name: string, type: number) =>
    Buffer.concat([Buffer.from(`${name}\0`), int(4, 0), int(2, 0), int(4, type), int(2, 4), int(4, -1), int(2, 0)])
  const value = (text: string) => Buffer.concat([int(4, text.length), Buffer.from(text)])
  return Buffer.concat([
    message('T', int(2, 3), field('version', 23), field('copy', 16), field('may_create', 16)),
    message('D', int(2, 3), value('140011'), value('f'), value('t')),
    message('C', 'SELECT 1\0'),
    ready,
  ])
}

test('the test server itself is 18', async () => {
  const client = new pg.Client({ connectionString: inject('testServer').url })
  await client.connect()
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int / 10000 AS major")
  await client.end()
  expect(rows).toEqual([{ major: 18 }])
})
