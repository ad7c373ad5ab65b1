import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

export type Migration = {
  /** The folder's name; migrations apply in the order of their names. */
  name: string
  sql: string
  /** SHA-256 of the file, in hex: what Prisma records too. */
  checksum: string
}

/** Reads `<folder>/<name>/migration.sql` of every migration, in the order in which they apply. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(
    names.sort().map(async (name) => {
      // A checkout on Windows may have changed the line ends; that is no change of the migration.
      const sql = (await readFile(path.join(folder, name, 'migration.sql'), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}
