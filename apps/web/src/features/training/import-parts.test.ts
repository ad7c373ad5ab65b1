import type { ImportItem, ImportVerdict } from '@strideloom/domain/training/import-preview.ts'
import { describe, expect, it } from 'vitest'
import { monthsOf, partsOf } from './import-parts.ts'

const item = (key: string, verdict: ImportVerdict, isProposed = false) => ({ key, verdict, isProposed })

describe('the parts of a file', () => {
  it('hold each activity once, by what is to be done about it', () => {
    const items = [
      item('a', 'new', true),
      item('b', 'new'),
      item('c', 'completes', true),
      item('d', 'completes'),
      item('e', 'maybe-stored'),
      item('f', 'unknown-sport'),
      item('g', 'stored'),
      item('h', 'not-a-run'),
      item('i', 'refused'),
      item('j', 'new', true),
    ]
    const keys = Object.entries(partsOf(items)).map(([part, all]) => [part, all.map(({ key }) => key).join('')])
    expect(Object.fromEntries(keys)).toEqual({
      fresh: 'aj',
      completing: 'c',
      alike: 'e',
      unnamed: 'f',
      doubted: 'bd',
      here: 'g',
      others: 'h',
      refused: 'i',
    })
  })

  it('months follow the order of the runs; a run without a distance adds none', () => {
    const run = (day: string, km: number | null): Pick<ImportItem, 'day' | 'km'> => ({ day, km })
    const months = monthsOf([
      run('2026-02-01', 10),
      run('2026-01-31', null),
      run('2026-01-01', 5),
      run('2025-01-09', 3),
    ])
    expect(months.map(({ month, km, items }) => [month, km, items.length])).toEqual([
      ['2026-02', 10, 1],
      ['2026-01', 5, 2],
      ['2025-01', 3, 1],
    ])
  })
})
