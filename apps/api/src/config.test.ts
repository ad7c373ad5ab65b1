import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readConfig } from './config.ts'

const sentenceOf = (env: Record<string, string>): string => {
  try {
    readConfig(env, '/')
    return 'it was read'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('R9 settings that cannot work are said in one sentence', () => {
  test('a data folder that never can be made, where Node’s own way to make one does not return', () => {
    // Linux answers that the folder above does not exist; other systems have no such folder at all.
    for (const folder of ['/proc/strideloom', '/proc/strideloom/data'])
      expect(sentenceOf({ STRIDELOOM_DATA: folder })).toMatch(/^The data folder \/proc\/strideloom(\/data)? cannot be /)
  })

  test('a port that is none, an address without its scheme, another word for the demo', () => {
    expect(sentenceOf({ PORT: 'http' })).toMatch(/^PORT is “http”/)
    expect(sentenceOf({ STRIDELOOM_ORIGIN: 'plan.example.org' })).toMatch(/^STRIDELOOM_ORIGIN is “plan.example.org”/)
    expect(sentenceOf({ STRIDELOOM_DEMO: 'yes' })).toMatch(/^STRIDELOOM_DEMO is “yes”/)
  })
})

test('the demo, which opens without a password, is never filled into a DATABASE_URL unless asked for', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'strideloom-config-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const demoOf = (env: Record<string, string>) => readConfig({ STRIDELOOM_DATA: dataDir, ...env }, '/').demo
  const DATABASE_URL = 'postgresql://user@127.0.0.1/practice'
  expect(demoOf({})).toBe('always')
  expect(demoOf({ STRIDELOOM_DEMO: 'never' })).toBe('never')
  expect(demoOf({ DATABASE_URL })).toBe('never')
  expect(demoOf({ DATABASE_URL, STRIDELOOM_DEMO: 'always' })).toBe('always')
})

describe('the key that push services know this server by', () => {
  const folder = () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'strideloom-config-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    return dataDir
  }

  test('is made once, kept for its owner alone, and told to nobody but by its public half', () => {
    const STRIDELOOM_DATA = folder()
    const { push } = readConfig({ STRIDELOOM_DATA }, '/')
    expect(readConfig({ STRIDELOOM_DATA }, '/').push).toEqual(push)
    const file = path.join(STRIDELOOM_DATA, 'push-key')
    expect(readFileSync(file, 'utf8').trim()).toBe(push.privateKey)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(Buffer.from(push.publicKey, 'base64url')).toHaveLength(65)
    expect(readConfig({ STRIDELOOM_DATA: folder() }, '/').push).not.toEqual(push)
  })

  test('comes from the environment where several processes share it; one that is none is said in a sentence', () => {
    const told = readConfig({ STRIDELOOM_DATA: folder() }, '/').push
    expect(readConfig({ STRIDELOOM_DATA: folder(), STRIDELOOM_PUSH_KEY: told.privateKey }, '/').push).toEqual(told)
    for (const wrong of [
      'short',
      Buffer.alloc(32, 0).toString('base64url'),
      Buffer.alloc(32, 255).toString('base64url'),
    ])
      expect(sentenceOf({ STRIDELOOM_DATA: folder(), STRIDELOOM_PUSH_KEY: wrong })).toMatch(
        /^STRIDELOOM_PUSH_KEY is no/,
      )
    const STRIDELOOM_DATA = folder()
    writeFileSync(path.join(STRIDELOOM_DATA, 'push-key'), 'torn\n')
    expect(sentenceOf({ STRIDELOOM_DATA })).toMatch(/^The file push-key in .+ is no private key/)
  })
})
