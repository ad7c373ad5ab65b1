// A test runner for Stryker that loads the pure tests once and calls them again for every mutant. Starting vitest anew
// for each takes two seconds, which makes hours of some thousand mutants; this takes minutes. Tests are collected by
// vitest's own collector and checked by its own `expect`, so that what passes there passes here.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'

/** Where Stryker's switch for mutants lives; the bundle runs in this context. */
const NAMESPACE = '__stryker__'
const switches = () => {
  globalThis[NAMESPACE] ??= {}
  return globalThis[NAMESPACE]
}

/** Test files that an area names: in a folder, those whose names fit. */
const testFilesOf = (tests) =>
  tests
    .flatMap(({ folder, names }) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.test.ts') && new RegExp(names).test(name))
        .map((name) => path.resolve(folder, name)),
    )
    .sort()

/** What the first run found out, kept beside the code: a process that takes over after an endless loop reads it. */
const FOUND = 'first-run.json'

class InProcessRunner {
  #tests
  #script
  #loaded = null
  /** How long each test takes, and which changes it runs through. */
  #found = { milliseconds: {}, runsThrough: {} }

  constructor(options) {
    this.#tests = options.areaTests
  }

  /** A static mutant is one that is read while a module loads: for those all modules are loaded anew. */
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const require = createRequire(path.resolve('package.json'))
    const load = (name) => import(pathToFileURL(require.resolve(name)).href)
    const [{ build }, runner, matchers, fc] = [
      (await load('esbuild')).default,
      await load('@vitest/runner'),
      await load('@vitest/expect'),
      (await load('fast-check')).default,
    ]
    // Always the same random cases, so that a score can be compared with the last one; shrinking explains to nobody here.
    fc.configureGlobal({ seed: 20261129, endOnFailure: true })
    this.tools = {
      require,
      runner,
      vitest: { ...runner, expect: expectOf(matchers), inject: () => undefined },
      fc: withFewRuns(fc),
    }
    const files = testFilesOf(this.#tests)
    const entry = `export const files = {${files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(file)})`).join(',\n')}}`
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['vitest', 'fast-check', 'zod'],
      // Import attributes of JSON are the bundler's own business here.
      supported: { 'import-attributes': true },
    })
    this.files = files
    if (existsSync(FOUND)) this.#found = JSON.parse(readFileSync(FOUND, 'utf8'))
    this.#script = new vm.Script(`(function (module, exports, require) {${outputFiles[0].text}\n})`, {
      filename: 'tests.cjs',
    })
  }

  /** Evaluates every module anew and collects the tests in them. */
  async #load() {
    const { require, runner, vitest, fc } = this.tools
    const ours = (name) =>
      name === 'vitest' ? vitest : name === 'fast-check' ? { ...fc, default: fc, __esModule: true } : require(name)
    const module = { exports: {} }
    this.#script.runInThisContext()(module, module.exports, ours)
    const collected = await runner.collectTests(this.files, {
      config: {
        root: process.cwd(),
        sequence: { seed: 1, hooks: 'stack', concurrent: false },
        testTimeout: 0,
        hookTimeout: 0,
        includeTaskLocation: false,
        tags: [],
        retry: 0,
        maxConcurrency: 1,
      },
      importFile: (file) => module.exports.files[file](),
    })
    const tests = []
    const walk = (task, names) => {
      const path = [...names, task.name]
      if (task.type === 'test')
        tests.push({
          name: path.slice(1).join(' › '),
          file: task.file.filepath,
          run: runner.getFn(task),
          mode: task.mode,
        })
      else {
        if (task.result?.state === 'fail') throw new Error(`${task.name}: ${task.result.errors?.[0]?.message}`)
        for (const inner of task.tasks) walk(inner, path)
      }
    }
    for (const file of collected) walk(file, [])
    const seen = new Map()
    this.#loaded = tests.map((test) => {
      const key = `${path.relative(process.cwd(), test.file)} › ${test.name}`
      const times = (seen.get(key) ?? 0) + 1
      seen.set(key, times)
      return { ...test, id: times === 1 ? key : `${key} (${times})` }
    })
  }

  async #run(tests, { stopAtFirst }) {
    const results = []
    for (const test of tests) {
      const { id, name, file: fileName } = test
      const startedAt = performance.now()
      switches().currentTestId = id
      let failureMessage = null
      try {
        await test.run()
      } catch (error) {
        failureMessage = String(error?.message ?? error)
      }
      const base = { id, name, fileName, timeSpentMs: performance.now() - startedAt }
      results.push(
        failureMessage === null
          ? { ...base, status: TestStatus.Success }
          : { ...base, status: TestStatus.Failed, failureMessage },
      )
      if (failureMessage !== null && stopAtFirst) break
    }
    switches().currentTestId = undefined
    return { status: DryRunStatus.Complete, tests: results }
  }

  async dryRun() {
    const own = switches()
    own.activeMutant = undefined
    own.hitLimit = undefined
    own.mutantCoverage = undefined
    try {
      await this.#load()
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: String(error?.stack ?? error) }
    }
    const result = await this.#run(this.#loaded, { stopAtFirst: false })
    this.#found = {
      milliseconds: Object.fromEntries(result.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs])),
      runsThrough: Object.fromEntries(
        Object.entries(own.mutantCoverage?.perTest ?? {}).map(([id, counts]) => [id, Object.keys(counts)]),
      ),
    }
    writeFileSync(FOUND, JSON.stringify(this.#found))
    return { ...result, mutantCoverage: own.mutantCoverage }
  }

  /**
   * For what is read while a module loads nobody can say which test runs through it: those that run through anything in
   * its file are asked. One that only a test of another file would notice counts as not noticed.
   */
  #testsOfFile(file) {
    const ids = new Set([...readFileSync(file, 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)].map(([, id]) => id))
    const own = this.#loaded.filter(({ id }) => this.#found.runsThrough[id]?.some((mutant) => ids.has(mutant)))
    return (own.length > 0 ? own : this.#loaded).map(({ id }) => id)
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail, sandboxFileName }) {
    const own = switches()
    own.hitCount = 0
    own.hitLimit = hitLimit
    const isStatic = mutantActivation === 'static'
    own.activeMutant = isStatic || this.#loaded ? activeMutant.id : undefined
    let result
    try {
      if (isStatic || this.#loaded === null) {
        if (!isStatic) own.activeMutant = undefined
        await this.#load()
        own.activeMutant = activeMutant.id
      }
      const wanted = new Set(testFilter ?? this.#testsOfFile(sandboxFileName))
      const tests = this.#loaded.filter(({ id }) => wanted.has(id))
      // The quick ones first: most changes are noticed by one of them.
      const took = ({ id }) => this.#found.milliseconds[id] ?? 0
      tests.sort((a, b) => took(a) - took(b))
      result = await this.#run(tests, { stopAtFirst: !disableBail })
    } catch (error) {
      // A module that does not even load with the mutant: that is seen.
      const failureMessage = String(error?.message ?? error)
      const failed = { id: 'load', name: 'The modules load', timeSpentMs: 0, status: TestStatus.Failed, failureMessage }
      result = { status: DryRunStatus.Complete, tests: [failed] }
    }
    // What was loaded with a mutant switched on is of no use for the next.
    if (isStatic) this.#loaded = null
    return toMutantRunResult(determineHitLimitReached(own.hitCount, hitLimit) ?? result)
  }
}

/** Thousands of mutants leave time for some random cases each: a score can only come out lower by it, never higher. */
const MOST_RUNS = 25
const withFewRuns = (fc) => ({
  ...fc,
  assert: (property, { numRuns = 100, ...rest } = {}) =>
    fc.assert(property, { ...rest, numRuns: Math.min(numRuns, MOST_RUNS) }),
})

/** vitest's `expect` without the rest of vitest, which wants a worker of its own around it. */
function expectOf({ chai, JestChaiExpect, JestAsymmetricMatchers, JestExtend, ASYMMETRIC_MATCHERS_OBJECT, setState }) {
  chai.use(JestExtend)
  chai.use(JestChaiExpect)
  chai.use(JestAsymmetricMatchers)
  const expect = (value, message) => chai.expect(value, message)
  Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT])
  setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)
  return expect
}

const inProcess = (options) => new InProcessRunner(options)
inProcess.inject = tokens(commonTokens.options)
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcess)]
