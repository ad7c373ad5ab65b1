import { addDays, type Day, daysBetween, eachDay } from '../calendar/day.ts'
import type { TimeZone } from '../calendar/instant.ts'
import { exercise } from '../library/exercises.ts'
import type { CheckIn } from '../logs/schema.ts'
import type { SkipReason } from '../logs/skip-reasons.ts'
import type { Unplanned } from '../logs/unplanned.ts'
import { unplannedTitle } from '../logs/unplanned-words.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { type AgreedExercise, agreedWork } from './agreed-work.ts'
import type { HistoryWorkout } from './planned-history.ts'
import { type MapAnswer, type StiffPlace, stiffPlaces } from './stiffness-series.ts'
import { type WeekAdherence, weeksOfAdherence } from './weeks.ts'

/** A session or race as charts and lists mark it. */
export type MarkedSession = {
  id: string
  day: Day
  startTime: string | null
  minutes: number
  intent: string
  status: string
  pressure: number | null
}
export type MarkedRace = {
  id: string
  day: Day
  startTime: string | null
  name: string
  priority: 'A' | 'B' | 'C'
  distanceKm: number
}

/** What was kept of a runner from `from` on. Check-ins: one a day, in order; sessions and races: coming ones too. */
export type RecordWindow = {
  from: Day
  today: Day
  timeZone: TimeZone
  joinedOn: Day
  workouts: readonly HistoryWorkout[]
  checkIns: readonly CheckIn[]
  /** Work that no plan asked for, as it stands. */
  unplanned: readonly Unplanned[]
  sessions: readonly MarkedSession[]
  races: readonly MarkedRace[]
  /** Newest ever, also from before the window. */
  lastLogDay: Day | null
  lastCheckInDay: Day | null
  lastUnplannedDay: Day | null
}

export type Skipped = {
  day: Day
  workout: string
  /** Null: the whole workout. */
  exercise: string | null
  outcome: 'skipped' | 'partly'
  reason: SkipReason | null
  note: string
}

/** An exercise that was done instead of the one that was asked for. */
export type Swapped = { day: Day; workout: string; exercise: string; instead: string; outcome: 'done' | 'partly' }

export type Hurt = {
  day: Day
  exercise: string
  pain: number
  region: string | null
  side: string | null
  note: string
}

/** How many lines a list of the overview has at most; the newest. */
const LINES = 20

/** Days with an answer of days that asked for one. Today asks until it is over, so it counts only when answered. */
export const answerRate = ({
  from,
  today,
  joinedOn,
  checkIns,
}: Pick<RecordWindow, 'from' | 'today' | 'joinedOn'> & { checkIns: readonly { day: Day }[] }): {
  answered: number
  due: number
} => {
  const asked = new Set(checkIns.map(({ day }) => day))
  const days = eachDay(from < joinedOn ? joinedOn : from, today).filter((day) => day < today || asked.has(day))
  return { answered: days.filter((day) => asked.has(day)).length, due: days.length }
}

/** How long nobody has heard anything. Silence is not health: what was due meanwhile is counted with it. */
export type Silence = { lastHeardOn: Day | null; days: number; workoutsDue: number }

export const silenceOf = (window: RecordWindow): Silence => {
  const { today, joinedOn, lastLogDay, lastCheckInDay, lastUnplannedDay, workouts } = window
  const heard = [lastLogDay, lastCheckInDay, lastUnplannedDay].filter((day) => day !== null).sort()
  // A log made for a day ahead is no silence that ends in the future.
  const newest = heard.at(-1) ?? null
  const lastHeardOn = newest !== null && newest > today ? today : newest
  const since = lastHeardOn ?? addDays(joinedOn, -1)
  return {
    lastHeardOn,
    days: daysBetween(since, today),
    workoutsDue: workouts.filter(
      ({ day, items }) => day > since && day < today && items.every(({ entry }) => entry === null),
    ).length,
  }
}

