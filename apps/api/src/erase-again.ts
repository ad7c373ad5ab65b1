import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createClient } from '@strideloom/db/client.ts'
import { StartError } from '@strideloom/db/start-error.ts'
import { readConfig } from './config.ts'
import { eraseAgain, ledgerFile, readLedger, settleErasures } from './erasure-ledger.ts'
import { reachDatabase } from './reach-database.ts'

// `npm run erase-again -- FILE`: erases again whom a ledger of erasures names and an older copy of the data still has. Without FILE: the one
// in the data folder, as every start does. Works while Strideloom runs and while it does not.

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')

const run = async (file: string | undefined): Promise<void> => {
  if (file !== undefined && !existsSync(file))
    throw new StartError(`There is no file ${file}. Name the ledger that you kept, a file called erasures.jsonl.`)
  const config = readConfig(process.env, root)
  const database = await reachDatabase(config)
  const db = createClient(database.url, { poolSize: 1 })
  try {
    const now = new Date()
    const named = file === undefined ? [] : await readLedger(file)
    const again = (await eraseAgain(db, named, now)) + (await settleErasures(db, config.dataDir, now))
    const people = again === 1 ? 'One runner was' : `${again} runners were`
    process.stdout.write(
      again === 0
        ? `Nobody was to be erased again: whom ${file ?? ledgerFile(config.dataDir)} names is not in the data.\n`
        : `${people} erased again.\n`,
    )
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
