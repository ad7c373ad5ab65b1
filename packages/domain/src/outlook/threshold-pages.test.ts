import { describe, expect, test } from 'vitest'
import { SETTING_IDS, thresholdsWith } from '../progress/setting-changes.ts'
import { SHIPPED_THRESHOLDS } from '../progress/thresholds.ts'
import type { RuleLine } from '../rule-page.ts'
import { whyOf } from '../why.ts'
import { thresholdPages } from './threshold-pages.ts'

const linesBy = (thresholds = SHIPPED_THRESHOLDS): RuleLine[] =>
  thresholdPages(thresholds).flatMap(({ tables }) => tables.flatMap(({ lines = [] }) => lines))

const shipped = linesBy()

describe('thresholds as lines', () => {
  test('every number that may be changed is told by a line, as it is shipped', () => {
    const told = new Set(shipped.flatMap(({ settings = [] }) => settings.map(({ id }) => id)))
    expect([...told].sort()).toEqual([...SETTING_IDS].sort())
    expect(shipped.filter(({ isOwn }) => isOwn)).toEqual([])
  })

  test.each(SETTING_IDS)('another %s is told in the sentence that it belongs to, without a confidence', (id) => {
    const setting = shipped.flatMap(({ settings = [] }) => settings).find((one) => one.id === id)?.setting
    if (!setting) throw new Error(id)
    const value = setting.shipped === setting.most ? setting.least : setting.most
    const own = linesBy(thresholdsWith([{ setting: id, value }]))
    const changed = own.filter((line, index) => JSON.stringify(line) !== JSON.stringify(shipped[index]))
    expect(changed.length).toBeGreaterThan(0)
    for (const line of changed) {
      expect(line).toMatchObject({ isOwn: true, confidence: '-' })
      expect(whyOf(line)).toMatchObject({
        says: expect.stringContaining('this practice’s own number'),
        confidence: '-',
        setting: 'Practice, Rules',
      })
    }
    // The sentence itself says the new number.
    const before = new Map(shipped.map((line, index) => [index, `${line.when} ${line.means}`]))
    expect(own.some((line, index) => line.isOwn && `${line.when} ${line.means}` !== before.get(index))).toBe(true)
  })

  test('what keeps runners safe has no number to change, and says why', () => {
    const safe = shipped.filter(({ fixed }) => fixed === 'it keeps runners safe')
    expect(safe.map(({ id }) => id)).toEqual([
      'discomfort',
      'tensed',
      'harmful',
      'awaited',
      'bounds',
      'see a clinician',
      'substantial overuse problem',
      'stopped by pain',
      'one thing a week',
      'bone suspected',
    ])
    for (const line of safe) expect([line.settings ?? [], whyOf(line).setting]).toEqual([[], null])
  })
})
