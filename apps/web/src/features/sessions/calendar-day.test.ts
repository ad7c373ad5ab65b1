import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { describe, expect, it } from 'vitest'
import { type Column, columnsOf, hoursOf, minutesOn, momentAt, placedIn, rangeOf, stopsIn } from './calendar-day.ts'
import type { CalendarSession } from './calendar-hooks.ts'

const ZONE = 'Europe/Stockholm'
const DAY = '2026-12-02'
const session = (id: string, time: string, minutes: number, more: Partial<CalendarSession> = {}): CalendarSession => ({
  ...{ id, therapistId: 'ines', start: instantOf(DAY, time, ZONE), day: DAY, minutes, status: 'booked' },
  ...{ cancelledBy: null, runner: null, intent: null, pressure: null, clashGap: null },
  ...more,
})
const column: Column = { key: 'ines', day: DAY, therapistId: 'ines', title: 'Ines', isToday: false }

describe('a column of the calendar', () => {
  it('asks for the day, or for its week from Monday on', () => {
    expect(rangeOf('day', DAY)).toEqual({ from: DAY, days: 1 })
    expect(rangeOf('week', DAY)).toEqual({ from: '2026-11-30', days: 7 })
  })

  it('puts what overlaps side by side, and what only touches one under the other', () => {
    const some = [
      session('a', '10:00', 60),
      session('b', '10:30', 60),
      session('c', '11:00', 30),
      session('d', '11:30', 30),
    ]
    expect(placedIn(some, column, ZONE).map(({ thing, lane, lanes }) => [thing.id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ])
    expect(placedIn(some, { ...column, therapistId: 'olga' }, ZONE)).toEqual([])
  })

  it('R21 cuts what goes over midnight at its edges, and shows hours as far as something stands', () => {
    const late = session('a', '23:40', 60)
    expect(placedIn([late], column, ZONE)).toMatchObject([{ from: 1420, to: 1440 }])
    expect(placedIn([late], { ...column, day: '2026-12-03' }, ZONE)).toMatchObject([{ from: 0, to: 40 }])
    const of = (sessions: CalendarSession[]) => hoursOf({ sessions, slots: [], timeZone: ZONE }, [column])
    expect(of([])).toEqual({ opens: 420, closes: 1140 })
    expect(of([session('a', '06:30', 30), late])).toEqual({ opens: 360, closes: 1440 })
  })

  it('R21 a minute of the wall is the same minute again on days on which clocks change', () => {
    for (const day of ['2027-03-28', '2026-10-25', DAY])
      for (const minutes of [420, 600, 1139]) expect(minutesOn(day, momentAt(day, minutes, ZONE), ZONE)).toBe(minutes)
  })

  it('the arrows go through free half-hours and what is there; a cancelled one leaves its time free', () => {
    const placed = placedIn(
      [session('a', '07:15', 45), session('off', '08:30', 30, { status: 'cancelled' })],
      column,
      ZONE,
    )
    const stops = stopsIn(placed, { opens: 420, closes: 570 }, 'ines')
    expect(stops.map(({ at, sessionId }) => [at, sessionId])).toEqual([
      [435, 'a'],
      [480, null],
      [510, null],
      [510, 'off'],
      [540, null],
    ])
  })

  it('has a column for each therapist on a day, and for each day in a week', () => {
    const page = {
      today: DAY,
      columns: [
        { id: 'ines', name: 'Ines', isYou: true, isHere: true },
        { id: 'olga', name: 'Olga', isYou: false, isHere: true },
      ],
    }
    const of = (view: 'day' | 'week', therapistId: string | null = null) =>
      columnsOf(view, rangeOf(view, DAY), page, { therapistId, dayTitle: (day) => day })
    expect(of('day').map(({ key }) => key)).toEqual(['ines', 'olga'])
    expect(of('day', 'olga').map(({ key }) => key)).toEqual(['olga'])
    expect(of('week').map(({ isToday }) => isToday)).toEqual([false, false, true, false, false, false, false])
  })
})
