import type { Db } from '@strideloom/db/client.ts'
import { fillDemo } from '@strideloom/fixtures/demo.ts'
import type { Config } from './config.ts'
import { wasDemoRemoved } from './demo-removed.ts'

/**
 * Fills the demo practice, but only into a database where nobody has signed up yet; into a DATABASE_URL only when asked;
 * not again where somebody removed it.
 * Returns whether it did.
 */
export const fillDemoIfEmpty = async ({
  db,
  config,
  kind,
  now,
}: {
  db: Db
  config: Config
  kind: 'embedded' | 'server'
  now: Date
}): Promise<boolean> => {
  if (config.demo === 'never' || (kind === 'server' && config.demo !== 'always')) return false
  if (wasDemoRemoved(config.dataDir)) return false
  if ((await db.user.count()) > 0 || (await db.practice.count()) > 0) return false
  await fillDemo(db, now)
  return true
}
