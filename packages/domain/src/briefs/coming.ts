import { type Day, daysBetween } from '../calendar/day.ts'
import { compareInstants, dayOf, hoursBetween, type Instant, type LocalTime, timeOf } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { AvailabilityKind } from '../training/availability.ts'
import type { AvailabilityTold } from '../training/availability-schema.ts'
import { starting } from './brief-words.ts'

/** A race ahead. Hours are from the end of the session that is asked about, null while no start is known. */
export type ComingRace = {
  id: string
  name: string
  day: Day
  startTime: LocalTime | null
  distanceKm: number
  priority: 'A' | 'B' | 'C'
  inDays: number
}

/** A key run ahead; hours from the end of the session, unrounded. */
export type ComingKeyRun = {
  id: string
  title: string
  kind: 'quality' | 'long'
  day: Day
  time: LocalTime
  minutes: number
  inHours: number
}

/** Days that the runner told of, of which one at least is near. */
export type ComingSpan = { id: string; kind: AvailabilityKind; fromDay: Day; toDay: Day; note: string }

export type Coming = { races: ComingRace[]; keyRuns: ComingKeyRun[]; availability: ComingSpan[] }

/** Days away further ahead than this are no matter of today's session. Ours: the next one is planned within them. */
const AVAILABILITY_DAYS = 14

/** What of each is worth a line. */
const RACES = 3
const KEY_RUNS = 3

const KIND_WORDS = { quality: 'Key run', long: 'Long run' } as const

/** Key runs of the usual week carry their day behind a stroke. */
const titleOf = (names: Readonly<Record<string, string>>, id: string): string | undefined =>
  names[id] ?? names[id.split('/')[0] ?? id]

/** The next races and key runs after the end of a session, nearest first, and days away that are near; `today` counts the days. */
export const comingAfter = (
  { races = [], keyRuns = [], runner: { timeZone } }: RunnerRecord,
  names: Readonly<Record<string, string>>,
  sessionEnd: Instant,
  today: Day,
  told: readonly AvailabilityTold[],
): Coming => ({
  availability: told
    .filter(({ fromDay, toDay }) => toDay >= today && daysBetween(today, fromDay) <= AVAILABILITY_DAYS)
    .map(({ id, kind, fromDay, toDay, note }) => ({ id, kind, fromDay, toDay, note })),
  races: races
    .filter(({ status, date }) => status === 'planned' && date >= today)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, RACES)
    .map(({ id, date, startTime = null, distanceKm, priority }) => ({
      id,
      name: names[id] ?? 'Race',
      day: date,
      startTime,
      distanceKm,
      priority,
      inDays: daysBetween(today, date),
    })),
  keyRuns: keyRuns
    .filter(({ status, start }) => status === 'planned' && compareInstants(start, sessionEnd) >= 0)
    .sort((a, b) => compareInstants(a.start, b.start))
    .slice(0, KEY_RUNS)
    .map(({ id, start, minutes, kind }) => ({
      id,
      title: starting(titleOf(names, id) ?? KIND_WORDS[kind]),
      kind,
      day: dayOf(start, timeZone),
      time: timeOf(start, timeZone),
      minutes,
      inHours: hoursBetween(sessionEnd, start),
    })),
})
