import { PrismaPg } from '@prisma/adapter-pg'
import { rawDaysAsText } from './adapter-days.ts'
import { connectionOptions } from './connection-options.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

/** The database as stores see it. */
export type Db = PrismaClient
/** Inside a transaction; a Db is accepted too, so that a store does not care. */
export type Tx = Prisma.TransactionClient

/**
 * A client on one pool of connections. Connects at the first query; `$disconnect` closes the pool.
 * @param url PostgreSQL address
 * @param options `poolSize` connections (default 10); `statementTimeoutMs` ends a statement that hangs (default 15 s)
 */
export const createClient = (url: string, options: { poolSize?: number; statementTimeoutMs?: number } = {}): Db => {
  const factory = new PrismaPg(
    {
      connectionString: connectionOptions(url),
      application_name: 'strideloom',
      max: options.poolSize ?? 10,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
    },
    { statementNameGenerator: statementNames() },
  )
  return new PrismaClient({ adapter: rawDaysAsText(factory) })
}
