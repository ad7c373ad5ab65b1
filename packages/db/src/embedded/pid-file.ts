import { readFileSync } from 'node:fs'
import path from 'node:path'

/** What a running server writes about itself into its cluster. */
export type PidFile = { pid: number; port: number; status: string }

/** Reads `postmaster.pid`; `null` when there is none (any more) or it is not written yet. */
export function readPidFile(clusterDir: string): PidFile | null {
  try {
    const lines = readFileSync(path.join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number.parseInt(lines[0] ?? '', 10)
    return pid > 0 ? { pid, port: Number.parseInt(lines[3] ?? '', 10), status: (lines[7] ?? '').trim() } : null
  } catch {
    return null
  }
}
