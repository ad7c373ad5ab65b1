import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { describe, expect, it } from 'vitest'
import type { CalendarMark, CalendarSession } from './calendar-hooks.ts'
import { asRead, calendarSentence, clashLine, elsewhereWords, statusWords, whoWords } from './calendar-words.ts'

const ZONE = 'Europe/Stockholm'
const start = instantOf('2026-12-02', '23:30', ZONE)
const session = (more: Partial<CalendarSession> = {}): CalendarSession => ({
  ...{ id: 'a', therapistId: 'ines', start, day: '2026-12-02', minutes: 45, status: 'booked', cancelledBy: null },
  ...{
    runner: { id: 'r', name: 'Maya Lindqvist', timeZone: ZONE },
    intent: 'maintenance',
    pressure: 4,
    clashGap: null,
  },
  ...more,
})
const mark: CalendarMark = { id: 'a', ceiling: 5, severity: null, needsLook: true }

describe('the words of a calendar', () => {
  it('R21 tells the runner’s clock only where it shows another time, with the day where that is another one', () => {
    expect(elsewhereWords(start, ZONE, ZONE)).toBeNull()
    expect(elsewhereWords(start, 'Europe/Berlin', ZONE)).toBeNull()
    expect(elsewhereWords(start, 'America/New_York', ZONE)).toBe('17:30 in New York')
    expect(elsewhereWords(start, 'Asia/Kolkata', ZONE)).toBe('Thu 3 Dec, 04:00 in Kolkata')
  })

  it('an appointment is heard whole: who, what for, how hard, the ceiling, and what asks for a look', () => {
    const at = { timeZone: ZONE, buffer: 10 }
    expect(asRead(session({ clashGap: 5 }), mark, at)).toBe(
      '23:30, Maya Lindqvist, Maintenance, pressure 4, ceiling 5, 45 minutes, booked, needs another look, Clash: only 5 min between them, 10 are kept free',
    )
    expect(asRead(session({ start: null, status: 'planned' }), undefined, at)).toBe(
      'No time agreed, Maya Lindqvist, Maintenance, pressure 4, 45 minutes, planned, not agreed',
    )
  })

  it('of what may not be known it says that it is taken, and nothing else', () => {
    const busy = session({ runner: null, intent: null, pressure: null })
    expect(whoWords(busy)).toBe('Busy')
    expect(asRead(busy, undefined, { timeZone: ZONE, buffer: 10 })).toBe('23:30, Busy, 45 minutes, booked')
  })

  it('says who cancelled, and how much two appointments share', () => {
    expect(statusWords({ status: 'cancelled', cancelledBy: 'runner' })).toBe('cancelled by the runner')
    expect(statusWords({ status: 'cancelled', cancelledBy: 'therapist' })).toBe('cancelled by us')
    expect(clashLine({ clashGap: -15 }, 10)).toBe('Clash: 15 min belong to both.')
    expect(clashLine({ clashGap: null }, 10)).toBeNull()
  })

  it('its head counts what stands, not what was cancelled', () => {
    expect(calendarSentence([], new Map())).toBe('No appointments')
    const some = [
      session({ id: 'a', clashGap: 5 }),
      session({ id: 'b', clashGap: 5 }),
      session({ id: 'c', status: 'cancelled' }),
    ]
    expect(calendarSentence(some, new Map([['a', mark]]))).toBe('2 appointments, one clash, one needs another look')
    expect(calendarSentence(some.slice(0, 1), new Map())).toBe('One appointment, one clash')
  })
})
