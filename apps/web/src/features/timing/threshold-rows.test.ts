import { SETTING_IDS } from '@strideloom/domain/progress/setting-changes.ts'
import { describe, expect, test } from 'vitest'
import { foundThresholds, thresholdRows } from './threshold-rows.ts'

const SAVED = [{ setting: 'stride.short', value: 3 }]
const all = (groups: ReturnType<typeof thresholdRows>) => groups.flatMap(({ rows }) => rows)
const row = (groups: ReturnType<typeof thresholdRows>, name: string) => {
  const one = all(groups).find((candidate) => candidate.name.startsWith(name))
  if (!one) throw new Error(`no row ${name}`)
  return one
}

describe('thresholds as rows', () => {
  test('every number stands in one, as it is shipped, and every row has a name of its own', () => {
    const rows = all(thresholdRows([], []))
    const numbers = new Set(rows.flatMap((one) => one.numbers.map(({ id }) => id)))
    expect([...numbers].sort()).toEqual([...SETTING_IDS].sort())
    expect(rows.filter(({ isOwn, isTouched, shipped }) => isOwn || isTouched || shipped !== null)).toEqual([])
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  })

  test('no row and no group is called like another, beside the timing rules', () => {
    const titles = thresholdRows([], []).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('a number of the practice’s own stands in its sentence, beside the shipped one', () => {
    expect(row(thresholdRows(SAVED, SAVED), 'sign S1')).toMatchObject({
      when: expect.stringMatching(/^Stride feel 3 or less/),
      shipped: { when: expect.stringMatching(/^Stride feel 2 or less/) },
      confidence: 'low',
      isOwn: true,
      isTouched: false,
    })
    expect(row(thresholdRows([], SAVED), 'sign S1')).toMatchObject({ isOwn: false, isTouched: true, shipped: null })
    expect(row(thresholdRows(SAVED, []), 'sign S2')).toMatchObject({ isOwn: false, isTouched: false })
  })

  test('what keeps runners safe has no number, and says why', () => {
    expect(row(thresholdRows([], []), 'harmful')).toMatchObject({ numbers: [], fixed: 'it keeps runners safe' })
    expect(row(thresholdRows([], []), 'no change')).toMatchObject({
      numbers: [],
      fixed: expect.stringContaining('counted'),
    })
  })

  test('a search finds by name, words, label and group; or only what the practice changed', () => {
    const names = (search: string, onlyOwn = false) =>
      all(foundThresholds(thresholdRows(SAVED, SAVED), { search, onlyOwn })).map(({ name }) => name)
    expect(names('sign S3')).toContain('sign S3: same area pulls attention in runs')
    expect(names('monotony spread')).toContain('monotony')
    expect(names('keeps returning (one side)')).toContain('calf tightness that keeps returning (one side)')
    expect(names('house pressure nowhere')).toEqual([])
    expect(names('', true)).toEqual(['sign S1: stride feels shortened'])
  })
})
