import { spawn, spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartError } from '../start-error.ts'
import type { Account } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { freePort } from './free-port.ts'
import { leftOverProcess } from './left-over.ts'
import { readPidFile } from './pid-file.ts'
import { postgresFailure } from './postgres-failure.ts'
import { runAs } from './run-as.ts'
import { watchOver } from './watchdog.ts'

export type Postmaster = {
  port: number
  /** Settles when the server has ended, for whatever reason. */
  ended: Promise<void>
  /** Ends all connections and the server, data written. */
  stop: () => Promise<void>
}

export type PostmasterOptions = {
  binaries: Binaries
  account: Account
  clusterDir: string
  logFile: string
  settings: Record<string, string>
  /** A port to come back to; without one, or when it is taken, a free one. */
  port?: number
  say: (sentence: string) => void
}

const LOG_BYTES = 1_000_000
const STALE = /lock file "postmaster\.pid"|pre-existing shared memory block/
const PORT_TAKEN = /could not bind|could not create any TCP\/IP sockets/
/** How long the last processes of a server that was killed may take to notice. */
const LINGER_MS = 20_000
const SLOW_MS = 4000

/** Starts the server of a cluster and waits until it takes connections; recovers from whatever end it had before. */
export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const reusedPid = await leftOverProcess(options.clusterDir, options.say)
  const giveUp = Date.now() + LINGER_MS
  let port = options.port
  for (;;) {
    port ??= await freePort()
    const started = await tryStart(options, port, reusedPid)
    if ('postmaster' in started) return started.postmaster
    if (Date.now() > giveUp) throw postgresFailure('The database could not start', started.said, options.logFile)
    if (PORT_TAKEN.test(started.said)) port = undefined
    else if (STALE.test(started.said)) await sleep(100)
    else throw postgresFailure('The database could not start', started.said, options.logFile)
  }
}

async function tryStart(
  options: PostmasterOptions,
  port: number,
  reusedPid: number | null,
): Promise<{ postmaster: Postmaster } | { said: string }> {
  const { clusterDir, logFile } = options
  const logStart = keepShort(logFile)
  const log = openSync(logFile, 'a', 0o600)
  const args = ['-D', clusterDir, '-p', String(port)]
  for (const [name, value] of Object.entries(options.settings)) args.push('-c', `${name}=${value}`)
  const child = spawn(program(options.binaries, 'postgres'), args, {
    // PostgreSQL believes a pid file stale when it names its grandparent: so says whoever knows that the number
    // now belongs to a stranger. Its check for processes still using the data stays in force.
    ...runAs(options.account, clusterDir, reusedPid ? { PG_GRANDPARENT_PID: String(reusedPid) } : {}),
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  const callOff = child.pid ? watchOver(child.pid) : () => {}
  let failure: string | null = null
  let running = true
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false
      callOff()
      resolve()
    }
    child.once('exit', end)
    child.once('error', (error) => {
      failure = error.message
      end()
    })
  })
  child.unref()

  const slow = Date.now() + SLOW_MS
  let said = false
  while (running) {
    const file = readPidFile(clusterDir)
    if (file?.pid === child.pid && file?.status === 'ready') {
      return { postmaster: { port, ended, stop: () => stop(options, child.pid as number, () => running) } }
    }
    if (!said && Date.now() > slow) {
      said = true
      options.say('The database did not end cleanly last time and is reading its journal; this can take a minute.')
    }
    await sleep(15)
  }
  return { said: failure ?? readFileSync(logFile, 'utf8').slice(logStart) }
}

async function stop(options: PostmasterOptions, pid: number, running: () => boolean): Promise<void> {
  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5000],
  ]
  for (const [signal, patience] of signals) {
    if (!running()) return
    if (process.platform === 'win32') {
      const mode = signal === 'SIGINT' ? 'fast' : 'immediate'
      spawnSync(program(options.binaries, 'pg_ctl'), ['stop', '-D', options.clusterDir, '-m', mode, '-W'])
    } else {
      process.kill(pid, signal)
    }
    for (const until = Date.now() + patience; running() && Date.now() < until; ) await sleep(10)
  }
  if (running()) throw new StartError(`The database (process ${pid}) does not stop.`)
}

/** Begins a new log when the old one has grown, keeps one old one; returns where what is written now begins. */
function keepShort(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size < LOG_BYTES) return size
  renameSync(logFile, path.join(path.dirname(logFile), `${path.basename(logFile)}.old`))
  return 0
}
