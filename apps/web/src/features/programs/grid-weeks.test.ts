import { addDays, weekday } from '@strideloom/domain/calendar/day.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandsOf, dayByKey, refusalOfDay, weeksOf } from './grid-weeks.ts'

const block = (id: string, startDay: string, weeks: number): Block => ({
  id,
  startDay,
  weeks,
  phase: 'build',
  purpose: '',
})
const program = (...blocks: Block[]) => ({ blocks: Object.fromEntries(blocks.map((one) => [one.id, one])) })

test('a block that starts on a Thursday begins in the week of its Monday, and the days before it are outside', () => {
  const weeks = weeksOf(program(block('a', '2026-11-26', 1)), '2026-11-23')
  expect(weeks.map(({ start, number }) => [start, number])).toEqual([
    ['2026-11-23', 1],
    ['2026-11-30', 2],
  ])
  expect(weeks[0]?.days.map(({ state }) => state)).toEqual([
    'outside',
    'outside',
    'outside',
    'open',
    'open',
    'open',
    'open',
  ])
  expect(weeks[1]?.days.map(({ state }) => state).slice(2)).toEqual([
    'open',
    'outside',
    'outside',
    'outside',
    'outside',
  ])
})

test('days gone by are past, today is not', () => {
  const [week] = weeksOf(program(block('a', '2026-11-23', 1)), '2026-11-25')
  expect(week?.days.map(({ state }) => state).slice(0, 3)).toEqual(['past', 'past', 'open'])
  expect(week?.days.filter(({ isToday }) => isToday).map(({ day }) => day)).toEqual(['2026-11-25'])
  expect(week?.isPast).toBe(false)
})

test('every week has seven days from Monday on, and together they hold every day of every block once', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 20 }),
      (from, weeks, gap) => {
        const a = block('a', addDays('2026-01-01', from), weeks)
        const b = block('b', addDays(a.startDay, weeks * 7 + gap), 2)
        const rows = weeksOf(program(a, b), '2026-06-01')
        const days = rows.flatMap((row) => row.days.map(({ day }) => day))
        expect(rows.every((row) => row.days.length === 7 && weekday(row.start) === 1)).toBe(true)
        expect(new Set(days).size).toBe(days.length)
        expect(days).toContain(a.startDay)
        expect(days).toContain(addDays(b.startDay, 13))
        expect(bandsOf(rows).reduce((sum, band) => sum + band.rows, 0)).toBe(rows.length)
      },
    ),
  )
})

test('arrows stay inside the rows', () => {
  const weeks = weeksOf(program(block('a', '2026-11-23', 2)), '2026-11-23')
  expect(dayByKey('ArrowRight', '2026-11-23', weeks)).toBe('2026-11-24')
  expect(dayByKey('ArrowDown', '2026-11-23', weeks)).toBe('2026-11-30')
  expect(dayByKey('ArrowUp', '2026-11-23', weeks)).toBe('2026-11-23')
  expect(dayByKey('ArrowRight', '2026-12-06', weeks)).toBe('2026-12-06')
  expect(dayByKey('End', '2026-11-24', weeks)).toBe('2026-11-29')
  expect(dayByKey('x', '2026-11-24', weeks)).toBeNull()
})

test('P23 a day gone by and a day outside the blocks say why nothing can be put there', () => {
  const one = program(block('a', '2026-11-23', 1))
  expect(refusalOfDay(one, '2026-11-22', '2026-11-23')).toMatch(/gone by/)
  expect(refusalOfDay(one, '2026-11-30', '2026-11-23')).toMatch(/outside/)
  expect(refusalOfDay(one, '2026-11-29', '2026-11-23')).toBeNull()
})

test('a program without a block has no weeks', () => {
  expect(weeksOf({ blocks: {} }, '2026-11-23')).toEqual([])
})
