// `npm test`: everything that must hold, from a bare clone. Stops at the first step that fails.
// `npm test -- apps/api` hands the words on to vitest and skips the other steps.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { browserOrInstall } from './browser.mjs'
import { buildIfNeeded, checkNode, generate, installIfNeeded, root, say, stopWith } from './prepare.mjs'

const words = process.argv.slice(2)

checkNode()
await installIfNeeded()
await generate()
const browser = browserOrInstall()
if (words.length === 0) {
  step('Style and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.')
  step('Structure', 'scripts/check-structure.mjs')
  step('Migrations make the schema', 'scripts/migrations.mjs', 'check')
  step('Types', 'node_modules/turbo/bin/turbo', 'run', 'typecheck', '--output-logs=errors-only')
  step('Dead code', 'node_modules/knip/bin/knip.js', '--no-progress')
}
await buildIfNeeded()

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

function step(title, program, ...args) {
  const startedAt = performance.now()
  if (run(program, args) !== 0) stopWith(`${title}: not in order. See above.`)
  say(`✓ ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
}

function run(program, args) {
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...(browser && { CHROME_PATH: browser }),
  }
  return spawnSync(process.execPath, [path.join(root, program), ...args], { cwd: root, env, stdio: 'inherit' }).status
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
