import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientOn, createPool } from '@strideloom/db/client.ts'
import { createTestDatabase } from '@strideloom/db/testing/test-database.ts'
import { pino } from 'pino'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { createAuth } from '../http/auth.ts'
import { createMailer } from '../http/mail.ts'
import { findPersonIn } from '../trpc/person.ts'
import { openBrowser } from './http-browser.ts'
import { testConfig } from './world.ts'

/**
 * The whole HTTP surface on a port of its own and a fresh database. `config` changes what the process was told; with an
 * https origin the browsers speak as if a proxy with TLS stood before it.
 */
export const openHttp = async (config: Partial<Config> = {}) => {
  const { url, drop } = await createTestDatabase()
  const pool = createPool(url, { poolSize: 4 })
  const db = clientOn(pool)
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const origin = config.origin ?? address
  const told: Config = { ...testConfig, trustedOrigins: [origin], ...config, origin }
  const log = pino({ level: 'silent' })
  const mail = createMailer(told)
  const auth = createAuth(db, told, mail, log)
  const deps: Deps = {
    db,
    pool,
    findPerson: findPersonIn(pool),
    auth,
    config: told,
    log,
    now: () => new Date(),
    mailEnabled: mail.enabled,
  }
  server.on('request', createApp(deps, ''))
  let people = 0
  return {
    db,
    config: told,
    address,
    origin,
    /** Somebody at a device of their own: own cookies, own address on the network. */
    browser: () => {
      people += 1
      return openBrowser({ address, origin, from: `203.0.113.${people}` })
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await db.$disconnect()
      await drop()
    },
  }
}

export type HttpWorld = Awaited<ReturnType<typeof openHttp>>
