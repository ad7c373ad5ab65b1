import type { Day } from './day.ts'
import { type CalendarEvent, type EventMarks, icalEvent } from './ical-event.ts'
import { icalLines, icalText } from './ical-text.ts'
import { icalZone } from './ical-zone.ts'
import type { TimeZone } from './instant.ts'

/** How soon whoever follows the calendar is asked to come again; most come when they like. */
const COME_AGAIN = 'PT1H'

/**
 * A calendar to be followed, as iCalendar (RFC 5545, RFC 7986; the names with X- are what Apple, Google and Outlook read). Its
 * entries lie between two days; the clocks of its zone are told for these, by a rule where there is one.
 */
export const icalCalendar = ({
  name,
  timeZone,
  from,
  to,
  entries,
}: {
  name: string
  timeZone: TimeZone
  from: Day
  to: Day
  entries: readonly { event: CalendarEvent; marks: EventMarks }[]
}): string => {
  const zone = icalZone(timeZone, from, to)
  return icalLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Strideloom//Calendar//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${icalText(name)}`,
    `X-WR-CALNAME:${icalText(name)}`,
    `X-WR-TIMEZONE:${timeZone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${COME_AGAIN}`,
    `X-PUBLISHED-TTL:${COME_AGAIN}`,
    ...(zone ?? []),
    ...entries.flatMap(({ event, marks }) => icalEvent(event, marks, zone ? timeZone : 'UTC')),
    'END:VCALENDAR',
  ])
}
