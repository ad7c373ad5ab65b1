import { spawn } from 'node:child_process'
import { chown, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { syncFolder } from './data-folder.ts'
import { postgresFailure } from './postgres-failure.ts'
import { runAs } from './run-as.ts'
import { watchOver } from './watchdog.ts'

/** The database role everything connects as. */
export const ROLE = 'strideloom'

const SETUP = 'postgres-setup-'

/**
 * Makes a cluster at `clusterDir` in one step as seen from outside: it is built beside and moved into place when it is
 * whole and on the disk. A start that was killed in between leaves only what `removeUnfinished` clears away.
 */
export async function createCluster(options: {
  binaries: Binaries
  account: Account
  clusterDir: string
  password: string
  /** For tests: do not wait for the disk. */
  unsafe: boolean
}): Promise<void> {
  const { account, clusterDir } = options
  const setup = path.join(path.dirname(clusterDir), `${SETUP}${process.pid}-${Date.now().toString(36)}`)
  const passwordFile = path.join(setup, 'password')
  const unfinished = path.join(setup, 'cluster')
  try {
    await mkdir(setup, { mode: 0o700 })
    await writeFile(passwordFile, options.password, { mode: 0o600 })
    if (account) for (const one of [passwordFile, setup]) await chown(one, account.uid, account.gid)
    await initdb(program(options.binaries, 'initdb'), account, setup, [
      `--pgdata=${unfinished}`,
      `--username=${ROLE}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // Sorted by PostgreSQL's own rules: no index goes bad when the system's C library changes its mind.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(options.unsafe ? ['--no-sync'] : []),
    ])
    await rename(unfinished, clusterDir)
    await syncFolder(path.dirname(clusterDir))
  } finally {
    await rm(setup, { recursive: true, force: true })
  }
}

/** Clears away clusters that an earlier start began and never finished. */
export async function removeUnfinished(parent: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    // Tried again a few times: an orphaned initdb may still be ending.
    if (entry.startsWith(SETUP)) await rm(path.join(parent, entry), { recursive: true, force: true, maxRetries: 20 })
  }
}

async function initdb(command: string, account: Account, cwd: string, args: string[]): Promise<void> {
  let said = ''
  const child = spawn(command, args, { ...runAs(account, cwd), stdio: ['ignore', 'pipe', 'pipe'] })
  const callOff = child.pid ? watchOver(child.pid) : () => {}
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      said += error.message
      resolve(null)
    })
    child.on('close', resolve)
  })
  callOff()
  if (code !== 0) throw postgresFailure('The database could not be set up', said)
}
