import { addDays, type Day } from './day.ts'
import { icalWall } from './ical-time.ts'
import { addMinutes, compareInstants, dayOf, type Instant, type TimeZone, timeOf } from './instant.ts'
import { offsetMinutes, type ZoneChange, zoneChanges } from './zone-changes.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** `+0530` */
const icalOffset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}${two(Math.abs(minutes) % 60)}`

/** From when on an offset stands: `start` is the wall clock as it showed before. */
const observance = (kind: 'STANDARD' | 'DAYLIGHT', start: string, before: number, after: number): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${icalOffset(before)}`,
  `TZOFFSETTO:${icalOffset(after)}`,
  `END:${kind}`,
]

const wallBefore = ({ at, before }: ZoneChange): string => {
  const wall = addMinutes(at, before)
  return icalWall(dayOf(wall, 'UTC'), timeOf(wall, 'UTC'))
}

/** Days before the first that are looked at, so that the offset of the first day has a change to stand on. */
const LOOK_BACK = 400

/**
 * The clocks of a zone from one day to another, as a VTIMEZONE: each change as it is, without a rule for ever, so that a law that
 * changes next year is right when the calendar is fetched next.
 */
export const icalZone = (timeZone: TimeZone, from: Day, to: Day): string[] => {
  const changes = zoneChanges(addDays(from, -LOOK_BACK), addDays(to, 2), timeZone)
  const begins: Instant = `${from}T00:00:00.000Z`
  const offset = changes[0]?.before ?? offsetMinutes(begins, timeZone)
  const standard = Math.min(offset, ...changes.map(({ after }) => after))
  const kindOf = (minutes: number) => (minutes > standard ? 'DAYLIGHT' : 'STANDARD')
  const stands = changes.some(({ at }) => compareInstants(addMinutes(at, 2 * 1440), begins) < 0)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...(stands ? [] : observance(kindOf(offset), icalWall('1970-01-01', '00:00'), offset, offset)),
    ...changes.flatMap((change) => observance(kindOf(change.after), wallBefore(change), change.before, change.after)),
    'END:VTIMEZONE',
  ]
}