/** What was left out, newest first, a whole workout in one line. */
export const skippedOf = (workouts: readonly HistoryWorkout[]): Skipped[] =>
  newestFirst(
    workouts.flatMap((workout) => {
      const seen = new Set<string>()
      return workout.items.flatMap(({ name, entry }): Skipped[] => {
        if (!entry || seen.has(entry.id)) return []
        if (entry.outcome !== 'skipped' && !(entry.outcome === 'partly' && entry.reason !== null)) return []
        seen.add(entry.id)
        const exercise = entry.workoutItemId === null ? null : name
        const { outcome, reason, note } = entry
        return [{ day: workout.day, workout: workout.title, exercise, outcome, reason, note }]
      })
    }),
  )

/** What was done instead of what was asked for, newest first. */
export const swappedOf = (workouts: readonly HistoryWorkout[]): Swapped[] =>
  newestFirst(
    workouts.flatMap(({ title, items }) =>
      items.flatMap(({ name, entry }): Swapped[] => {
        const { swappedFor, outcome, performedOn } = entry ?? {}
        if (!swappedFor || !performedOn || (outcome !== 'done' && outcome !== 'partly')) return []
        const instead = exercise(swappedFor)?.name ?? swappedFor
        return [{ day: performedOn, workout: title, exercise: name, instead, outcome }]
      }),
    ),
  )

/** Every pain from 1 up, newest first, of what was planned and what was not. Pain that nobody asked for is not in it, and not zero. */
export const hurtOf = ({ workouts, unplanned }: Pick<RecordWindow, 'workouts' | 'unplanned'>): Hurt[] =>
  newestFirst([
    ...workouts.flatMap((workout) => {
      const seen = new Set<string>()
      return workout.items.flatMap(({ name, entry }): Hurt[] => {
        if (!entry?.pain || seen.has(entry.id)) return []
        seen.add(entry.id)
        const { performedOn, pain, painRegion, painSide, note, workoutItemId } = entry
        const exercise = workoutItemId === null ? workout.title : name
        return [{ day: performedOn, exercise, pain, region: painRegion, side: painSide, note }]
      })
    }),
    ...unplanned.flatMap(({ pain, day, note, ...work }): Hurt[] =>
      pain ? [{ day, exercise: unplannedTitle(work), pain, region: null, side: null, note }] : [],
    ),
  ])

const newestFirst = <L extends { day: Day }>(lines: L[]): L[] =>
  lines.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1)).slice(0, LINES)

export const weeksOf = (window: RecordWindow, thresholds: AdherenceThresholds): WeekAdherence[] =>
  weeksOfAdherence(
    {
      workouts: window.workouts,
      checkInDays: window.checkIns.map(({ day }) => day),
      pains: painsOf(window),
      joinedOn: window.joinedOn,
      from: window.from,
      today: window.today,
      timeZone: window.timeZone,
    },
    thresholds,
  )

const painsOf = ({
  workouts,
  unplanned,
}: Pick<RecordWindow, 'workouts' | 'unplanned'>): { day: Day; pain: number }[] => [
  ...workouts.flatMap(({ items }) =>
    items.flatMap(({ entry }) => (entry && entry.pain !== null ? [{ day: entry.performedOn, pain: entry.pain }] : [])),
  ),
  ...unplanned.flatMap(({ day, pain }) => (pain === null ? [] : [{ day, pain }])),
]

export type Overview = {
  weeks: WeekAdherence[]
  answers: { answered: number; due: number }
  /** Stiff places, those that matter most first. */
  places: StiffPlace[]
  agreed: AgreedExercise[]
  skipped: Skipped[]
  swapped: Swapped[]
  hurt: Hurt[]
  silence: Silence
  latestCheckIn: CheckIn | null
}

/** What the therapist sees of the weeks behind: numbers only, the words are made where they are shown. */
export const overviewOf = (window: RecordWindow, thresholds: AdherenceThresholds): Overview => ({
  weeks: weeksOf(window, thresholds),
  answers: answerRate(window),
  places: stiffPlaces(window.checkIns as readonly MapAnswer[]).slice(0, 12),
  agreed: agreedWork(window.workouts, window.today, thresholds),
  skipped: skippedOf(window.workouts),
  swapped: swappedOf(window.workouts),
  hurt: hurtOf(window),
  silence: silenceOf(window),
  latestCheckIn: window.checkIns.at(-1) ?? null,
})
