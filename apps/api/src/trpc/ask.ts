import type { Pool, Tx } from '@strideloom/db/client.ts'

/** A statement past the ORM, prepared once a connection; inside a transaction it is the transaction's. */
export const ask = async <Row>(db: Pool | Tx, name: string, text: string, values: unknown[]): Promise<Row[]> =>
  'query' in db ? (await db.query({ name, text, values })).rows : db.$queryRawUnsafe<Row[]>(text, ...values)
