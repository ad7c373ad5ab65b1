import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { expect, test } from 'vitest'
import { onAwayDays } from './told-since.ts'

const span = (more: Partial<AvailabilityTold> = {}): AvailabilityTold => ({
  id: 'told',
  spanId: 'span',
  fromDay: '2026-03-12',
  toDay: '2026-03-16',
  kind: 'away',
  note: '',
  withdrawn: false,
  toldAt: '2026-03-05T10:00:00.000Z',
  ...more,
})
const program = {
  workouts: Object.fromEntries(
    ['2026-03-11', '2026-03-16', '2026-03-13'].map((day) => [
      day,
      { id: day, day, area: 'strength' as const, title: 'Strength', items: [] },
    ]),
  ),
}
const at = (publishedAt: string | null, today = '2026-03-06') => ({ publishedAt, today })
const BEFORE = '2026-03-04T10:00:00.000Z'

test('P5 workouts on days away that were told after publishing need another look; the first of them is named', () => {
  expect(onAwayDays(program, [span()], at(BEFORE))).toEqual([{ span: span(), workouts: 2, first: '2026-03-13' }])
  expect(onAwayDays(program, [span()], at(BEFORE, '2026-03-14'))).toMatchObject([{ workouts: 1, first: '2026-03-16' }])
})

test('nothing is named that was known at publishing, is only limited, holds nothing, or was never published', () => {
  expect(onAwayDays(program, [span()], at('2026-03-05T11:00:00.000Z'))).toEqual([])
  expect(onAwayDays(program, [span({ kind: 'limited' })], at(BEFORE))).toEqual([])
  expect(onAwayDays(program, [span({ fromDay: '2026-03-17', toDay: '2026-03-20' })], at(BEFORE))).toEqual([])
  expect(onAwayDays(program, [span()], at(null))).toEqual([])
})
