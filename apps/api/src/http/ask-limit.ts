import type { Db } from '@strideloom/db/client.ts'
import { v7 as uuidv7 } from 'uuid'

/** So many in so many seconds. */
export type AskLimit = { most: number; seconds: number }

/**
 * Counts one asking and says how many seconds to wait, or null where there is no need to. Kept in the table of the sign-in's limits, so that
 * several processes share them. Whoever goes on asking past the limit waits until that window is over, not longer.
 */
export const countAsking = async (
  db: Db,
  key: string,
  { most, seconds }: AskLimit,
  now: Date,
): Promise<number | null> => {
  const at = BigInt(now.getTime())
  const since = at - BigInt(seconds * 1000)
  const rows = await db.$queryRaw<{ count: number; lastRequest: bigint }[]>`
    INSERT INTO "RateLimit" AS l (id, key, count, "lastRequest") VALUES (${uuidv7()}, ${key}, 1, ${at})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l."lastRequest" <= ${since} THEN 1 ELSE l.count + 1 END,
      "lastRequest" = CASE WHEN l."lastRequest" <= ${since} THEN ${at} ELSE l."lastRequest" END
    RETURNING count, "lastRequest"`
  const [row] = rows
  if (!row || row.count <= most) return null
  return Math.max(1, Math.ceil(Number(row.lastRequest - since) / 1000))
}
