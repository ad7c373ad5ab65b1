import { choicesIn } from '@strideloom/domain/progress/setting-changes.ts'
import { SHIPPED_THRESHOLDS } from '@strideloom/domain/progress/thresholds.ts'
import { withLowered, withNumber } from '@strideloom/domain/timing/override-list.ts'
import { RULES } from '@strideloom/domain/timing/rules.ts'
import { describe, expect, test } from 'vitest'
import { found, ruleRows } from './rule-rows.ts'

const SAVED = withNumber([], { rule: 'KEY-03', condition: 1 }, 36)
const all = (groups: ReturnType<typeof ruleRows>) => groups.flatMap(({ rows }) => rows)
const row = (groups: ReturnType<typeof ruleRows>, id: string) => {
  const one = all(groups).find((candidate) => candidate.id === id)
  if (!one) throw new Error(`no row ${id}`)
  return one
}

describe('rules as rows', () => {
  test('what a practice chose among readings stands at every rule that it concerns, and at no other', () => {
    const chosen = choicesIn([
      { setting: 'choices.sameRegion', value: 1 },
      { setting: 'choices.readinessWord', value: 1 },
    ])
    const told = all(ruleRows([], [], chosen)).filter(({ choice }) => choice !== null)
    const expected = RULES.map(({ id }) => id).filter((id) => /^(KEY|STR)-|^FRQ-0[12]$|^FAT-0[12]$/.test(id))
    expect(told.map(({ id }) => id).sort()).toEqual(expected.sort())
    expect(all(ruleRows([], [], SHIPPED_THRESHOLDS)).filter(({ choice }) => choice !== null)).toEqual([])
  })

  test('every rule has one, as it is shipped', () => {
    const rows = all(ruleRows([], [], SHIPPED_THRESHOLDS))
    expect(rows.map(({ id }) => id).sort()).toEqual(RULES.map(({ id }) => id).sort())
    expect(rows.filter(({ isOwn, isTouched, shippedWhen }) => isOwn || isTouched || shippedWhen !== null)).toEqual([])
  })

  test('a number of the practice’s own stands beside the shipped one, in both rules that meet there', () => {
    const rows = ruleRows(SAVED, SAVED, SHIPPED_THRESHOLDS)
    expect(row(rows, 'KEY-03')).toMatchObject({
      when: 'A key run starts 24 to 36 h after the session',
      shippedWhen: 'A key run starts 24 to 48 h after the session',
      isOwn: true,
      isTouched: false,
      numbers: [
        { end: 'from', value: 24, shipped: 24, movesWith: ['KEY-02'] },
        { end: 'to', value: 36, shipped: 48, movesWith: ['KEY-04'] },
      ],
    })
    expect(row(rows, 'KEY-04')).toMatchObject({ isOwn: true, numbers: [{ value: 36 }, { value: 72, shipped: 72 }] })
    expect(row(rows, 'KEY-02')).toMatchObject({ isOwn: false })
  })

  test('what is not saved is told from what is', () => {
    const rows = ruleRows(withLowered(SAVED, 'KEY-03', true), SAVED, SHIPPED_THRESHOLDS)
    expect(row(rows, 'KEY-03')).toMatchObject({ severity: 'warn', isLowered: true, isTouched: true })
    expect(row(rows, 'KEY-04')).toMatchObject({ isTouched: false })
    // Taken back to what is shipped, it is touched and not the practice's own.
    expect(row(ruleRows([], SAVED, SHIPPED_THRESHOLDS), 'KEY-03')).toMatchObject({ isOwn: false, isTouched: true })
  })

  test('nothing of a safety rule may be set', () => {
    for (const { id, severity } of RULES.filter((rule) => rule.severity === 'safety'))
      expect([id, row(ruleRows([], [], SHIPPED_THRESHOLDS), id)]).toMatchObject([
        id,
        { numbers: [], mayLower: false, severity },
      ])
  })
})

describe('a search', () => {
  const ids = (search: string, onlyOwn = false) =>
    all(found(ruleRows(SAVED, SAVED, SHIPPED_THRESHOLDS), { search, onlyOwn })).map((one) => one.id)

  test('finds by id, by words in any order, by group and by how strict', () => {
    expect(ids('key-03')).toEqual(['KEY-03'])
    expect(ids('72 MARATHON after')).toEqual(['PRE-06', 'PRE-07', 'PST-06', 'PST-07'])
    expect(ids('CLEARANCE')).toEqual(expect.arrayContaining(['SAF-02', 'POP-01']))
    expect(ids('heavy leg')).toEqual(expect.arrayContaining(['STR-01', 'STR-02']))
    expect(ids('advice phase')).toEqual(['PHA-01', 'PHA-04'])
    expect(ids('no such thing')).toEqual([])
    expect(ids('  ').length).toBe(RULES.length)
  })

  test('or shows only what the practice changed', () => {
    expect(ids('', true)).toEqual(['KEY-03', 'KEY-04'])
    // 6 is a number of KEY-04; KEY-03 only has 36 and 60.
    expect(ids('most 6', true)).toEqual(['KEY-04'])
  })
})
