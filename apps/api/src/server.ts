import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clientOn, createPool } from '@strideloom/db/client.ts'
import { migrate } from '@strideloom/db/migrate.ts'
import { openDatabase } from '@strideloom/db/open-database.ts'
import { StartError } from '@strideloom/db/start-error.ts'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { fillDemoIfEmpty } from './demo.ts'
import { createAuth } from './http/auth.ts'
import { createMailer } from './http/mail.ts'
import { listen } from './listen.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

/** One sentence a line for the person who started it; the log of requests goes to standard error. */
const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`)
}

/** Opens everything in order and returns what closes it again, in the reverse order. */
const start = async (): Promise<() => Promise<void>> => {
  const config = readConfig(process.env, root)
  const log = pino(
    { level: process.env.STRIDELOOM_LOG || 'warn', redact: ['req.headers.cookie', 'req.headers.authorization'] },
    pino.destination(2),
  )
  const database = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl ?? undefined, say })
  try {
    const applied = await migrate({ url: database.url, folder: join(root, 'prisma/migrations') })
    if (applied.length > 0)
      say(applied.length === 1 ? 'Prepared the database.' : `Prepared the database (${applied.length} steps).`)
    const pool = createPool(database.url)
    const db = clientOn(pool)
    const now = () => new Date()
    const mail = createMailer(config)
    const auth = createAuth(db, config, mail, log)
    if (await fillDemoIfEmpty({ db, config, kind: database.kind, now: now() }))
      say('Filled the empty database with a demo practice.')
    const app = createApp({ db, pool, auth, config, log, now, mailEnabled: mail.enabled }, join(root, 'apps/web/dist'))
    const server = createServer(app)
    await listen(server, config)
    say(`Strideloom is ready: ${config.origin}`)
    if (!config.origin.startsWith('https://') && !/^http:\/\/(localhost|127\.0\.0\.1)(:|$)/.test(config.origin))
      say(
        'This address is plain http: Strideloom works online there, but cannot be installed on a phone. The README shows a proxy with TLS.',
      )
    return async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 3000).unref()
      })
      await db.$disconnect()
      await database.close()
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

try {
  const close = await start()
  let closing = false
  const stop = async () => {
    if (closing) return
    closing = true
    say('Stopping…')
    await close()
    say('Stopped. Everything is kept.')
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
