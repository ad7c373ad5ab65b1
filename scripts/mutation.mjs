// `npm run mutation`, or `npm run mutation -- ceiling`: changes the rules in thousands of small ways and looks whether a
// test notices (R25). Ends with 1 where fewer than 85 % are noticed. `--survivors` also prints those that were not.
// The tools are fetched when this is run, beside the house's own packages: docs/decisions/0010.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { AREAS, filesOf, PASS } from './mutation/areas.mjs'
import { checkNode, installIfNeeded, root, say, stopWith } from './prepare.mjs'

const words = process.argv.slice(2)
const showsSurvivors = words.includes('--survivors')
const unknown = words.filter((word) => word !== '--survivors' && !(word in AREAS))
if (unknown.length > 0) stopWith(`There is no area ${unknown[0]}. There are ${Object.keys(AREAS).join(', ')}.`)
const wanted = Object.keys(AREAS).filter((area) => words.length === Number(showsSurvivors) || words.includes(area))

checkNode()
await installIfNeeded()
const tools = path.join(root, 'node_modules/.cache/mutation')
fetchTools()

const scores = wanted.map((area) => ({ area, ...measured(area) }))
for (const { area, killed, all, score } of scores)
  say(
    `${area}: ${killed} of ${all} noticed, ${score.toFixed(1)} % — ${score >= PASS ? 'PASS' : 'FALLS SHORT'} (${PASS} %)`,
  )
process.exit(scores.every(({ score }) => score >= PASS) ? 0 : 1)

/** Pinned by a lock of their own; a folder below node_modules, so that vitest and esbuild are those of the house. */
function fetchTools() {
  const from = path.join(root, 'scripts/mutation')
  const lock = 'package-lock.json'
  const read = (folder) => (existsSync(path.join(folder, lock)) ? readFileSync(path.join(folder, lock), 'utf8') : null)
  const isThere = existsSync(path.join(tools, 'node_modules')) && read(tools) === read(from)
  mkdirSync(tools, { recursive: true })
  cpSync(from, tools, { recursive: true })
  cpSync(path.join(root, '.npmrc'), path.join(tools, '.npmrc'))
  if (isThere) return
  say('Fetching the tools for mutation testing …')
  const npm = process.env.npm_execpath
  const [program, args] = npm ? [process.execPath, [npm]] : ['npm', []]
  const { status } = spawnSync(program, [...args, 'ci', '--legacy-peer-deps', '--prefix', tools], {
    cwd: tools,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) stopWith('The tools for mutation testing could not be fetched.')
}

/** Runs one area, and counts what its report says. */
function measured(area) {
  const { tests } = AREAS[area]
  const report = path.join(tools, `${area}.json`)
  const config = path.join(tools, `${area}.config.json`)
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'in-process',
      areaTests: tests,
      plugins: ['in-process-runner.mjs', 'documents-ignored.mjs'].map((name) => path.join(tools, name)),
      ignorers: ['documents'],
      mutate: filesOf(area, root),
      coverageAnalysis: 'perTest',
      concurrency: 1,
      // Endless loops are noticed by counting rounds; a busy machine must not look like one.
      timeoutMS: 120_000,
      // Types are checked by `npm test`; no test runner of ours reads a tsconfig.
      tsconfigFile: 'none.json',
      disableTypeChecks: false,
      tempDirName: '.stryker-tmp',
      ignorePatterns: ['apps', 'docs', 'prisma', '/data', 'packages/db', 'packages/ui', 'packages/fixtures'],
      reporters: ['json'],
      jsonReporter: { fileName: report },
      allowConsoleColors: false,
    }),
  )
  say(`Mutating ${area} …`)
  const stryker = path.join(tools, 'node_modules/@stryker-mutator/core/bin/stryker.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [stryker, 'run', config], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) stopWith(`${stdout}${stderr}\nMutating ${area} did not come to its end.`)
  const { files } = JSON.parse(readFileSync(report, 'utf8'))
  const mutants = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({ ...mutant, file, line: source.split('\n')[mutant.location.start.line - 1] })),
  )
  const of = (...kinds) => mutants.filter(({ status }) => kinds.includes(status))
  const killed = of('Killed', 'Timeout').length
  const missed = of('Survived', 'NoCoverage')
  if (showsSurvivors)
    for (const { file, location, mutatorName, replacement, line, status } of missed)
      say(
        `${status === 'NoCoverage' ? 'not run ' : 'survived'} ${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement}\n    ${line.trim()}`,
      )
  const all = killed + missed.length
  return { killed, all, score: all === 0 ? 0 : (killed / all) * 100 }
}
