import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../calendar/day.ts'
import { dayOf } from '../calendar/instant.ts'
import { newestOfDay, onDays } from './on-days.ts'

const UNTIL = '2026-05-17T21:00:00Z'
const [FROM, TO] = ['2026-05-11', '2026-05-17']
const inWindow = (moments: string[], timeZone = 'Europe/Berlin') =>
  onDays(moments, (moment) => moment, { from: FROM, to: TO, timeZone, until: UNTIL }).map(({ one }) => one)

describe('what of a list lies in a window of days', () => {
  it('by local dates, whatever the offset the moment is written in', () => {
    expect(inWindow(['2026-05-11T00:00:00+02:00', '2026-05-10T23:59:00+02:00'])).toEqual(['2026-05-11T00:00:00+02:00'])
    // One moment three times: in the order of their texts, in whatever order they come.
    const once = ['2026-05-10T10:00:00-12:00', '2026-05-10T22:00:00Z', '2026-05-11T12:00:00+14:00']
    expect(inWindow(once)).toEqual(once)
    expect(inWindow([...once].reverse())).toEqual(once)
    expect(inWindow(['2026-05-17T21:00:00Z', '2026-05-17T21:00:01Z'])).toEqual(['2026-05-17T21:00:00Z'])
  })

  it('agrees with the calendar for every moment, zone and offset', () => {
    const moment = fc
      .tuple(fc.integer({ min: -6, max: 12 }), fc.nat(23), fc.integer({ min: -12, max: 14 }))
      .map(([days, hour, offset]) => {
        const [sign, hours] = [offset < 0 ? '-' : '+', String(Math.abs(offset)).padStart(2, '0')]
        return `${addDays(FROM, days)}T${String(hour).padStart(2, '0')}:00:00${sign}${hours}:00`
      })
    const zone = fc.constantFrom('Europe/Berlin', 'Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu')
    fc.assert(
      fc.property(fc.array(moment), zone, (moments, timeZone) => {
        const wanted = moments.filter((one) => {
          const day = dayOf(one, timeZone)
          return day >= FROM && day <= TO && Date.parse(one) <= Date.parse(UNTIL)
        })
        expect(inWindow(moments, timeZone).sort()).toEqual(wanted.sort())
      }),
    )
  })

  it('keeps the newest of each day', () => {
    const sorted = onDays(['2026-05-12T09:00:00Z', '2026-05-12T07:00:00Z'], (one) => one, {
      from: FROM,
      to: TO,
      timeZone: 'UTC',
      until: UNTIL,
    })
    expect([...newestOfDay(sorted)]).toEqual([['2026-05-12', '2026-05-12T09:00:00Z']])
  })
})
