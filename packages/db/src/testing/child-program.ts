import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('./open-in-child.ts', import.meta.url))

export type ChildProgram = {
  process: ChildProcess
  /** What it has printed so far, line by line. */
  lines: () => string[]
  /** Settles once the database is open, or the program has ended. */
  opened: Promise<void>
  /** Its exit code and what it said to standard error, once it has ended. */
  ended: Promise<{ code: number | null; said: string }>
  /** Lets it end by itself. */
  finish: () => Promise<void>
  /** Takes it away in the middle of whatever it does. */
  kill: () => Promise<void>
}

/** Another process that opens a data folder, to be killed or refused. */
export function openInChild(dataDir: string, ...args: string[]): ChildProgram {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM, dataDir, ...args])
  let out = ''
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (out.includes('\n')) resolve()
    })
    child.once('close', () => resolve())
  })
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said }))
  return {
    process: child,
    lines: () => out.split('\n').slice(0, -1),
    opened,
    ended,
    finish: async () => {
      child.stdin.end()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The process whose arguments end with these words. Linux only: the tests of killed watchdogs run there. */
export function pidOf(...lastArgs: string[]): number | null {
  const ending = `\0${lastArgs.join('\0')}\0`
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    try {
      if (readFileSync(`/proc/${entry}/cmdline`, 'utf8').endsWith(ending)) return Number(entry)
    } catch {
      // It ended while we looked.
    }
  }
  return null
}
