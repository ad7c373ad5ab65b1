import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import os from 'node:os'

/** True while a process with this id runs, whoever owns it. One that has ended and that nobody has buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return !['Z', 'X'].includes(statOf(pid)?.[0] ?? '')
}

/**
 * When a process began, in the system's own words: with its id, what tells it from a later one of the same number.
 * `null` where the system does not say.
 */
export function startOf(pid: number): string | null {
  if (process.platform === 'linux') return statOf(pid)?.[19] ?? null
  return process.platform === 'win32' ? null : ps(pid, 'lstart=')
}

/** Linux's line about a process from its state on, the name (which may hold anything) cut off. */
function statOf(pid: number): string[] | undefined {
  const line = process.platform === 'linux' ? readOr(`/proc/${pid}/stat`) : null
  return line?.slice(line.lastIndexOf(')') + 2).split(' ')
}

/** The command line of a process, or `null` when it is gone or the system does not say. */
export function commandLineOf(pid: number): string | null {
  if (process.platform === 'linux') return readOr(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? null
  if (process.platform !== 'win32') return ps(pid, 'args=')
  const listed = spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' })
  return listed.status === 0 ? listed.stdout : null
}

/**
 * Where process ids mean the same thing: this machine since it was switched on, or this container. A folder may be
 * shared with others, in which a number from here says nothing.
 */
export function placeOfProcesses(): string {
  const namespace = (() => {
    try {
      return readlinkSync('/proc/self/ns/pid')
    } catch {
      return ''
    }
  })()
  return [os.hostname(), readOr('/proc/sys/kernel/random/boot_id')?.trim() ?? '', namespace].join(' ').trim()
}

function readOr(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function ps(pid: number, column: string): string | null {
  const asked = spawnSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } })
  return asked.status === 0 ? asked.stdout.trim() || null : null
}
