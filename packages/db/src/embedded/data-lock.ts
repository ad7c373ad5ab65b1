import { readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import { diskError, IN_DATA_FOLDER } from './data-folder.ts'
import { isAlive, placeOfProcesses, startOf } from './process-identity.ts'

const BEAT_MS = 2000
const SILENCE_MS = 3 * BEAT_MS

type Holder = { pid: number; started: string | null; place: string }

/**
 * Takes the data folder for this process, so that a second start says so instead of fighting over the database.
 * Returns how to let go. A holder that is gone is recognised at once where process ids can tell, and where they
 * cannot (another container, another machine on the same disk, no start time) by its silence: a holder touches its
 * file every two seconds.
 *
 * Nothing worse than a confusing message hangs on this: PostgreSQL itself never opens one cluster twice.
 */
export async function holdDataFolder(dataDir: string): Promise<() => void> {
  const file = path.join(dataDir, IN_DATA_FOLDER.inUse)
  const own = JSON.stringify({ pid: process.pid, started: startOf(process.pid), place: placeOfProcesses() })
  while (!take(file, own)) {
    const seen = read(file)
    if (seen === null) continue
    if (await isHeld(file, seen)) {
      const holder = parse(seen)
      throw new StartError(
        `Strideloom is already running on the data folder ${dataDir}${holder ? ` (process ${holder.pid})` : ''}: ` +
          'use that one, stop it first, or set STRIDELOOM_DATA to another folder.',
      )
    }
    giveBackIfNotThis(file, seen)
  }
  const beat = setInterval(() => touch(file), BEAT_MS).unref()
  return () => {
    clearInterval(beat)
    if (read(file) === own) unlinkSync(file)
  }
}

/** True while some other process holds the folder. Takes seconds only when that cannot be told from process ids. */
export async function isDataFolderHeld(dataDir: string): Promise<boolean> {
  const file = path.join(dataDir, IN_DATA_FOLDER.inUse)
  const seen = read(file)
  return seen !== null && (await isHeld(file, seen))
}

function take(file: string, own: string): boolean {
  try {
    writeFileSync(file, own, { flag: 'wx', mode: 0o644 })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw diskError(error, path.dirname(file)) ?? error
  }
}

async function isHeld(file: string, seen: string): Promise<boolean> {
  const holder = parse(seen)
  if (holder && holder.place === placeOfProcesses()) {
    if (!isAlive(holder.pid)) return false
    const started = startOf(holder.pid)
    if (started !== null && holder.started !== null) return started === holder.started
  }
  const before = beatOf(file)
  for (let waited = 0; waited < SILENCE_MS; waited += 250) {
    await sleep(250)
    if (beatOf(file) !== before) return read(file) !== null
  }
  return false
}

/** Removes the file of a holder that is gone; if somebody else took the folder meanwhile, it stays theirs. */
function giveBackIfNotThis(file: string, seen: string): void {
  const aside = `${file}.${process.pid}`
  try {
    if (read(file) !== seen) return
    renameSync(file, aside)
    if (read(aside) === seen) unlinkSync(aside)
    else renameSync(aside, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw diskError(error, path.dirname(file)) ?? error
  }
}

function touch(file: string): void {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch {
    // The folder was taken away under a running program; the database will say so.
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw diskError(error, path.dirname(file)) ?? error
  }
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function beatOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
