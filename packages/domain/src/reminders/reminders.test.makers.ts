import fc from 'fast-check'
import type { LocalTime } from '../calendar/instant.ts'
import { instantFromMilliseconds, localTimeOfMinutes } from '../calendar/instant.ts'
import { complaintOfTimes, type KeptChoice, NO_REMINDERS, RUNNER_KINDS, THERAPIST_KINDS } from './choices.ts'
import type { RunnerFacts } from './runner-reminders.ts'

/** Every kind on since long ago, at the times that are shipped. */
export const ALL_ON: KeptChoice = {
  ...NO_REMINDERS,
  since: Object.fromEntries([...RUNNER_KINDS, ...THERAPIST_KINDS].map((kind) => [kind, '2026-01-01T00:00:00.000Z'])),
}

/** A runner of whom nothing is known, and nothing is planned. */
export const NOTHING: RunnerFacts = {
  joinedOn: '2026-01-01',
  workouts: [],
  spans: [],
  checkInDays: [],
  weeks: [],
  sessions: [],
  held: [],
  wishes: [],
  comments: [],
  versions: [],
}

/** A workout of one exercise that lies on a day. */
export const workoutOn = (day: string, entries: RunnerFacts['workouts'][number]['entries'] = []) => ({
  id: 'workout',
  day,
  items: [{ id: 'item' }],
  entries,
  moves: [],
  laidAgainAt: null,
})

/** Zones whose clocks change by an hour, by half of one, at midnight, never, and the ends of the world. */
export const ZONES = [
  'Europe/Stockholm',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
  'UTC',
] as const

export const anyZone = fc.constantFrom(...ZONES)
/** Any minute of two years, days on which clocks change among them. */
export const anyMoment = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2027, 11, 31) / 60_000 })
  .map((minute) => instantFromMilliseconds(minute * 60_000))
const anyTime: fc.Arbitrary<LocalTime> = fc.integer({ min: 0, max: 1439 }).map(localTimeOfMinutes)
export const anyQuiet = fc.record({ from: anyTime, to: anyTime }).filter(({ from, to }) => from !== to)
/** Times that may be kept. */
export const anyTimes = fc
  .record({ morning: anyTime, evening: anyTime, quiet: anyQuiet })
  .filter((times) => complaintOfTimes(times) === null)
