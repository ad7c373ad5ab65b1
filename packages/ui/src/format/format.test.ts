import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDistance, formatLoad } from './amount.ts'
import { readDecimal, roundTo, writeDecimal } from './decimal.ts'
import { formatDose } from './dose.ts'
import { formatHours, formatMinutes, formatMinutesTight, formatSeconds, formatTimer } from './duration.ts'
import { initials } from './initials.ts'
import { formatChange, formatCount, formatNumber, formatOf, formatPercent, formatQuantity } from './number.ts'
import { joinWords } from './sentence-list.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('numbers people type', () => {
  it.each([
    ['7,5', 7.5],
    ['7.5', 7.5],
    [' 1 234,5 ', 1234.5],
    ['−3', -3],
    ['-3', -3],
    ['+2', 2],
    ['.5', 0.5],
    ['5.', 5],
  ])('reads %j as %d', (text, value) => expect(readDecimal(text)).toBe(value))

  it.each(['', ' ', 'abc', '1.2.3', '1,2,3', '1e5', '--1', 'NaN', 'Infinity', '5 kg', '0x10', '9'.repeat(400)])(
    'refuses %j',
    (text) => expect(readDecimal(text)).toBeNull(),
  )

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 3 }), (n, decimals) => {
        const value = roundTo(n / 100, decimals)
        expect(readDecimal(writeDecimal(value, decimals))).toBe(value)
      }),
    )
  })

  it('rounds the same on both sides of nought', () => {
    expect(roundTo(2.25, 1)).toBe(2.3)
    expect(roundTo(-2.25, 1)).toBe(-2.3)
    expect(roundTo(1.005, 2)).toBe(1.01)
    expect(Object.is(roundTo(-0.01, 1), 0)).toBe(true)
  })
})

describe('words for numbers', () => {
  it('uses a real minus, a sign for changes and units that do not break', () => {
    expect(formatNumber(-2.2)).toBe('−2.2')
    expect(formatNumber(9.40001)).toBe('9.4')
    expect(plain(formatChange(2.9, 'cm'))).toBe('+2.9 cm')
    expect(plain(formatChange(-2.2, 'cm'))).toBe('−2.2 cm')
    expect(plain(formatChange(0, 'cm'))).toBe('0 cm')
    expect(formatQuantity(48, '°')).toBe('48°')
    expect(formatQuantity(9.4, 'cm')).toBe('9.4\u00a0cm')
    expect(plain(formatPercent(88.4))).toBe('88 %')
    expect(formatOf(20, 22)).toBe('20 of 22')
    expect(formatCount(1, 'session')).toBe('1 session')
    expect(formatCount(0, 'session')).toBe('0 sessions')
    expect(formatCount(2, 'entry', 'entries')).toBe('2 entries')
  })

  it('P35 says distance and load in the runner’s units', () => {
    expect(plain(formatDistance(12.04))).toBe('12 km')
    expect(plain(formatDistance(12.04, 'mi'))).toBe('7.5 mi')
    expect(plain(formatLoad(24, 'lb'))).toBe('52.9 lb')
  })
})

describe('words for durations', () => {
  it('keeps hours, minutes and seconds apart', () => {
    expect(plain(formatMinutes(50))).toBe('50 min')
    expect(plain(formatMinutes(95))).toBe('1 h 35 min')
    expect(plain(formatMinutes(120))).toBe('2 h')
    expect(plain(formatMinutes(59.6))).toBe('1 h')
    expect(formatMinutesTight(50)).toBe('50′')
    expect(plain(formatSeconds(40))).toBe('40 s')
    expect(plain(formatSeconds(90))).toBe('1 min 30 s')
    expect(formatTimer(95)).toBe('1:35')
    expect(formatTimer(3605)).toBe('1:00:05')
    expect(formatTimer(-4)).toBe('0:00')
    expect(plain(formatHours(66))).toBe('66 h')
  })
})

describe('doses', () => {
  it('reads like a coach writes', () => {
    expect(plain(formatDose({ sets: 2, reps: 12, eachSide: true }))).toBe('2 × 12 each side')
    expect(plain(formatDose({ sets: 2, seconds: 40, eachSide: true }))).toBe('2 × 40 s each side')
    expect(plain(formatDose({ sets: 4, reps: 6, repsTo: 8 }))).toBe('4 × 6–8')
    expect(plain(formatDose({ sets: 3, reps: 8, repsTo: 8 }))).toBe('3 × 8')
    expect(plain(formatDose({ sets: 3, metres: 20 }))).toBe('3 × 20 m')
    expect(plain(formatDose({ sets: 1 }))).toBe('1 set')
  })
})

describe('names and lists', () => {
  it('takes first and last, whole characters, in any script', () => {
    expect(initials('Maya Lindqvist')).toBe('ML')
    expect(initials('  ines de la Torre ')).toBe('IT')
    expect(initials('Ólafur')).toBe('Ó')
    expect(initials('👩‍🔬 Curie')).toBe('👩‍🔬C')
    expect(initials('')).toBe('?')
  })
  it('joins words as a sentence does', () => {
    expect(joinWords([])).toBe('')
    expect(joinWords(['a'])).toBe('a')
    expect(joinWords(['a', 'b'])).toBe('a and b')
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c')
  })
})
