import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addMinutes, hoursBetween } from '../calendar/instant.ts'
import { isQuiet, isQuietTime, quietBegins, quietEnds } from './quiet-hours.ts'
import { anyMoment, anyQuiet, anyZone } from './reminders.test.makers.ts'

const NIGHT = { from: '21:00', to: '07:00' }

describe('quiet hours are the person’s own', () => {
  test.each([
    ['20:59', false],
    ['21:00', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('at %s: %s', (time, expected) => expect(isQuietTime(time, NIGHT)).toBe(expected))

  it('may lie within a day', () => {
    expect(
      ['12:59', '13:00', '14:59', '15:00'].map((time) => isQuietTime(time, { from: '13:00', to: '15:00' })),
    ).toEqual([false, true, true, false])
  })

  // One moment, half past five in the morning in UTC, all over the world.
  test.each([
    ['UTC', true],
    ['Europe/Stockholm', true],
    ['Africa/Cairo', false],
    ['Pacific/Kiritimati', false],
    ['Pacific/Pago_Pago', false],
    ['America/New_York', true],
  ])('%s: %s', (zone, expected) => expect(isQuiet('2026-12-01T05:30:00.000Z', NIGHT, zone)).toBe(expected))
})

describe('when they end and begin', () => {
  test.each([
    ['an ordinary night', '2026-12-01T22:00:00.000Z', 'Europe/Stockholm', '2026-12-02T06:00:00.000Z'],
    ['a night of one hour less', '2026-03-28T22:00:00.000Z', 'Europe/Stockholm', '2026-03-29T05:00:00.000Z'],
    ['a night of one hour more', '2026-10-24T22:00:00.000Z', 'Europe/Stockholm', '2026-10-25T06:00:00.000Z'],
    ['the other half of the world', '2026-12-01T09:30:00.000Z', 'Pacific/Kiritimati', '2026-12-01T17:00:00.000Z'],
    ['not quiet now', '2026-12-01T12:00:00.000Z', 'Europe/Stockholm', '2026-12-01T12:00:00.000Z'],
  ])('%s', (_name, at, zone, ends) => expect(quietEnds(at, NIGHT, zone)).toBe(ends))

  it('an end that the clock skips comes when it goes on; one that it shows twice ends twice', () => {
    const skipped = { from: '22:00', to: '02:30' }
    expect(quietEnds('2026-03-28T23:00:00.000Z', skipped, 'Europe/Stockholm')).toBe('2026-03-29T01:00:00.000Z')
    const twice = { from: '22:00', to: '02:30' }
    expect(quietEnds('2026-10-24T23:00:00.000Z', twice, 'Europe/Stockholm')).toBe('2026-10-25T00:30:00.000Z')
    expect(isQuiet('2026-10-25T01:10:00.000Z', twice, 'Europe/Stockholm')).toBe(true)
    expect(quietEnds('2026-10-25T01:10:00.000Z', twice, 'Europe/Stockholm')).toBe('2026-10-25T01:30:00.000Z')
  })

  it('no minute between now and their end, or their beginning, is otherwise; and either comes within two days', () => {
    fc.assert(
      fc.property(
        anyMoment,
        anyQuiet,
        anyZone,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (at, quiet, zone, share) => {
          const before = isQuiet(at, quiet, zone)
          const turn = before ? quietEnds(at, quiet, zone) : quietBegins(at, quiet, zone)
          const minutes = hoursBetween(at, turn) * 60
          expect(minutes).toBeGreaterThan(0)
          expect(minutes).toBeLessThanOrEqual(2 * 1440)
          expect(isQuiet(turn, quiet, zone)).toBe(!before)
          expect(isQuiet(addMinutes(at, Math.floor(share * (minutes - 1))), quiet, zone)).toBe(before)
        },
      ),
      { numRuns: 100 },
    )
  })
})
