import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@strideloom/db/client.ts'
import { StartError } from '@strideloom/db/start-error.ts'
import { readConfig } from './config.ts'
import { lastAddress } from './last-address.ts'
import { makePasswordLink, readEmail } from './password-link.ts'
import { reachDatabase } from './reach-database.ts'

// `npm run reset-password -- name@example.org`: prints a one-time link for a new password. Works while Strideloom runs
// (beside it, on the same database) and while it does not.

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const run = async (email: string | undefined): Promise<void> => {
  readEmail(email)
  const dataDir = process.env.STRIDELOOM_DATA || join(root, 'data')
  if (!process.env.DATABASE_URL && !existsSync(dataDir))
    throw new StartError(
      `There is no data folder at ${dataDir}, so there is no account either. Start Strideloom once, or set STRIDELOOM_DATA to its folder.`,
    )
  const config = readConfig(process.env, root)
  const database = await reachDatabase(config)
  const db = createClient(database.url, { poolSize: 1 })
  try {
    // Where it was opened last, unless this command is told another address.
    const origin = (process.env.STRIDELOOM_ORIGIN ? null : lastAddress(config.dataDir)) ?? config.origin
    const made = await makePasswordLink(db, { email, origin, now: new Date() })
    const hour = new Date(made.expiresAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
    process.stdout.write(
      `\nA new password for ${made.name} (${made.email}):\n\n  ${made.link}\n\nThe link works once, until ${hour}. Every device of the account is signed out when it is used.\n`,
    )
    if (!process.env.STRIDELOOM_ORIGIN)
      process.stdout.write(
        'If Strideloom is opened at another address, put that in front, or set STRIDELOOM_ORIGIN for this command too.\n',
      )
  } catch (error) {
    if ((error as { code?: string }).code === 'P2021')
      throw new StartError('This database was never used by Strideloom, so there is no account in it.')
    throw error
  } finally {
    await db.$disconnect()
    await database.close()
  }
}

try {
  await run(process.argv[2])
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
