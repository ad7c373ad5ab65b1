import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import { readPidFile } from './pid-file.ts'
import { commandLineOf, isAlive } from './process-identity.ts'

/**
 * Deals with the server that the cluster's pid file names, when whoever holds the data folder finds one. A server of
 * this very cluster has lost its program (both it and its watchdog were killed): it is stopped, in order. When the
 * number belongs to a stranger by now, that number is returned; else `null`.
 */
export async function leftOverProcess(clusterDir: string, say: (sentence: string) => void): Promise<number | null> {
  const pid = readPidFile(clusterDir)?.pid
  if (!pid || !isAlive(pid)) return null
  if (!isServerOf(pid, clusterDir)) return pid
  say('A database left over from an earlier run is still there; stopping it first.')
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    process.kill(pid, signal)
    for (const until = Date.now() + patience; Date.now() < until; await sleep(20)) {
      if (!isServerOf(pid, clusterDir)) return null
    }
  }
  throw new StartError(
    `A database left over from an earlier run (process ${pid}) does not stop: end it and start again.`,
  )
}

function isServerOf(pid: number, clusterDir: string): boolean {
  const line = isAlive(pid) ? commandLineOf(pid) : null
  if (line === null) return false
  // Windows does not tell the arguments.
  return process.platform === 'win32' ? line.includes('postgres') : line.includes(`-D ${clusterDir} `)
}
