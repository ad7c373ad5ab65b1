import { describe, expect, test } from 'vitest'
import { SETTINGS } from '../progress/thresholds.ts'
import { numberSetting } from '../timing/number-settings.ts'
import { RULES } from '../timing/rules.ts'
import { rulebook } from './rulebook.ts'

const lines = rulebook().split('\n')
const cells = (line: string): string[] =>
  line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())

describe('the rules as a document', () => {
  test('has every timing rule once, with its reason and how strict it is', () => {
    for (const { id, reason, confidence } of RULES) {
      const found = lines.filter((line) => line.startsWith(`| ${id} |`))
      expect([id, found.length]).toEqual([id, 1])
      const told = cells(found[0] ?? '')
      expect(told).toContain(reason)
      expect(told).toContain(confidence)
    }
  })

  test('is made of whole tables: every row has the columns of its head, and no cell is empty', () => {
    let columns = 0
    lines.forEach((line, index) => {
      if (!line.startsWith('|')) return
      if (lines[index + 1]?.startsWith('| ---')) columns = cells(line).length
      expect([line, cells(line).length]).toEqual([line, columns])
      expect([line, cells(line).includes('')]).toEqual([line, false])
    })
  })

  test('speaks to clinicians: no name of the code, nothing left open', () => {
    const text = lines.join('\n')
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$[a-z]/)
    expect(text).not.toMatch(/\b(client|patient|athlete)\b/i)
  })
})

test('the house limits of a number setting are those of the tolerance', () => {
  // RSP-04 may not promise more than the pause after which the tolerance begins anew.
  expect(numberSetting('daysSinceLastHandsOn')?.most).toBe(SETTINGS.tolerance.pauseDays.most)
})
