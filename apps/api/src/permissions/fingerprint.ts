import type { Db } from '@strideloom/db/client.ts'

/**
 * Everything stored, as one text per table: two equal fingerprints mean that nothing was changed. `exceptAudit` leaves out
 * the audit: a look by somebody who may look is written there, also when what they looked for is not there.
 */
export const fingerprint = async (db: Db, { exceptAudit = false } = {}): Promise<Record<string, string>> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS hash FROM "${name}" t`,
  )
  const rows = await db.$queryRawUnsafe<{ name: string; hash: string }[]>(parts.join(' UNION ALL '))
  return Object.fromEntries(
    rows.filter(({ name }) => !(exceptAudit && name.startsWith('Audit'))).map(({ name, hash }) => [name, hash]),
  )
}

/** True when a text stands anywhere in the database. */
export const holds = async (db: Db, text: string): Promise<string[]> => {
  const tables = await db.$queryRaw<
    { name: string }[]
  >`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
  const parts = tables.map(({ name }) => `SELECT '${name}' AS name FROM "${name}" t WHERE t::text LIKE $1`)
  const rows = await db.$queryRawUnsafe<{ name: string }[]>(parts.join(' UNION ALL '), `%${text}%`)
  return [...new Set(rows.map(({ name }) => name))]
}
