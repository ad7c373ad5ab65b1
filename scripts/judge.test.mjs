// The command as people run it: the JSON alone on standard output, 0 and 2, a sentence for a bad record (record.md).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')
const examples = path.join(root, 'packages/domain/src/record/data/examples.json')
const folder = mkdtempSync(path.join(tmpdir(), 'strideloom-judge-'))
const SLOW = 60_000

const judge = (content, ...options) => {
  const file = path.join(folder, 'record.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  const asked = [path.join(root, 'scripts/judge.mjs'), file, ...options]
  return spawnSync(process.execPath, asked, { encoding: 'utf8', cwd: root })
}
const AT = ['--at', '2026-05-17T21:00:00+02:00']

describe('npm run -s judge', () => {
  it(
    'prints what is concluded and nothing else',
    () => {
      const { cases } = JSON.parse(readFileSync(examples, 'utf8'))
      const { status, stdout, stderr } = judge(cases.find(({ id }) => id === 'B03').record, ...AT)
      expect([status, stderr]).toEqual([0, ''])
      expect(JSON.parse(stdout)).toMatchObject({
        at: AT[1],
        booking: { recommendation: 'no-need', cadenceDays: [28, 42], rule: 'PHA-04' },
      })
    },
    SLOW,
  )

  it.each([
    ['a field that is none', { runner: { timeZone: 'UTC' }, mood: 5 }, AT, 'mood: no such field in a record.'],
    ['a text that is no JSON', '{', AT, 'is not JSON'],
    [
      'no such day',
      { runner: { timeZone: 'UTC' } },
      ['--at', '2026-02-29T08:15:00Z'],
      '--at: “2026-02-29T08:15:00Z” is no moment',
    ],
    ['no moment', { runner: { timeZone: 'UTC' } }, [], 'Say it like this: npm run -s judge'],
  ])(
    'exits 2 with a sentence: %s',
    (_, content, options, sentence) => {
      const { status, stdout, stderr } = judge(content, ...options)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toContain(sentence)
    },
    SLOW,
  )

  it(
    'reads a file that begins with the mark of its encoding',
    () => expect(judge(`\uFEFF${JSON.stringify({ runner: { timeZone: 'UTC' } })}`, ...AT).status).toBe(0),
    SLOW,
  )
})
