import { describe, expect, it } from 'vitest'
import { addHours, instantOf } from '../calendar/instant.ts'
import { type ToldEvents, tellEvents } from '../programs/calendar-told.ts'
import {
  APPOINTMENT_CHOICES,
  appointmentEvents,
  appointmentFile,
  appointmentUid,
  type FeedAppointment,
  runnerInTitle,
  withoutAppointments,
} from './therapist-feed.ts'

const ZONE = 'Europe/Stockholm'
const NOW = '2026-11-23T11:00:00.000Z'
const one: FeedAppointment = {
  id: 's1',
  start: instantOf('2026-11-26', '09:00', ZONE),
  minutes: 50,
  status: 'booked',
  runner: 'Maya Lindqvist',
}
const AS = { names: 'initials', practice: 'Vasa Running Care' } as const
const tell = (told: ToldEvents, some: FeedAppointment[], now = NOW, as: Parameters<typeof appointmentEvents>[1] = AS) =>
  tellEvents(told, appointmentEvents(some, as), { choices: APPOINTMENT_CHOICES, timeZone: ZONE, now })
const file = (told: ToldEvents) => appointmentFile(told, { practice: AS.practice, timeZone: ZONE, today: '2026-11-23' })

describe('P44 a therapist’s appointments in a calendar of their own', () => {
  it.each([
    ['Maya Lindqvist', 'first', 'Maya'],
    ['Maya Lindqvist', 'initials', 'ML'],
    ['Maya Lindqvist', 'none', 'Appointment'],
    ['  José  María de la Cruz ', 'initials', 'JC'],
    ['Cher', 'initials', 'C'],
    // A letter of several code points is one.
    ['É́lodie Øst', 'initials', 'É́Ø'],
    [null, 'first', 'Appointment'],
    ['', 'initials', 'Appointment'],
  ] as const)('%s as %s is %s', (name, names, title) => {
    expect(runnerInTitle(name, names)).toBe(title)
  })

  it('says when, how long and with whom, and nothing of what it is for', () => {
    const text = file(tell({}, [one]))
    expect(text).toContain('SUMMARY:ML\\, 50 min\r\n')
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20261126T090000\r\n')
    expect(text).toContain('STATUS:CONFIRMED\r\n')
    expect(text).toContain('SEQUENCE:0\r\n')
    expect(text).not.toMatch(/Maya|Lindqvist|VALARM/)
  })

  it('moved, it is the same entry one change on; cancelled it is told so; the same is written the same', () => {
    const first = tell({}, [one])
    const moved = tell(first, [{ ...one, start: instantOf('2026-11-27', '16:30', ZONE) }], addHours(NOW, 1))
    expect(file(moved)).toContain('SEQUENCE:1\r\n')
    expect(file(moved)).toContain(`UID:${appointmentUid('s1')}\r\n`)
    const off = tell(moved, [{ ...one, status: 'cancelled' }], addHours(NOW, 2))
    expect(file(off)).toMatch(/SEQUENCE:2\r\n[\s\S]*STATUS:CANCELLED\r\n/)
    // Handed to somebody else, or out of the plan: off as well.
    const gone = tell(moved, [], addHours(NOW, 2))
    expect(file(gone)).toContain('STATUS:CANCELLED\r\n')
    expect(tell(off, [{ ...one, status: 'cancelled' }], addHours(NOW, 9))).toEqual(off)
  })

  it.each([
    // An hour is skipped, and one comes twice: nine is nine, by the clocks that the file tells.
    ['2027-03-26', 'TZID=Europe/Stockholm:20270326T090000'],
    ['2027-03-29', 'TZID=Europe/Stockholm:20270329T090000'],
  ])('R21 on %s', (day, line) => {
    expect(file(tell({}, [{ ...one, start: instantOf(day, '09:00', ZONE) }]))).toContain(line)
  })

  it('of somebody who is erased nothing is remembered, and the others are', () => {
    const told = tell({}, [one, { ...one, id: 's2', runner: 'Jonas Weil' }])
    const left = withoutAppointments(told, ['s1'])
    expect(Object.keys(left)).toEqual([appointmentUid('s2')])
    expect(JSON.stringify(left)).not.toContain('ML')
  })
})
