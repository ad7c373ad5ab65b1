// Gets a clone ready to run: the right Node, packages installed, product built. Works before anything is installed,
// so it uses nothing but Node. What the tools print stays hidden unless one fails; then the part that tells why is shown.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const root = fileURLToPath(new URL('..', import.meta.url))

const SHOWN_LINES = 25
/** A step that is done sooner is not worth a sentence. */
const WORTH_SAYING_MS = 1200

const at = (...parts) => path.join(root, ...parts)

export const say = (sentence) => process.stdout.write(`${sentence}\n`)

/** Ends the program with one sentence. */
export function stopWith(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!good)
    stopWith(`Strideloom needs Node 20.19, 22.12 or newer, and this is ${process.version}: install a newer one.`)
}

/** Installs the packages if they are missing or the lock file has changed since they were installed. */
export async function installIfNeeded() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const stamp = at('node_modules', '.strideloom-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  // Somebody who works on Strideloom has run npm by hand.
  const npmsOwn = statSync(at('node_modules', '.package-lock.json'), { throwIfNoEntry: false })
  if (!(npmsOwn && npmsOwn.mtimeMs >= statSync(at('package-lock.json')).mtimeMs)) {
    if (!isWritable()) {
      if (npmsOwn) return
      stopWith(
        `The packages of Strideloom are not installed, and ${root} cannot be written by this user: make it writable.`,
      )
    }
    say('Installing the packages that Strideloom is made of. This happens once and takes about a minute.')
    // Told to leave development packages out, npm would leave out what builds the product.
    const { code, lines } = await run(
      ...npm('ci', '--include=dev', '--include=optional', '--no-progress', '--no-audit', '--no-fund'),
    )
    // npm begins with the reason and ends with how to use it.
    const why = lines.filter((line) => line.startsWith('npm error')).slice(0, SHOWN_LINES)
    if (code !== 0)
      stopWith(`The packages could not be installed: is this machine online, is there room?\n${why.join('\n')}`)
  }
  if (isWritable()) writeFileSync(stamp, lock)
}

/** Builds what is not built yet, or not from the files as they are now. */
export async function buildIfNeeded() {
  if (!isWritable()) {
    if (existsSync(at('apps/api/dist/server.js')) && existsSync(at('apps/web/dist/index.html'))) return
    stopWith(`Strideloom is not built yet, and ${root} cannot be written by this user: make it writable.`)
  }
  const worthSaying = setTimeout(() => say('Building Strideloom.'), WORTH_SAYING_MS)
  const { code, lines } = await run(process.execPath, [
    at('node_modules/turbo/bin/turbo'),
    ...['run', 'build', '--output-logs=errors-only', '--log-prefix=none'],
  ])
  clearTimeout(worthSaying)
  // npm repeats that the tool has failed, and where that was called from.
  const why = lines.filter((line) => !/^npm (error|warn)|^\s+at /.test(line)).slice(-SHOWN_LINES)
  if (code !== 0) stopWith(`Strideloom could not be built. The build ended with:\n${why.join('\n')}`)
}

/** Prisma's client in packages/db, for whoever runs from source. */
export async function generate() {
  const { code, lines } = await run(process.execPath, [at('scripts/prisma.mjs'), 'generate'])
  if (code !== 0) stopWith(`The database client could not be generated:\n${lines.slice(-SHOWN_LINES).join('\n')}`)
}

function isWritable() {
  try {
    accessSync(root, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** npm as it was started, or as it is found. */
function npm(...args) {
  const own = process.env.npm_execpath
  if (own?.endsWith('npm-cli.js')) return [process.execPath, [own, ...args]]
  return ['npm', args, { shell: process.platform === 'win32' }]
}

/** Runs a tool out of sight; gives its exit code and what it printed. Ends with it when told to stop meanwhile. */
function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_COLOR: '1', FORCE_COLOR: '0' }
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text
      })
    }
    const stop = (signal) => {
      child.kill(signal)
      process.exit(130)
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    const end = (code) => {
      process.off('SIGINT', stop).off('SIGTERM', stop)
      const lines = stripVTControlCharacters(printed).split('\n')
      resolve({ code, lines: lines.filter((line) => line.trim()) })
    }
    child.on('error', (error) => {
      printed += error.message
      end(1)
    })
    child.on('close', end)
  })
}
