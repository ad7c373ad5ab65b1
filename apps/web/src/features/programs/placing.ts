import { addDays, type Day, daysBetween, isDay, weekday } from '@strideloom/domain/calendar/day.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import type { ChosenTechnique } from '@strideloom/domain/library/practice-techniques.ts'
import { availabilityOn } from '@strideloom/domain/outlook/availability-on.ts'
import { evenParts, type Placed, placeSessions, withPlaced } from '@strideloom/domain/outlook/place-sessions.ts'
import { placeStrength, type StrengthPlan, withStrengthPlaced } from '@strideloom/domain/outlook/place-strength.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { copyWorks } from '@strideloom/domain/programs/place-session.ts'
import { withoutRecords } from '@strideloom/domain/programs/put-record.ts'
import type { PlannedSession, Program } from '@strideloom/domain/programs/schema.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'
import type { Guard } from './guard.ts'

/** What somebody wants placed. */
export type Wishes = {
  from: Day
  to: Day
  /** New sessions, beside those that stand. */
  count: number
  pairingIds: readonly string[]
  intent: Intent
  minutes: number
  startTime: string | null
  /** 1 = Monday … 7 = Sunday: the days on which sessions may be. */
  weekdays: readonly number[]
  /** Sessions that stand in these days look for a day again. */
  again: boolean
  strength: boolean
}

/** What would stand where, before anybody agreed. */
export type Proposal = {
  program: Program
  sessions: readonly Placed[]
  strength: StrengthPlan | null
  /** Days on which sessions stood that were placed again. */
  before: ReadonlyMap<string, Day>
}

/** The days to place on: from tomorrow, as today may be half over, to the day before the race that the program leads to, else its end. */
export const placingDays = (program: Program, today: Day, raceDay: Day | null): { from: Day; to: Day } | null => {
  const span = daysOf(program)
  if (!span) return null
  const tomorrow = addDays(today, 1)
  const from = span.from > tomorrow ? span.from : tomorrow
  const to = raceDay !== null && raceDay > from && raceDay <= span.to ? addDays(raceDay, -1) : span.to
  return from <= to ? { from, to } : null
}

type SpanComplaints = { from: string | undefined; to: string | undefined }

/** What is wrong with the days that were typed, at their fields: sessions stand only in coming days of the program. */
export const spanComplaints = (
  { from, to }: Pick<Wishes, 'from' | 'to'>,
  days: { from: Day; to: Day },
): SpanComplaints => {
  const within = (day: string): string | undefined =>
    !isDay(day)
      ? 'Choose a day.'
      : day < days.from || day > days.to
        ? `Choose a day from ${formatDay(days.from)} to ${formatDay(days.to)}.`
        : undefined
  const [wrongFrom, wrongTo] = [within(from), within(to)]
  return {
    from: wrongFrom,
    to: wrongTo ?? (wrongFrom === undefined && to < from ? 'It lies before the first day.' : undefined),
  }
}

export const hasComplaint = ({ from, to }: SpanComplaints): boolean => from !== undefined || to !== undefined

/** The sessions of these days that are still to come. */
export const standingIn = (program: Pick<Program, 'sessions'>, { from, to }: Pick<Wishes, 'from' | 'to'>) =>
  Object.values(program.sessions)
    .filter(({ day }) => day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1))

/** Those that stand near the part of the days in which they stood, in their order; new ones in the parts between. */
const inOrder = (
  standing: readonly PlannedSession[],
  added: readonly PlannedSession[],
  { from, to }: Pick<Wishes, 'from' | 'to'>,
): PlannedSession[] => {
  const count = standing.length + added.length
  const length = daysBetween(from, to) + 1
  const all = new Array<PlannedSession | undefined>(count)
  let next = 0
  standing.forEach((session, index) => {
    const own = Math.floor((daysBetween(from, session.day) * count) / length)
    const at = Math.min(Math.max(own, next), count - standing.length + index)
    all[at] = session
    next = at + 1
  })
  const rest = [...added]
  return Array.from(all, (session) => session ?? rest.shift()).flatMap((session) => session ?? [])
}

/**
 * Finds days for everything that is wanted: strength first, as it follows the runs alone, then hands-on sessions among it.
 * @param newSessions sessions to place, in order; made once, so that the same wish gives the same sessions
 * @param chosenDays days that somebody took instead, by session
 */
export const propose = (
  program: Program,
  wishes: Wishes,
  newSessions: readonly PlannedSession[],
  chosenDays: ReadonlyMap<string, Day>,
  guard: Guard,
  {
    today,
    techniques,
    spans,
  }: { today: Day; techniques: readonly ChosenTechnique[]; spans: readonly AvailabilityTold[] },
): Proposal => {
  const { from, to, weekdays, again } = wishes
  const { timeZone, runs, thresholds, lastHeld } = guard.placing
  const availability = availabilityOn(spans)
  const strength = wishes.strength
    ? placeStrength({ program, today: from > today ? from : today, timeZone, runs, availability, thresholds })
    : null
  const trained = strength ? withStrengthPlaced(program, strength) : program
  const standing = again ? standingIn(program, wishes) : []
  const ground = withoutRecords(
    trained,
    'sessions',
    standing.map(({ id }) => id),
  )
  const sessions = inOrder(standing, newSessions, wishes)
  const parts = evenParts(from, to, sessions.length, (day) => weekdays.includes(weekday(day)))
  const placed = placeSessions(
    sessions.map((session, index) => {
      const own = chosenDays.get(session.id)
      return { session, days: own ? [own] : (parts[index] ?? []) }
    }),
    {
      program: ground,
      judgeIn: guard.judgeIn,
      today,
      lastHeld,
      availability,
      evenDays: Math.round((daysBetween(from, to) + 1) / Math.max(1, sessions.length)),
      techniques,
    },
  )
  return {
    program: withPlaced(ground, placed),
    sessions: placed,
    strength,
    before: new Map(standing.map(({ id, day }) => [id, day])),
  }
}

/** Sessions as they are asked for: each with its own copy of the pairings' work. */
export const newSessionsFor = (
  program: Pick<Program, 'pairings'>,
  { count, pairingIds, intent, minutes, startTime, from }: Wishes,
  newId: () => string,
): PlannedSession[] =>
  Array.from({ length: count }, () => ({
    id: newId(),
    day: from,
    startTime,
    minutes,
    intent,
    works: copyWorks(program, pairingIds, { newId }),
    acknowledgement: null,
  }))
