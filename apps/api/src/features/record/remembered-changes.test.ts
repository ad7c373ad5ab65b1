import { describe, expect, test } from 'vitest'
import { changesFrom, type Remembered } from './remembered-changes.ts'

const NOTHING: Remembered = { racesAdded: [], entries: [], usualKeyRuns: [], skipped: [], versions: [] }
const SPAN = { since: '2026-06-01T10:00:00.000Z', to: '2026-06-30', timeZone: 'Europe/Berlin' }
const AT = '2026-06-03T10:00:00.000Z'
const from = (remembered: Partial<Remembered>) => changesFrom({ ...NOTHING, ...remembered }, SPAN)

const block = (startDay: string, weeks: number, phase: 'base' | 'build' | 'speed' = 'base') => ({
  [startDay]: { id: startDay, startDay, weeks, phase, purpose: '' },
})
const tuesdays = {
  id: 'habit',
  weekday: 2,
  startTime: '07:00',
  minutes: 60,
  kind: 'quality' as const,
  effort: null,
  title: 'Intervals',
  fromDay: '2026-01-01',
  untilDay: null,
}

describe('what the database remembers as changes of a record', () => {
  test('nothing where nothing was changed', () => {
    expect(from({ usualKeyRuns: [tuesdays] })).toEqual([])
  })

  test('phases: a version against the one before it, and all of a first one', () => {
    const version = (number: number, isSince: boolean, blocks: Remembered['versions'][number]['blocks']) => ({
      programId: 'p',
      number,
      at: AT,
      isSince,
      blocks,
    })
    const changes = from({
      versions: [
        version(1, false, { ...block('2026-06-01', 2), ...block('2026-06-15', 2, 'build') }),
        version(2, true, { ...block('2026-06-01', 2), ...block('2026-06-15', 1, 'speed') }),
      ],
    })
    expect(changes).toEqual([
      {
        at: AT,
        what: 'phases/2026-06-15',
        before: { from: '2026-06-15', to: '2026-06-28', phase: 'build' },
        after: { from: '2026-06-15', to: '2026-06-21', phase: 'speed' },
      },
    ])
    expect(from({ versions: [version(1, true, block('2026-06-01', 1))] })).toEqual([
      {
        at: AT,
        what: 'phases/2026-06-01',
        before: null,
        after: { from: '2026-06-01', to: '2026-06-07', phase: 'base' },
      },
    ])
  })

  test('a race: what a record says of it; another name is none', () => {
    const entry = (action: string, detail: Record<string, unknown>) => ({ action, at: AT, rowId: 'r', detail })
    expect(
      from({
        entries: [
          entry('race changed', { before: { name: 'Old' }, after: { name: 'New' } }),
          entry('race changed', {
            before: { day: '2026-06-20', name: 'Old' },
            after: { day: '2026-06-21', name: 'New' },
          }),
          entry('race added', { after: { day: '2026-06-21' } }),
        ],
      }),
    ).toEqual([{ at: AT, what: 'races/r', before: { date: '2026-06-20' }, after: { date: '2026-06-21' } }])
  })

  test('a habit that ends takes its days along, from the day after its last one', () => {
    const changes = from({
      usualKeyRuns: [{ ...tuesdays, untilDay: '2026-06-10' }],
      entries: [{ action: 'key run ended', at: AT, rowId: 'habit', detail: { before: null, after: '2026-06-10' } }],
    })
    expect(changes.map(({ what }) => what).sort()).toEqual([
      'keyRuns/habit/2026-06-16',
      'keyRuns/habit/2026-06-23',
      'keyRuns/habit/2026-06-30',
    ])
    expect(changes.every(({ before, after }) => before?.start?.endsWith('T05:00:00.000Z') && after === null)).toBe(true)
  })
})
