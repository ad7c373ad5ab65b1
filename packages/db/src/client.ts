import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { rawDaysAsText } from './adapter-days.ts'
import { connectionOptions } from './connection-options.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'
import { statementNames } from './statement-names.ts'

/** The database as stores see it. */
export type Db = PrismaClient
/** Inside a transaction; a Db is accepted too, so that a store does not care. */
export type Tx = Prisma.TransactionClient

/** A pool as the few statements past the ORM use it. */
export type Pool = pg.Pool

/** How a pool behaves: `poolSize` connections (default 10); `statementTimeoutMs` ends a statement that hangs (default 15 s). */
export type PoolOptions = { poolSize?: number; statementTimeoutMs?: number }

/** Connections to one database. Connects at the first query. */
export const createPool = (url: string, options: PoolOptions = {}): Pool =>
  new pg.Pool({
    connectionString: connectionOptions(url),
    application_name: 'strideloom',
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    statement_timeout: options.statementTimeoutMs ?? 15_000,
    idle_in_transaction_session_timeout: 30_000,
  })

/** Prisma's client on a pool that others may use too; `$disconnect` closes the pool. */
export const clientOn = (pool: Pool): Db =>
  new PrismaClient({
    adapter: rawDaysAsText(new PrismaPg(pool, { statementNameGenerator: statementNames(), disposeExternalPool: true })),
  })

/** A client with a pool of its own. */
export const createClient = (url: string, options: PoolOptions = {}): Db => clientOn(createPool(url, options))
