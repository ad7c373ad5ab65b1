import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, instantOf, timeOf } from '../calendar/instant.ts'
import { areTooNear, clashesAmong, firstTaken, freeFrom, gapBetween, nearWords, type TakenTime } from './taken-times.ts'

const at = (time: string, minutes: number, day = '2026-12-01', zone = 'Europe/Stockholm'): TakenTime => ({
  start: instantOf(day, time, zone),
  minutes,
})

describe('two times of one therapist', () => {
  it.each([
    // They touch: allowed only where nothing is kept free.
    ['10:00', 50, '10:50', 50, 0, false, 0],
    ['10:00', 50, '10:50', 50, 10, true, 0],
    ['10:00', 50, '11:00', 50, 10, false, 10],
    ['10:00', 50, '10:59', 50, 10, true, 9],
    ['10:59', 50, '10:00', 50, 10, true, 9],
    ['10:00', 50, '10:30', 10, 0, true, -10],
    ['10:00', 50, '10:00', 50, 0, true, -50],
  ])('%s for %i min and %s for %i min with a buffer of %i', (a, aMinutes, b, bMinutes, buffer, near, gap) => {
    expect(areTooNear(at(a, aMinutes), at(b, bMinutes), buffer)).toBe(near)
    expect(gapBetween(at(a, aMinutes), at(b, bMinutes))).toBe(gap)
  })

  it('R21 over midnight, and for runners in two zones, moments are compared', () => {
    expect(areTooNear(at('23:40', 30, '2026-12-01'), at('00:15', 30, '2026-12-02'), 10)).toBe(true)
    expect(areTooNear(at('23:40', 30, '2026-12-01'), at('00:20', 30, '2026-12-02'), 10)).toBe(false)
    // 12:30 in Stockholm is 06:30 in New York.
    expect(areTooNear(at('12:30', 45), at('06:45', 45, '2026-12-01', 'America/New_York'), 10)).toBe(true)
    expect(areTooNear(at('12:30', 45), at('07:25', 45, '2026-12-01', 'America/New_York'), 10)).toBe(false)
  })

  it('R21 in the night in which an hour is skipped, and in that in which one comes twice', () => {
    // 01:30 for an hour ends at 03:30 on the wall: 02:00 became 03:00.
    expect(areTooNear(at('01:30', 60, '2027-03-28'), at('03:30', 30, '2027-03-28'), 0)).toBe(false)
    expect(areTooNear(at('01:30', 60, '2027-03-28'), at('03:15', 30, '2027-03-28'), 0)).toBe(true)
    // 02:30 is the first of the two, so that from there to 03:00 there are 90 minutes.
    expect(gapBetween(at('02:30', 30, '2026-10-25'), at('03:00', 30, '2026-10-25'))).toBe(60)
  })
})

it('the first free start is told, after everything that stands in its way', () => {
  const taken = [at('11:00', 50), at('10:00', 50), at('12:05', 30)]
  const asked = at('10:30', 45)
  expect(firstTaken(asked, taken, 10)?.start).toBe(at('10:00', 50).start)
  expect(timeOf(freeFrom(asked, taken, 10), 'Europe/Stockholm')).toBe('12:45')
  expect(timeOf(freeFrom(at('09:00', 45), taken, 10), 'Europe/Stockholm')).toBe('09:00')
})

it('what stands too near is marked on both sides, with the nearest of several', () => {
  const times = [
    { id: 'a', therapistId: 'ines', ...at('10:00', 50) },
    { id: 'b', therapistId: 'ines', ...at('10:55', 50) },
    { id: 'c', therapistId: 'ines', ...at('11:30', 30) },
    { id: 'd', therapistId: 'olga', ...at('10:00', 50) },
  ]
  expect(Object.fromEntries(clashesAmong(times, 10))).toEqual({
    a: { otherId: 'b', gap: 5 },
    b: { otherId: 'c', gap: -15 },
    c: { otherId: 'b', gap: -15 },
  })
  expect(nearWords(-15, 10)).toBe('15 min belong to both')
  expect(nearWords(5, 10)).toBe('only 5 min between them, 10 are kept free')
})

describe('whatever is asked', () => {
  const ZONES = ['Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Auckland']
  // Around both changes of clocks, and over many midnights.
  const time = fc.record({
    offset: fc.integer({ min: -3 * 1440, max: 3 * 1440 }),
    minutes: fc.integer({ min: 10, max: 240 }),
  })
  const day = fc.constantFrom('2026-10-25', '2027-03-28', '2026-11-01', '2027-04-04', '2026-12-31')
  const some = fc
    .record({ day, zone: fc.constantFrom(...ZONES), times: fc.array(time, { minLength: 1, maxLength: 8 }) })
    .map((all) =>
      all.times.map(({ offset, minutes }) => ({
        start: addMinutes(instantOf(all.day, '12:00', all.zone), offset),
        minutes,
      })),
    )
  const buffer = fc.integer({ min: 0, max: 60 })

  it('nearness has no direction, and no minute in common is left where it is denied', () => {
    fc.assert(
      fc.property(some, some, buffer, ([a], [b], keep) => {
        if (!a || !b) return
        expect(areTooNear(a, b, keep)).toBe(areTooNear(b, a, keep))
        // Minute by minute, each with the buffer after it.
        const minutesOf = ({ start, minutes }: TakenTime) =>
          Array.from({ length: minutes + keep }, (_, count) => addMinutes(start, count))
        const own = new Set(minutesOf(a))
        expect(minutesOf(b).some((minute) => own.has(minute))).toBe(areTooNear(a, b, keep))
      }),
      { numRuns: 150 },
    )
  })

  it('a wider buffer frees nothing; the free start is free, not before what was asked, and stays where it is', () => {
    fc.assert(
      fc.property(some, buffer, buffer, ([asked, ...taken], keep, more) => {
        if (!asked) return
        const now = firstTaken(asked, taken, keep)
        if (now !== null) expect(firstTaken(asked, taken, keep + more)).not.toBeNull()
        const start = freeFrom(asked, taken, keep)
        const placed = { start, minutes: asked.minutes }
        expect(firstTaken(placed, taken, keep)).toBeNull()
        expect(Date.parse(start)).toBeGreaterThanOrEqual(Date.parse(asked.start))
        expect(freeFrom(placed, taken, keep)).toBe(start)
        if (now === null) expect(start).toBe(asked.start)
      }),
      { numRuns: 300 },
    )
  })
})
