import { randomUUID } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { isDataFolderHeld } from './data-lock.ts'
import { openEmbedded, removeEmbedded } from './open-embedded.ts'

/** A server for passing work. `url` is its owner's address, in a database that is there already and empty. */
export type Scratch = { url: string; remove: () => Promise<void> }

const PREFIX = 'strideloom-scratch-'

/**
 * Starts a PostgreSQL in the system's folder for temporary files, fast rather than safe, for tests and for looking at
 * migrations. `remove` leaves nothing behind; if this process is killed the server ends too, and the next scratch
 * server clears the folder away.
 */
export async function openScratch(): Promise<Scratch> {
  await removeForgotten()
  const dataDir = path.join(os.tmpdir(), PREFIX + randomUUID())
  const { url, close } = await openEmbedded({ dataDir, unsafe: true })
  return { url, remove: () => close().then(() => removeEmbedded(dataDir)) }
}

/** Makes a database on a scratch server, as a copy of `template` if one is named; returns its address. */
export async function createDatabase({ url }: { url: string }, name: string, template?: string): Promise<string> {
  // Copying the template's files is half the work of writing them through the log, where nothing waits for the disk.
  await runOn(url, `CREATE DATABASE ${name}${template ? ` TEMPLATE ${template} STRATEGY file_copy` : ''}`)
  const address = new URL(url)
  address.pathname = name
  return address.href
}

/** Removes a database of a scratch server, whoever is still connected. */
export function dropDatabase({ url }: { url: string }, name: string): Promise<void> {
  return runOn(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}

async function runOn(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

async function removeForgotten(): Promise<void> {
  const aMinuteAgo = Date.now() - 60_000
  for (const name of readdirSync(os.tmpdir())) {
    if (!name.startsWith(PREFIX)) continue
    const folder = path.join(os.tmpdir(), name)
    const stat = statSync(folder, { throwIfNoEntry: false })
    if (stat?.uid !== process.getuid?.() || Number(stat?.mtimeMs) > aMinuteAgo) continue
    if (!(await isDataFolderHeld(folder))) await removeEmbedded(folder)
  }
}
