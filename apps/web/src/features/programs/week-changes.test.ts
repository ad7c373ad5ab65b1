import { addDays } from '@strideloom/domain/calendar/day.ts'
import type { PreviewLine } from '@strideloom/domain/programs/preview.ts'
import { expect, test } from 'vitest'
import { weekChanges } from './week-changes.ts'

const MONDAY = '2026-11-23'
const line = (days: number, title: string): PreviewLine => ({
  day: addDays(MONDAY, days),
  kind: 'workout',
  what: 'added',
  title,
  from: null,
  details: [],
})

test('weeks in order, days that say the same together', () => {
  expect(weekChanges([line(8, 'Strength'), line(1, 'Mobility'), line(4, 'Mobility')], false)).toEqual({
    weeks: [
      { monday: MONDAY, lines: [{ days: ['2026-11-24', '2026-11-27'], sentence: 'New: Mobility.' }], more: 0 },
      { monday: '2026-11-30', lines: [{ days: ['2026-12-01'], sentence: 'New: Strength.' }], more: 0 },
    ],
    rest: null,
  })
})

test('the first is told and the rest counted, until everything is asked for', () => {
  const busy = Array.from({ length: 7 }, (_, day) => line(day, `Workout ${day}`))
  const long = Array.from({ length: 9 }, (_, week) => line(week * 7, 'Strength'))
  expect(weekChanges(busy, false)).toMatchObject({ weeks: [{ more: 3 }], rest: 'and 3 more' })
  expect(weekChanges(busy, false).weeks[0]?.lines).toHaveLength(4)
  expect(weekChanges(busy.slice(0, 5), false)).toMatchObject({ weeks: [{ more: 0 }], rest: null })
  expect(weekChanges(long, false)).toMatchObject({ rest: 'and 5 more weeks' })
  const all = weekChanges([...busy, ...long], true)
  expect([all.weeks.length, all.rest, all.weeks.every(({ more }) => more === 0)]).toEqual([9, null, true])
})
