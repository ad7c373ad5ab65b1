import { addDays, type Day } from '../calendar/day.ts'
import type { CalendarEvent, EventTime } from '../calendar/ical-event.ts'
import { instantOf, type LocalTime, type TimeZone } from '../calendar/instant.ts'
import type { KeyRun } from '../training/key-runs.ts'
import { plannedDistance } from '../training/miles.ts'
import type { Race } from '../training/schema.ts'
import { AREA_TITLES } from './area.ts'
import { FEED_KINDS, type FeedAlarm, type FeedChoices, type FeedKind } from './calendar-choices.ts'
import { joinedParts } from './joined-items.ts'
import type { LoadChange } from './load-change.ts'
import { loadPeriods } from './load-periods.ts'
import { LOAD_KIND_WORDS, loadSays } from './load-words.ts'
import { minutesOf } from './minutes-of.ts'
import type { Prescribed } from './prescribed.ts'
import type { Workout } from './schema.ts'

/** Weeks of a plan that a calendar holds: four back, so that what was is not lost at once, and half a year ahead. */
export const feedWindow = (today: Day): { from: Day; to: Day } => ({
  from: addDays(today, -28),
  to: addDays(today, 26 * 7),
})

/** What is published for a runner between two days. `practice`: where sessions take place. */
export type FeedPlan = {
  practice: string
  timeZone: TimeZone
  /** What the runner reads distances in. */
  distance: 'km' | 'mi'
  sessions: readonly {
    id: string
    day: Day
    startTime: LocalTime | null
    minutes: number
    status: string
    therapist: string
  }[]
  workouts: readonly (Pick<Workout, 'id' | 'day' | 'area'> & {
    items: readonly { prescribed: Pick<Prescribed, 'dose' | 'joined'> }[]
  })[]
  races: readonly Pick<Race, 'id' | 'name' | 'day' | 'startTime' | 'distanceKm'>[]
  keyRuns: readonly KeyRun[]
  loads: readonly { programId: string; load: LoadChange }[]
}

/** An entry, which of the kinds that may be chosen it is of, and when it is to remind. */
export type FeedEvent = CalendarEvent & { kind: FeedKind; alarm: FeedAlarm }

/** How long a race is taken to last, in minutes a kilometre: slower than most run, so that nothing is put into its end. */
const RACE_MINUTES_PER_KM = 7

/** At its time where there is one; the whole day where there is none. */
const timeOn = (day: Day, startTime: LocalTime | null, minutes: number, timeZone: TimeZone): EventTime =>
  startTime === null ? { from: day, to: day } : { start: instantOf(day, startTime, timeZone), minutes }

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const STATES: Record<string, CalendarEvent['state']> = { planned: 'tentative', cancelled: 'cancelled' }

/** A therapist's own sentence may tell of health: the calendar says only what it is about. */
const loadTitle = (load: LoadChange, unit: 'km' | 'mi'): string =>
  load.sentence === '' && load.amount.kind !== 'habit' ? loadSays(load, unit) : LOAD_KIND_WORDS[load.amount.kind]

const uidOf = (kind: string, id: string): string => `${kind}-${id}@strideloom`

const EVENTS: {
  [kind in FeedKind]: (plan: FeedPlan, isPlain: boolean, window: { from: Day; to: Day }) => CalendarEvent[]
} = {
  sessions: ({ sessions, practice, timeZone }, isPlain) =>
    sessions.map(({ id, day, startTime, minutes, status, therapist }) => ({
      uid: uidOf('session', id),
      title: isPlain ? `Hands-on with ${therapist}, ${minutes} min` : 'Appointment',
      time: timeOn(day, startTime, minutes, timeZone),
      place: isPlain ? practice : null,
      state: STATES[status] ?? 'confirmed',
    })),
  workouts: ({ workouts }, isPlain) =>
    workouts.map(({ id, day, area, items }) => ({
      uid: uidOf('workout', id),
      title: isPlain ? `${AREA_TITLES[area]}, ${workoutMinutesOf(items)} min` : 'Training',
      time: { from: day, to: day },
      place: null,
      state: 'confirmed',
    })),
  races: ({ races, timeZone, distance }, isPlain) =>
    races.map(({ id, day, startTime, name, distanceKm }) => ({
      uid: uidOf('race', id),
      title: isPlain ? `Race: ${name}, ${plannedDistance(distanceKm, distance)}` : 'Race',
      time: timeOn(day, startTime, Math.max(1, Math.round(distanceKm * RACE_MINUTES_PER_KM)), timeZone),
      place: null,
      state: 'confirmed',
    })),
  runs: ({ keyRuns, timeZone }, isPlain) =>
    keyRuns.map(({ usualKeyRunId, day, startTime, minutes, title }) => ({
      uid: uidOf('run', `${usualKeyRunId}-${day}`),
      title: isPlain ? `${upperFirst(title)}, ${minutes} min` : 'Run',
      time: timeOn(day, startTime, minutes, timeZone),
      place: null,
      state: 'confirmed',
    })),
  loads: ({ loads, distance }, isPlain, { from, to }) =>
    loads.flatMap(({ programId, load }) =>
      loadPeriods(load)
        // Numbered over the whole span, so that each keeps its id while the window moves on.
        .map((period, index) => ({ period, index }))
        .filter(({ period }) => period.from <= to && period.to >= from)
        .map(({ period, index }) => ({
          uid: uidOf('load', `${programId}-${load.id}-${index + 1}`),
          title: isPlain ? loadTitle(load, distance) : 'Running note',
          time: { from: period.from, to: period.to },
          place: null,
          state: 'confirmed' as const,
        })),
    ),
}

/** About how long the exercises of a published workout take, as Today says it. */
const workoutMinutesOf = (items: FeedPlan['workouts'][number]['items']): number =>
  minutesOf(
    joinedParts(items).map((part) => ({
      restSeconds: part.restSeconds,
      doses: part.items.map(({ prescribed }) => prescribed.dose),
    })),
  )

/**
 * The entries of a runner's calendar, of the kinds that are chosen: never a finding, a pain, a reason or a note. Their ids are those of
 * what they tell, so that whatever is moved stays the same entry.
 */
export const feedEvents = (plan: FeedPlan, choices: FeedChoices, today: Day): FeedEvent[] =>
  FEED_KINDS.filter((kind) => choices[kind].shown).flatMap((kind) =>
    EVENTS[kind](plan, choices.titles === 'plain', feedWindow(today)).map((event) => ({
      ...event,
      kind,
      alarm: choices[kind].alarm,
    })),
  )
