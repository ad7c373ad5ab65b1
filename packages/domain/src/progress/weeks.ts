import { addDays, type Day, eachDay, startOfWeek } from '../calendar/day.ts'
import type { Instant, TimeZone } from '../calendar/instant.ts'
import type { Area, Dose, Prescription } from '../programs/schema.ts'
import {
  type AreaShares,
  meanShare,
  totalShare,
  type WorkoutStatus,
  workoutAdherence,
  workoutStatus,
} from './adherence.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { countsForDueWeek } from './due-week.ts'
import { type Excuse, excuseOf } from './excuse.ts'
import { type Answered, exerciseFraction, isOverdone, stoppedByPain } from './exercise-fraction.ts'
import { swapFactor } from './logged-item.ts'

/** An entry that counts, as settle.ts chose it. */
export type SettledEntry = Answered & { performedOn: Day; loggedAt: Instant }

/** A workout as it was prescribed, with the entry that counts for each exercise; null where nothing was answered. */
export type AnsweredWorkout = {
  id: string
  day: Day
  area: Area
  /** `exercise`: what was prescribed; it matters where another one was done instead. */
  items: readonly { exercise?: string; role: Prescription['role']; dose: Dose; entry: SettledEntry | null }[]
  /** Since when its day is told as one away; null or absent where it is not. */
  awaySince?: Instant | null
}

export type WorkoutResult = {
  /** 0–1; null when excused or nothing in it was due. */
  share: number | null
  status: WorkoutStatus | null
  excuse: Excuse | null
  /** False when not one exercise has an answer. */
  answered: boolean
  overdoing: boolean
}

/** What came of one workout (reference 8), from the snapshot it was prescribed with. */
export const workoutResult = (
  workout: AnsweredWorkout,
  timeZone: TimeZone,
  thresholds: AdherenceThresholds,
): WorkoutResult => {
  const entries = workout.items.map(({ entry }) =>
    entry !== null && countsForDueWeek({ due: workout.day }, entry, timeZone, thresholds) ? entry : null,
  )
  const answered = entries.some((entry) => entry !== null)
  const excuse = excuseOf(entries, workout.day, timeZone, workout.awaySince ?? null)
  const results = workout.items.map((item, index) => exerciseFraction(item.dose, entries[index] ?? null))
  // What the library knows nothing of any more counts as other work.
  const factors = workout.items.map(({ exercise = '' }, index) => swapFactor(exercise, entries[index]?.swappedFor) ?? 0)
  const overdoing = results.some(({ volume }) => isOverdone(volume, thresholds))
  if (excuse !== null) return { share: null, status: null, excuse, answered, overdoing }
  const stopped = entries.some(stoppedByPain)
  const share = workoutAdherence(
    workout.items.map(({ role }, index) => {
      const entry = entries[index] ?? null
      const undone = entry === null || entry.outcome === 'skipped' || stoppedByPain(entry)
      return { role, fraction: (results[index]?.fraction ?? 0) * (factors[index] ?? 0), painStop: stopped && undone }
    }),
  )
  return { share, status: workoutStatus(share, thresholds), excuse, answered, overdoing }
}

export type WeekAdherence = {
  /** Monday. */
  start: Day
  /** The week is not over: only what was due so far is in it. */
  running: boolean
  due: number
  completed: number
  excused: number
  /** Due, and not one exercise has an answer: not known, counted as not done. */
  unanswered: number
  /** Something was due and nothing was answered, no exercise and no check-in: silence, which screens draw as missing. */
  silent: boolean
  /** 0–1 over the due workouts; null when nothing was due. */
  value: number | null
  areas: AreaShares
  /** 0–1, the weighted areas; null when no workout was due. */
  total: number | null
  /** Highest pain answered in the week, 0–10; null when nobody was asked or answered. */
  pain: number | null
}

export type WeekQuestion = {
  workouts: readonly AnsweredWorkout[]
  /** Days with an answered check-in. */
  checkInDays: readonly Day[]
  /** Every pain that was answered, by the day it was felt. */
  pains: readonly { day: Day; pain: number }[]
  /** Only what lies on or after this day was due (reference 14.22). */
  joinedOn: Day
  from: Day
  today: Day
  timeZone: TimeZone
}

/**
 * Adherence week by week, from the week of `from` to the week of `today`, oldest first. A workout is due when its day is
 * over, or earlier once everything it asks (optional work aside) has an answer.
 */
export const weeksOfAdherence = (question: WeekQuestion, thresholds: AdherenceThresholds): WeekAdherence[] => {
  const { today, joinedOn, timeZone } = question
  const asked = new Set(question.checkInDays)
  const due = question.workouts
    .filter((workout) => workout.day >= joinedOn && (workout.day < today || isAnswered(workout)))
    .map((workout) => ({
      ...workout,
      week: startOfWeek(workout.day),
      result: workoutResult(workout, timeZone, thresholds),
    }))
  const weeks: WeekAdherence[] = []
  for (let start = startOfWeek(question.from); start <= today; start = addDays(start, 7)) {
    const end = addDays(start, 6)
    const here = due.filter(({ week, result }) => week === start && (result.share !== null || result.excuse !== null))
    const counted = here.filter(({ result }) => result.excuse === null)
    const shareOf = (area: Area) =>
      meanShare(counted.filter((one) => one.area === area).map(({ result }) => result.share))
    const daysDue = eachDay(start, end).filter(
      (day) => day >= joinedOn && (day < today || (day === today && asked.has(day))),
    )
    const value = meanShare(counted.map(({ result }) => result.share))
    const areas: AreaShares = {
      strength: shareOf('strength'),
      prehab: shareOf('prehab'),
      mobility: shareOf('mobility'),
      checkIn: daysDue.length === 0 ? null : daysDue.filter((day) => asked.has(day)).length / daysDue.length,
    }
    const pains = question.pains.filter(({ day }) => day >= start && day <= end).map(({ pain }) => pain)
    weeks.push({
      start,
      running: end >= today,
      due: counted.length,
      completed: counted.filter(({ result }) => result.status === 'completed').length,
      excused: here.length - counted.length,
      unanswered: counted.filter(({ result }) => !result.answered).length,
      silent: counted.length > 0 && counted.every(({ result }) => !result.answered) && !areas.checkIn,
      value,
      areas,
      total: value === null ? null : totalShare(areas),
      pain: pains.length === 0 ? null : Math.max(...pains),
    })
  }
  return weeks
}

const isAnswered = (workout: AnsweredWorkout): boolean =>
  workout.items.some(({ entry }) => entry !== null) &&
  workout.items.every(({ role, entry }) => role === 'optional' || entry !== null)
