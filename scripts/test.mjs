// `npm test`: everything that must hold, from a bare clone. Stops at the first step that fails.
// `npm test -- apps/api` hands the words on to vitest and skips the other steps.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { browserOrInstall, NO_BROWSER } from './browser.mjs'
import { buildIfNeeded, checkNode, generate, installIfNeeded, root, say, stopWith } from './prepare.mjs'

const words = process.argv.slice(2)

checkNode()
// A browser may have to be installed, too: that waits for other things than the packages do.
const found = browserOrInstall()
await installIfNeeded()
await generate()
/** Steps that have not ended yet. */
const underway = new Set()
// Side by side: where one waits for its slowest part, another has the core. The build comes after them: it makes the client anew that they read.
if (words.length === 0) {
  await Promise.all([
    step('Types', 'node_modules/turbo/bin/turbo', 'run', 'typecheck', '--only', '--output-logs=errors-only'),
    step('Dead code', 'node_modules/knip/bin/knip.js', '--no-progress'),
    step('Style and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.'),
    step('Structure', 'scripts/check-structure.mjs'),
    step('Migrations make the schema', 'scripts/migrations.mjs', 'check'),
  ])
}
await buildIfNeeded()
const browser = (await found) ?? stopWith(NO_BROWSER)

const outcome = path.join(tmpdir(), `strideloom-tests-${process.pid}.json`)
const status = run('node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${outcome}`,
  ...words,
])
const { numPassedTests: passed, numFailedTests: failed } = counted(outcome)
say(`${passed} passed, ${failed} failed`)
process.exit(status === 0 && passed > 0 ? 0 : 1)

/** Says that it is in order, and how long it took; or shows what it printed, and ends everything. */
async function step(title, program, ...args) {
  const startedAt = performance.now()
  const child = spawn(process.execPath, [path.join(root, program), ...args], {
    cwd: root,
    env: environment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  underway.add(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += chunk
    })
  const [status] = await once(child, 'close')
  underway.delete(child)
  if (child.killed) return
  if (status !== 0) {
    for (const other of underway) other.kill()
    await new Promise((shown) => process.stdout.write(printed, shown))
    stopWith(`${title}: not in order. See above.`)
  }
  say(`✓ ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
}

function run(program, args) {
  return spawnSync(process.execPath, [path.join(root, program), ...args], {
    cwd: root,
    env: environment({ CHROME_PATH: browser }),
    stdio: 'inherit',
  }).status
}

function environment(more) {
  return { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...more }
}

function counted(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 }
  } finally {
    rmSync(file, { force: true })
  }
}
