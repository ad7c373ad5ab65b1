import { addDays, type Day } from './day.ts'
import { icalText } from './ical-text.ts'
import { icalDay, icalInstant, icalMoment } from './ical-time.ts'
import { addMinutes, type Instant, type TimeZone } from './instant.ts'

/** Whole days, both included, wherever the reader is; or a moment with a length in minutes. */
export type EventTime = { from: Day; to: Day } | { start: Instant; minutes: number }

/** One entry of a calendar, with the id by which it is known again wherever it moves. */
export type CalendarEvent = {
  uid: string
  title: string
  time: EventTime
  place: string | null
  state: 'confirmed' | 'tentative' | 'cancelled'
}

/** Before its start, in minutes, or at a moment of its own. */
export type EventAlarm = { before: number } | { at: Instant }

/** How often it was changed, when last, and when it reminds. */
export type EventMarks = { sequence: number; changedAt: Instant; alarm: EventAlarm | null }

const timeLines = (time: EventTime, timeZone: TimeZone): string[] =>
  'from' in time
    ? [
        `DTSTART;VALUE=DATE:${icalDay(time.from)}`,
        // The day after: the end of whole days is not included (RFC 5545, 3.6.1).
        `DTEND;VALUE=DATE:${icalDay(addDays(time.to, 1))}`,
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ]
    : [icalMoment('DTSTART', time.start, timeZone), icalMoment('DTEND', addMinutes(time.start, time.minutes), timeZone)]

const alarmLines = (alarm: EventAlarm, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${icalText(title)}`,
  // Whole days have no hour of their own to count from, and some have 23 or 25: there the moment itself is told.
  'at' in alarm ? `TRIGGER;VALUE=DATE-TIME:${icalInstant(alarm.at)}` : `TRIGGER:-PT${alarm.before}M`,
  'END:VALARM',
]

/** An entry as a VEVENT. Whole days leave the reader free; nothing reminds of what is off. */
export const icalEvent = (event: CalendarEvent, marks: EventMarks, timeZone: TimeZone): string[] => {
  const isOff = event.state === 'cancelled'
  // Not every calendar shows that something is off by its state alone.
  const title = isOff ? `Cancelled: ${event.title}` : event.title
  const isFree = isOff || 'from' in event.time
  return [
    'BEGIN:VEVENT',
    `UID:${event.uid}`,
    // Without a METHOD this is when it was last changed (RFC 5545, 3.8.7.2), so that what stays the same is told the same.
    `DTSTAMP:${icalInstant(marks.changedAt)}`,
    `LAST-MODIFIED:${icalInstant(marks.changedAt)}`,
    `SEQUENCE:${marks.sequence}`,
    ...timeLines(event.time, timeZone),
    `SUMMARY:${icalText(title)}`,
    ...(event.place ? [`LOCATION:${icalText(event.place)}`] : []),
    `STATUS:${event.state.toUpperCase()}`,
    `TRANSP:${isFree ? 'TRANSPARENT' : 'OPAQUE'}`,
    `X-MICROSOFT-CDO-BUSYSTATUS:${isFree ? 'FREE' : event.state === 'tentative' ? 'TENTATIVE' : 'BUSY'}`,
    'CLASS:PRIVATE',
    ...(marks.alarm && !isOff ? alarmLines(marks.alarm, title) : []),
    'END:VEVENT',
  ]
}
