// `npm run prove`, or `npm run prove -- R1 R22`: the figures R1 to R27 of quality.md in full, where `npm test` asks a seeded sample. A
// test belongs to the figures that its name carries. Says of each what came out, and ends well only if none failed and none is missing.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { browserOrInstall, NO_BROWSER } from './browser.mjs'
import { buildIfNeeded, checkNode, generate, installIfNeeded, root, say, stopWith } from './prepare.mjs'

/** Figures that every test of a folder looks at, whatever it is about: no page sticks out sideways (R20), axe finds nothing on it (R22). */
const EVERYWHERE = { R20: 'apps/e2e', R22: 'apps/e2e' }
const FIGURES = Array.from({ length: 27 }, (_, n) => `R${n + 1}`)

const words = process.argv.slice(2)
const unknown = words.find((word) => !FIGURES.includes(word))
if (unknown) stopWith(`There is no figure ${unknown}: name some of R1 to R27, or none for all of them.`)
const asked = words.length > 0 ? FIGURES.filter((figure) => words.includes(figure)) : FIGURES

checkNode()
const found = browserOrInstall()
await installIfNeeded()
await generate()
await buildIfNeeded()
const browser = (await found) ?? stopWith(NO_BROWSER)

const figuresIn = (title) => (title.match(/\bR\d+\b/g) ?? []).filter((figure) => asked.includes(figure))
const whole = [...new Set(asked.flatMap((figure) => EVERYWHERE[figure] ?? []))]
const named = ['packages', 'apps']
  .flatMap(testFilesBelow)
  .filter((file) => !whole.some((folder) => file.startsWith(folder)))
  .filter((file) => figuresIn(readFileSync(path.join(root, file), 'utf8')).length > 0)
const counts = new Map(asked.map((figure) => [figure, { passed: 0, failed: 0 }]))
// The tests of a journey go on where the one before stopped: a part of it proves nothing.
const journeys = named.filter((file) => file.startsWith('apps/e2e'))
const others = named.filter((file) => !journeys.includes(file))
if (others.length > 0) run(others, `--testNamePattern=\\b(${asked.join('|')})\\b`)
if (journeys.length + whole.length > 0) run([...journeys, ...whole])
// The one figure that is not a test's own: whether the tests notice.
if (counts.has('R25')) counts.get('R25')[program('scripts/mutation.mjs', []) === 0 ? 'passed' : 'failed']++

for (const [figure, { passed, failed }] of counts)
  say(
    `${figure.padEnd(3)}  ${verdict(passed, failed)}${passed + failed ? ` (${passed} passed, ${failed} failed)` : ''}`,
  )
process.exit([...counts.values()].every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1)

function verdict(passed, failed) {
  if (failed > 0) return 'FALLS SHORT'
  return passed > 0 ? 'PASS' : 'NOTHING PROVES IT YET'
}

function testFilesBelow(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFilesBelow(at)
    return /\.test\.tsx?$/.test(entry.name) ? [at] : []
  })
}

/** Runs the tests of these files or folders, and counts them for the figures that are theirs. */
function run(where, ...options) {
  const outcome = path.join(tmpdir(), `strideloom-prove-${process.pid}.json`)
  const status = program('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${outcome}`,
    ...options,
    ...where,
  ])
  const files = told(outcome)
  if (status !== 0 && !files.some(({ assertionResults }) => assertionResults.some((one) => one.status === 'failed')))
    stopWith('The tests could not be run. See above.')
  for (const { name, assertionResults } of files) {
    const file = path.relative(root, name)
    const theirs = asked.filter((figure) => EVERYWHERE[figure] && file.startsWith(EVERYWHERE[figure]))
    for (const { fullName, status: one } of assertionResults)
      if (one === 'passed' || one === 'failed')
        for (const figure of new Set([...theirs, ...figuresIn(fullName)])) counts.get(figure)[one]++
  }
}

function program(file, args) {
  return spawnSync(process.execPath, [path.join(root, file), ...args], {
    cwd: root,
    env: { ...process.env, STRIDELOOM_IN_FULL: '1', CHROME_PATH: browser, DO_NOT_TRACK: '1' },
    stdio: 'inherit',
  }).status
}

function told(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults
  } catch {
    return []
  } finally {
    rmSync(file, { force: true })
  }
}
