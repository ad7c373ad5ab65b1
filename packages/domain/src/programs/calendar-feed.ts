import { addDays, type Day } from '../calendar/day.ts'
import { icalCalendar } from '../calendar/ical-calendar.ts'
import type { EventAlarm } from '../calendar/ical-event.ts'
import { addMinutes, compareInstants, dayOf, instantOf, type TimeZone } from '../calendar/instant.ts'
import type { FeedChoices } from './calendar-choices.ts'
import { type FeedEvent, feedWindow } from './calendar-events.ts'
import { shownEvents, type ToldEvents } from './calendar-told.ts'

/** When "in the morning" is: most are up, and what is planned before work can still be packed for. */
const MORNING = '07:00'
/** Something early in the day is told of an hour before: after its start the morning's word is of no use. */
const AT_LEAST_BEFORE = 60

/** When an entry reminds, in the runner's zone. What has no hour is told of in the morning, however many minutes are chosen. */
const alarmOf = ({ time, alarm }: FeedEvent, timeZone: TimeZone): EventAlarm | null => {
  if (alarm === 'none') return null
  if ('from' in time) return { at: instantOf(time.from, MORNING, timeZone) }
  if (alarm !== 'morning') return { before: Number(alarm) }
  const morning = instantOf(dayOf(time.start, timeZone), MORNING, timeZone)
  const hourBefore = addMinutes(time.start, -AT_LEAST_BEFORE)
  return { at: compareInstants(hourBefore, morning) < 0 ? hourBefore : morning }
}

/** The calendar of a runner as a file, from what it is told. The same is written the same, to the letter. */
export const feedFile = (
  told: ToldEvents,
  { choices, timeZone, today, practice }: { choices: FeedChoices; timeZone: TimeZone; today: Day; practice: string },
): string => {
  const { from, to } = feedWindow(today)
  return icalCalendar({
    name: choices.titles === 'plain' ? `Running with ${practice}` : 'Running',
    timeZone,
    // Something long may have begun before, and end after.
    from: addDays(from, -7),
    to: addDays(to, 7),
    entries: shownEvents(told, choices).map(({ event, sequence, changedAt }) => ({
      event,
      marks: { sequence, changedAt, alarm: alarmOf(event, timeZone) },
    })),
  })
}
