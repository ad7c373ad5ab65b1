import { addDays, type Day, daysBetween, startOfWeek } from '../calendar/day.ts'
import { dayOf, type Instant, instantOf, type LocalTime, type TimeZone, timeOf } from '../calendar/instant.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordCheckIn, RunnerRecord } from '../record/schema.ts'
import { type AreaShares, adherenceBand, meanShare, totalShare } from './adherence.ts'
import type { AdherenceThresholds } from './adherence-settings.ts'
import { type PrescribedWorkout, prescribedWorkouts } from './prescribed-workouts.ts'
import { takenInTime } from './snapshots.ts'
import { type WorkoutShare, workoutShare } from './workout-share.ts'

/** A workout with what came of it. */
export type JudgedWorkout = PrescribedWorkout & { week: Day; share: WorkoutShare }

export type RecordWeek = {
  /** Its Monday. */
  week: Day
  /** 0–1 over the due workouts; null when nothing was due, or all of it was excused. */
  value: number | null
  areas: AreaShares
  /** 0–1, the weighted areas; null when no workout was due. */
  total: number | null
  band: ReturnType<typeof adherenceBand>
  /** Nothing of it is still to come. Only such a week is judged by streaks and the at-risk flag. */
  isOver: boolean
}

type Ground = Pick<RunnerRecord, 'runner' | 'prescriptions' | 'logs' | 'excuses' | 'checkIns' | 'checkInsDue'>

/** Everything a moment knows of due work: the workouts that were due, or answered before, and the weeks they make. */
export type DueWork = { workouts: JudgedWorkout[]; weeks: RecordWeek[] }

const QUESTIONS = ['sleep', 'fatigue', 'soreness', 'stress', 'mood', 'stiffness', 'pain'] as const

/** The daily check-in is one of the morning. */
const NOON: LocalTime = '12:00'

/** A check-in in which nothing was answered is none. */
const isAnswered = (checkIn: RecordCheckIn): boolean =>
  QUESTIONS.some((question) => checkIn[question] !== null && checkIn[question] !== undefined)

const isBegun = ({ items }: PrescribedWorkout): boolean => items.some(({ logged }) => logged !== null)

/** All that it asks, optional work aside, has an answer. */
const isComplete = (one: PrescribedWorkout): boolean =>
  isBegun(one) && one.items.every(({ item, logged }) => logged !== null || item.role === 'optional')

/** Nothing of it is still to come. */
const isSettled = (one: PrescribedWorkout): boolean => one.isDue || isComplete(one) || one.excuse !== null

/**
 * How many check-ins a week asks for. The snapshot says so; else they are due daily (README 16), unless the record says
 * that they are not, or has never stored any. Null: not due, or not known.
 */
function checkInsAsked({ prescriptions, checkInsDue, checkIns, runner }: Ground, week: Day): number | null {
  const said = (prescriptions ?? [])
    .filter(({ weekOf, snapshot }) => startOfWeek(weekOf) === week && snapshot.checkInsDue !== undefined)
    .map(({ snapshot, snapshotTakenAt = null }) => ({ of: snapshot.checkInsDue, takenAt: snapshotTakenAt }))
  // The first of them is due on Monday at noon.
  const asked = takenInTime(said, () => instantOf(week, NOON, runner.timeZone))
  if (said.length > 0) return asked ?? null
  return (checkInsDue ?? checkIns !== undefined) ? 7 : null
}

/** The last day whose check-in is due: today once it is answered, or its morning is over, else yesterday (reference 7.1). */
const lastCheckInDue = (at: Instant, timeZone: TimeZone, answered: ReadonlySet<Day>): Day => {
  const today = dayOf(at, timeZone)
  return answered.has(today) || timeOf(at, timeZone) >= NOON ? today : addDays(today, -1)
}

/** Answered ÷ due of a week up to a day, counted from the day of joining. */
function checkInShare(record: Ground, week: Day, upTo: Day, answered: ReadonlySet<Day>): number | null {
  const asked = checkInsAsked(record, week)
  if (asked === null) return null
  const { joinedOn } = record.runner
  const from = joinedOn && joinedOn > week ? joinedOn : week
  const end = addDays(week, 6)
  const lastDue = upTo > end ? end : upTo
  const due = Math.min(asked, daysBetween(from, lastDue) + 1)
  if (due <= 0) return null
  const given = [...answered].filter((day) => day >= from && day <= lastDue).length
  return Math.min(1, given / due)
}

/**
 * Adherence of a record by weeks, from the week in which the first workout was due to this one (reference 8). A workout
 * counts once it is due, or earlier once something of it has an answer. A week is open while one of its workouts is still to come,
 * or is begun and may go on.
 */
export function dueWork(record: Ground, at: Instant, thresholds: AdherenceThresholds): DueWork {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const all = prescribedWorkouts(record, at, thresholds).map((one) => ({ ...one, week: startOfWeek(one.workout.due) }))
  const workouts = all
    .filter((one) => isSettled(one) || isBegun(one))
    .map((one) => ({ ...one, share: workoutShare(one, thresholds) }))
  const [first] = all
  if (first === undefined) return { workouts, weeks: [] }

  const thisWeek = startOfWeek(today)
  const window = { from: first.week, to: today, timeZone, until: at }
  const answered = new Set(
    onDays((record.checkIns ?? []).filter(isAnswered), (checkIn) => checkIn.at, window).map(({ day }) => day),
  )
  const weeks: RecordWeek[] = []
  for (let week = first.week; week <= thisWeek; week = addDays(week, 7)) {
    const here = workouts.filter((one) => one.week === week)
    const shareOf = (area: PrescribedWorkout['workout']['area']) =>
      meanShare(here.filter(({ workout }) => workout.area === area).map(({ share }) => share.value))
    const value = meanShare(here.map(({ share }) => share.value))
    const areas: AreaShares = {
      strength: shareOf('strength'),
      prehab: shareOf('prehab'),
      mobility: shareOf('mobility'),
      checkIn: checkInShare(record, week, lastCheckInDue(at, timeZone, answered), answered),
    }
    const total = value === null ? null : totalShare(areas)
    const isOpen = all.some((one) => one.week === week && !isSettled(one))
    const isOver = week < thisWeek || (today === addDays(week, 6) && !isOpen)
    weeks.push({ week, value, areas, total, band: adherenceBand(total, thresholds), isOver })
  }
  return { workouts, weeks }
}
