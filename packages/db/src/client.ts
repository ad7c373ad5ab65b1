import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from './generated/client.ts'

/** The database as stores see it. */
export type Db = PrismaClient
/** Inside a transaction; a Db is accepted too, so that a store does not care. */
export type Tx = Prisma.TransactionClient

/**
 * A client on one pool of connections.
 * @param url PostgreSQL address
 * @param options `poolSize` connections (default 10); `statementTimeoutMs` ends a statement that hangs (default 15 s)
 */
export const createClient = (url: string, options: { poolSize?: number; statementTimeoutMs?: number } = {}): Db =>
  new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: options.poolSize ?? 10,
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      idle_in_transaction_session_timeout: 30_000,
    }),
  })
