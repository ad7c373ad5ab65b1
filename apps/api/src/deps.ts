import type { Db, Pool } from '@strideloom/db/client.ts'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Auth } from './http/auth.ts'
import type { FindPerson } from './trpc/person.ts'

/** What every request may use. Made once in server.ts, or in a test. */
export type Deps = {
  db: Db
  /** The connections `db` uses, for the statements that go past the ORM. */
  pool: Pool
  findPerson: FindPerson
  auth: Auth
  config: Config
  log: Logger
  /** The only clock of the server; tests and the demo may set it. */
  now: () => Date
  mailEnabled: boolean
}
