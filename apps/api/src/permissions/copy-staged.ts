import { v7 as uuidv7 } from 'uuid'
import { cookieOf } from '../testing/sign-in.ts'
import { testConfig, type World } from '../testing/world.ts'
import type { Staged, StagedIds } from './stage.ts'

/** Everything that is stored of a staged runner, as rows, and every id that belongs to them. */
export type Kept = { staged: Staged; practiceId: string; tables: { name: string; rows: string }[]; ids: string[] }

/** What is the practice's or everybody's: it stays where it is when a runner is copied. */
const NOT_THEIRS = ['_prisma_migrations', 'Practice', 'Member', 'user', 'authSession', 'account', 'rateLimit', 'Audit%']

/**
 * Looks up what is stored of a runner: their own row, and whatever names it or something of theirs. Look while little is stored: every
 * table is read through until nothing more is found.
 */
export const keepStaged = async ({ db }: World, practiceId: string, staged: Staged): Promise<Kept> => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND NOT tablename LIKE ANY(${NOT_THEIRS}) ORDER BY 1`
  const ids = new Set([staged.ids.runnerId])
  for (;;) {
    const before = ids.size
    const found: Kept['tables'] = []
    for (const { name } of tables) {
      const [row] = await db.$queryRawUnsafe<{ rows: string | null; ids: (string | null)[] | null }[]>(
        `SELECT json_agg(t)::text AS rows, array_agg(to_jsonb(t) ->> 'id') AS ids
         FROM "${name}" t WHERE EXISTS (SELECT FROM unnest($1::text[]) id WHERE t::text LIKE '%' || id || '%')`,
        [...ids],
      )
      if (row?.rows) found.push({ name, rows: row.rows })
      for (const id of row?.ids ?? []) if (id !== null) ids.add(id)
    }
    if (ids.size === before) return { staged, practiceId, tables: found, ids: [...ids] }
  }
}

/** Another runner with the same of everything, under ids and an account of their own: in one go, where staging asks the API thirty times. */
export const copyStaged = async (world: World, { staged, practiceId, tables, ids }: Kept): Promise<Staged> => {
  const [userId, name] = [uuidv7(), `Copy ${uuidv7()}`]
  const renamed = new Map([...ids.map((id) => [id, uuidv7()] as const), [staged.userId, userId]])
  const any = new RegExp([...renamed.keys()].join('|'), 'g')
  const named = (text: string) => text.replace(any, (id) => renamed.get(id) ?? id)
  await world.db.$transaction(async (tx) => {
    await tx.user.create({ data: { id: userId, name, email: `${userId}@strideloom.example`, emailVerified: true } })
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    for (const { name: table, rows } of tables)
      await tx.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT * FROM json_populate_recordset(NULL::"${table}", $1::json)`,
        named(rows),
      )
  })
  const cookie = await cookieOf(world.db, userId, testConfig.authSecret)
  return {
    ids: Object.fromEntries(Object.entries(staged.ids).map(([key, id]) => [key, renamed.get(id) ?? id])) as StagedIds,
    call: world.callerWith({ cookie, 'strideloom-practice': practiceId }),
    userId,
  }
}
