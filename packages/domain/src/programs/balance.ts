import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import { areaOf } from './area.ts'
import { exerciseOf } from './exercise-of.ts'
import type { HomeworkDay } from './home-work-burden.ts'
import type { Area, Pairing, Program } from './schema.ts'
import { workoutMinutes } from './workout-minutes.ts'

/** What answers one finding, in numbers of techniques and exercises (S53). `prehab` is control. */
export type Coverage = {
  readonly pairing: Pick<Pairing, 'id' | 'title'>
  readonly handsOn: number
  readonly of: Readonly<Record<Area, number>>
  /** Changes of load. One that answers a suspected error of training trains what is behind the finding. */
  readonly load: number
  /** What makes hands-on work last and is not there: capacity or control. */
  readonly missing: readonly ('strength' | 'prehab')[]
}

/** A change of load that answers an error of training which is suspected to drive the finding. */
export const answersTraining = ({ contributor }: { contributor: string | null }): boolean => contributor !== null

/** How every pairing is covered. Nothing is missing where one of capacity and control is there (S53). */
export const coverageOf = (program: Pick<Program, 'pairings' | 'prescriptions' | 'loadChanges'>): Coverage[] =>
  Object.values(program.pairings).map(({ id, title, works }) => {
    const of: Record<Area, number> = { strength: 0, mobility: 0, prehab: 0 }
    for (const prescription of Object.values(program.prescriptions)) {
      if (prescription.pairingId !== id || prescription.weekdays.length === 0) continue
      const known = exerciseOf(prescription)
      of[known ? areaOf(known.category) : 'strength'] += 1
    }
    const loads = Object.values(program.loadChanges).filter(({ pairingId }) => pairingId === id)
    const missing = of.strength + of.prehab > 0 || loads.some(answersTraining) ? [] : (['strength', 'prehab'] as const)
    return { pairing: { id, title }, handsOn: works.length, of, load: loads.length, missing }
  })

/** Minutes of one week by what they are (S54), and its home-work day by day. */
export type WeekBalance = {
  readonly monday: Day
  readonly minutes: Readonly<Record<Area | 'hands-on', number>>
  readonly homework: readonly HomeworkDay[]
}

/** The first whole week from a day on that has anything planned; null where none has. */
export function weekBalance(program: Program, today: Day): WeekBalance | null {
  const mondays = [...Object.values(program.workouts), ...Object.values(program.sessions)]
    .map(({ day }) => startOfWeek(day))
    .filter((monday) => monday >= today)
    .sort()
  const [monday] = mondays
  if (monday === undefined) return null
  const isIn = ({ day }: { day: Day }) => day >= monday && day <= addDays(monday, 6)
  const minutes = { strength: 0, mobility: 0, prehab: 0, 'hands-on': 0 }
  const days = new Map<Day, HomeworkDay>()
  for (const workout of Object.values(program.workouts).filter(isIn)) {
    const length = workoutMinutes(program, workout)
    minutes[workout.area] += length
    const before = days.get(workout.day) ?? { exercises: 0, minutes: 0 }
    days.set(workout.day, {
      exercises: before.exercises + workout.items.length,
      minutes: before.minutes + length,
    })
  }
  for (const session of Object.values(program.sessions).filter(isIn)) minutes['hands-on'] += session.minutes
  return { monday, minutes, homework: [...days.values()] }
}

/** Regions beyond which a session works everywhere a little (S35). Ours: practitioners speak of three or four. */
export const MOST_REGIONS = 5

/** Coming sessions that work in more regions than a session holds. */
export const sessionsEverywhere = (program: Pick<Program, 'sessions'>, today: Day) =>
  Object.values(program.sessions).flatMap((session) => {
    const regions = new Set(session.works.map(({ region }) => region)).size
    return session.day >= today && regions > MOST_REGIONS ? [{ session, regions }] : []
  })
