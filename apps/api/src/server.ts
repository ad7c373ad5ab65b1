import { createServer, type RequestListener, type Server } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientOn, createPool, type Db } from '@strideloom/db/client.ts'
import { migrate } from '@strideloom/db/migrate.ts'
import { type OpenDatabase, openDatabase } from '@strideloom/db/open-database.ts'
import { StartError } from '@strideloom/db/start-error.ts'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { fillDemoIfEmpty } from './demo.ts'
import { settleErasures } from './erasure-ledger.ts'
import { wakeForMail } from './features/reminders/wake-store.ts'
import { createAuth } from './http/auth.ts'
import { createMailer } from './http/mail.ts'
import { createPusher } from './http/push.ts'
import { sweepImports } from './http/run-imports.ts'
import { SERVER_TIMES } from './http/time-limits.ts'
import { rememberAddress } from './last-address.ts'
import { listen } from './listen.ts'
import { keepLooking } from './needs-running.ts'
import { keepReminding } from './reminders-running.ts'
import { tidyUp } from './tidy-up.ts'
import { findPersonIn } from './trpc/person.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** One sentence a line for the person who started it; the log of requests goes to standard error. */
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

/** What is answered between listening and being ready. */
const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain', 'retry-after': '1' }).end('Strideloom is starting.')
}

/** Browsers treat https and this very machine as secure. */
const isSecure = (origin: string): boolean => /^(https:|http:\/\/(localhost|127\.0\.0\.1)(:|$))/.test(origin)

/** Lets running requests finish, for three seconds at most. */
const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 3000).unref()
  })

/** What was opened so far; closed in this order, whenever the end comes. */
const opened: {
  server?: Server
  db?: Db
  database?: OpenDatabase
  daily?: NodeJS.Timeout
  reminding?: { stop: () => Promise<void> }
  looking?: { stop: () => Promise<void> }
} = {}

const close = async (): Promise<void> => {
  clearInterval(opened.daily)
  if (opened.server) await closeServer(opened.server)
  await opened.reminding?.stop()
  await opened.looking?.stop()
  await opened.db?.$disconnect()
  await opened.database?.close()
}

/** Opens everything in order. The port comes first: when it is taken, nothing else has been touched. */
const start = async (): Promise<void> => {
  const config = readConfig(process.env, root)
  const log = pino(
    { level: process.env.STRIDELOOM_LOG || 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  )
  let answer: RequestListener = starting
  opened.server = createServer(SERVER_TIMES, (request, response) => answer(request, response))
  await listen(opened.server, config)
  opened.database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl ?? undefined,
    say,
  })
  const { url, kind } = opened.database
  const applied = await migrate({ url, folder: join(root, 'prisma/migrations') })
  if (applied.length > 0) say('Prepared the database.')
  const pool = createPool(url)
  const db = clientOn(pool)
  opened.db = db
  const now = () => new Date()
  const mail = createMailer(config)
  const auth = createAuth(db, config, mail, log)
  if (await fillDemoIfEmpty({ db, config, now: now() })) say('Filled the empty database with a demo practice.')
  await sweepImports({ db, now })
  const again = await settleErasures(db, config.dataDir, now())
  if (again > 0)
    say(`Erased ${again === 1 ? 'one runner' : `${again} runners`} again, whom this older copy of the data still had.`)
  await tidyUp({ db, log, now })
  opened.daily = setInterval(() => void tidyUp({ db, log, now }), 86_400_000).unref()
  const deps = { db, pool, findPerson: findPersonIn(pool), auth, config, log, now, mailEnabled: mail.enabled }
  if (mail.enabled) await wakeForMail(db, now())
  opened.reminding = keepReminding({ db, config, log, now, mail, push: createPusher(config) })
  opened.looking = keepLooking({ db, log, now })
  answer = createApp(deps, join(root, 'apps/web/dist'))
  if (kind === 'embedded') rememberAddress(config.dataDir, config.origin)
  say(`Strideloom is ready: ${config.origin}`)
  if (!isSecure(config.origin))
    say(
      'This address is plain http: Strideloom works online there, but cannot be installed on a phone. The README shows a proxy with TLS.',
    )
}

let ending = false
const end = async (): Promise<void> => {
  if (ending) return
  ending = true
  say('Stopping…')
  await close()
  say('Stopped. Everything is kept.')
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())

try {
  await start()
} catch (error) {
  // Told to stop while starting: what was being opened has gone, and that is no failure.
  if (!ending) {
    await close()
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
