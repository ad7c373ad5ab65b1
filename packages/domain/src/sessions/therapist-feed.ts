import { addDays, type Day } from '../calendar/day.ts'
import { icalCalendar } from '../calendar/ical-calendar.ts'
import type { Instant, TimeZone } from '../calendar/instant.ts'
import { FEED_CHOICES } from '../programs/calendar-choices.ts'
import { type FeedEvent, feedWindow } from '../programs/calendar-events.ts'
import { shownEvents, type ToldEvents } from '../programs/calendar-told.ts'

/** What the title of an appointment says of the runner. */
export const FEED_NAMES = ['first', 'initials', 'none'] as const
export type FeedNames = (typeof FEED_NAMES)[number]

/** An appointment as a therapist's own calendar is told of it: when, how long, with whom. Nothing of health. */
export type FeedAppointment = {
  id: string
  start: Instant
  minutes: number
  status: string
  /** Null: this therapist may not know whose it is. */
  runner: string | null
}

const partsOf = (name: string): string[] => name.trim().split(/\s+/u).filter(Boolean)

/** The runner in a title, as chosen. By grapheme, as a letter may be several code points. */
export const runnerInTitle = (name: string | null, names: FeedNames): string => {
  if (name === null || names === 'none') return 'Appointment'
  const parts = partsOf(name)
  if (names === 'first') return parts[0] ?? 'Appointment'
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })
  const initials = [parts[0], ...(parts.length > 1 ? [parts.at(-1)] : [])].map(
    (part) => [...letters.segment(part ?? '')][0]?.segment ?? '',
  )
  return initials.join('').toLocaleUpperCase() || 'Appointment'
}

const STATES: Record<string, FeedEvent['state']> = { planned: 'tentative', cancelled: 'cancelled' }

/** The uid by which an appointment is known again, wherever it moves; another one than in the runner's own calendar. */
export const appointmentUid = (sessionId: string): string => `appointment-${sessionId}@strideloom`

/** Appointments as entries, remembered by the code that remembers a runner's calendar. */
export const appointmentEvents = (
  appointments: readonly FeedAppointment[],
  { names, practice }: { names: FeedNames; practice: string },
): FeedEvent[] =>
  appointments.map(({ id, start, minutes, status, runner }) => ({
    uid: appointmentUid(id),
    title: `${runnerInTitle(runner, names)}, ${minutes} min`,
    time: { start, minutes },
    place: practice,
    state: STATES[status] ?? 'confirmed',
    kind: 'sessions',
    alarm: 'none',
  }))

/** A therapist's calendar chooses no kinds: there are appointments and nothing else. */
export const APPOINTMENT_CHOICES = FEED_CHOICES

/** The moments between which a therapist's calendar holds appointments: four weeks back, half a year ahead. */
export const appointmentWindow = (today: Day): { from: Day; to: Day } => feedWindow(today)

/** What must be forgotten of a calendar's memory when a runner is erased. */
export const withoutAppointments = (told: ToldEvents, sessionIds: readonly string[]): ToldEvents => {
  const gone = new Set(sessionIds.map(appointmentUid))
  return Object.fromEntries(Object.entries(told).filter(([uid]) => !gone.has(uid)))
}

/** The calendar as a file, by the practice's clock. The same is written the same, to the letter. */
export const appointmentFile = (
  told: ToldEvents,
  { practice, timeZone, today }: { practice: string; timeZone: TimeZone; today: Day },
): string => {
  const { from, to } = appointmentWindow(today)
  return icalCalendar({
    name: `Appointments at ${practice}`,
    timeZone,
    from: addDays(from, -7),
    to: addDays(to, 7),
    entries: shownEvents(told, APPOINTMENT_CHOICES).map(({ event, sequence, changedAt }) => ({
      event,
      marks: { sequence, changedAt, alarm: null },
    })),
  })
}
