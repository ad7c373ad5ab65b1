import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareDataFolder } from '@strideloom/db/embedded/data-folder.ts'
import { StartError } from '@strideloom/db/start-error.ts'
import { type PushKeys, pushKeysOf } from './http/push-keys.ts'

/** What the process was told, read once at start. */
export type Config = {
  port: number
  host: string
  /** Public address without a trailing slash: links, trusted origins, secure cookies. */
  origin: string
  /** Origins that may send writes: the public address, and its loopback twin by default. */
  trustedOrigins: string[]
  dataDir: string
  databaseUrl: string | null
  /** Whether an empty database is filled with the demo practice: the embedded one unless told not to, a DATABASE_URL only when told to. */
  demo: 'always' | 'never'
  mail: { url: string; from: string } | null
  authSecret: string
  /** Proves to push services that messages come from here. */
  push: PushKeys
}

/**
 * Reads the environment. Unset means the default of the README.
 * @throws StartError with one sentence that says what to change.
 */
export const readConfig = (env: NodeJS.ProcessEnv, cwd: string): Config => {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new StartError(`PORT is “${env.PORT}”. Set it to a number from 1 to 65535, for example PORT=3000.`)
  const host = env.HOST || '127.0.0.1'
  const told = (env.STRIDELOOM_ORIGIN || undefined)?.replace(/\/+$/, '')
  if (told !== undefined && !isOrigin(told))
    throw new StartError(
      `STRIDELOOM_ORIGIN is “${env.STRIDELOOM_ORIGIN}”. Set it to the address people open, for example https://plan.example.org.`,
    )
  // The demo opens without a password: nobody else's server gets it unasked.
  const demo = env.STRIDELOOM_DEMO || (env.DATABASE_URL ? 'never' : 'always')
  if (demo !== 'always' && demo !== 'never')
    throw new StartError(`STRIDELOOM_DEMO is “${demo}”. Set it to always or never, or leave it out.`)
  const dataDir = env.STRIDELOOM_DATA || join(cwd, 'data')
  const origin = told || `http://localhost:${port}`
  return {
    port,
    host,
    origin,
    trustedOrigins: told ? [told] : [`http://localhost:${port}`, `http://127.0.0.1:${port}`],
    dataDir,
    databaseUrl: env.DATABASE_URL || null,
    demo,
    mail: env.STRIDELOOM_SMTP_URL
      ? { url: env.STRIDELOOM_SMTP_URL, from: env.STRIDELOOM_MAIL_FROM || 'Strideloom <no-reply@localhost>' }
      : null,
    authSecret: env.STRIDELOOM_SECRET || secretIn(dataDir, 'auth-secret'),
    push: pushKeys(env.STRIDELOOM_PUSH_KEY, dataDir),
  }
}

/** The key that was told, else one that is made once: 32 random bytes are a key of P-256. */
const pushKeys = (told: string | undefined, dataDir: string): PushKeys => {
  const keys = pushKeysOf(told || secretIn(dataDir, 'push-key'))
  if (keys) return keys
  throw new StartError(
    told
      ? 'STRIDELOOM_PUSH_KEY is no private key of P-256: 32 bytes, base64url. Leave it out to have one made.'
      : `The file push-key in ${dataDir} is no private key of P-256. Remove it to have one made; devices are then asked again.`,
  )
}

const isOrigin = (value: string): boolean => {
  try {
    const url = new URL(value)
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.origin === value
  } catch {
    return false
  }
}

/** A secret made once and kept in the data folder, readable by its owner alone. */
const secretIn = (dataDir: string, name: string): string => {
  const file = join(dataDir, name)
  try {
    if (existsSync(file)) return readFileSync(file, 'utf8').trim()
    prepareDataFolder(dataDir)
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
    return secret
  } catch (error) {
    if (error instanceof StartError) throw error
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file, 'utf8').trim()
    throw new StartError(
      `The data folder ${dataDir} cannot be written. Give this user the right to write there, or set STRIDELOOM_DATA to another folder.`,
    )
  }
}
