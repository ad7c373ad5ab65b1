import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { AREA_TITLES } from '@strideloom/domain/programs/area.ts'
import { doseWords } from '@strideloom/domain/programs/dose-words.ts'
import { loadSays } from '@strideloom/domain/programs/load-words.ts'
import { type Prescribed, prescribedFrom } from '@strideloom/domain/programs/prescribed.ts'
import { AREAS, type Program, type Workout } from '@strideloom/domain/programs/schema.ts'
import { workoutMinutes } from '@strideloom/domain/programs/workout-minutes.ts'
import { partsOf } from '@strideloom/domain/programs/workout-parts.ts'
import type { KeyRun } from '@strideloom/domain/training/key-runs.ts'
import type { Race } from '@strideloom/domain/training/schema.ts'
import { formatDistance } from '@strideloom/ui/format/amount.ts'
import { formatMinutes } from '@strideloom/ui/format/duration.ts'
import { weeksOf } from './grid-weeks.ts'
import { joinedWords } from './joined-words.ts'
import { PHASE_WORDS } from './words.ts'
import { workoutName } from './workout-name.ts'

/** Something with a day of its own that is not ticked off: a race, a key run, hands-on time. */
export type PaperDate = { key: string; day: Day; what: string; detail: string; isRace: boolean }

export type PaperItem = { key: string; number: number; name: string; dose: string; isOptional: boolean }

/** A workout and the days of the week on which it is done just like this. */
export type PaperWorkout = {
  key: string
  title: string
  days: Day[]
  minutes: number
  /** In their order; `joined` says how those are done that are done in turn, and is empty for one by itself. */
  parts: { key: string; joined: string; items: PaperItem[] }[]
}

export type PaperWeek = {
  monday: Day
  number: number
  phase: string
  dates: PaperDate[]
  /** Changes of load that hold in the week, as the runner reads them. */
  loads: string[]
  workouts: PaperWorkout[]
}

/** How an exercise is done and why, told once for the whole plan. */
export type PaperExercise = Pick<Prescribed, 'name' | 'cues' | 'why'> & { number: number; dose: string }

export type Paper = { weeks: PaperWeek[]; exercises: PaperExercise[] }

/** What of a workout has to be the same to be written once for several days. */
const contentOf = ({ title, area, items }: Workout): string =>
  JSON.stringify([title, area, items.map(({ prescriptionId }) => prescriptionId)])

const datesIn = (
  { sessions }: Pick<Program, 'sessions'>,
  races: readonly Race[],
  keyRuns: readonly KeyRun[],
  isIn: (day: Day) => boolean,
): PaperDate[] =>
  [
    ...races
      .filter(({ status }) => status !== 'cancelled')
      .map(({ id, day, name, startTime, distanceKm }) => ({
        key: id,
        day,
        what: name,
        detail: [startTime, formatDistance(distanceKm)].filter(Boolean).join(', '),
        isRace: true,
      })),
    ...keyRuns.map(({ usualKeyRunId, day, title, startTime, minutes }) => ({
      key: `${usualKeyRunId} ${day}`,
      day,
      what: title,
      detail: [startTime, formatMinutes(minutes)].filter(Boolean).join(', '),
      isRace: false,
    })),
    // as on the phone: when and how long, nothing of pressure
    ...Object.values(sessions).map(({ id, day, startTime, minutes }) => ({
      key: id,
      day,
      what: 'Hands-on session',
      detail: [startTime ?? 'time to be agreed', formatMinutes(minutes)].join(', '),
      isRace: false,
    })),
  ]
    .filter(({ day }) => isIn(day))
    .sort((a, b) => (a.day === b.day ? a.detail.localeCompare(b.detail) : a.day < b.day ? -1 : 1))

/**
 * The plan as a runner gets it on paper: weeks with what has a date, and workouts with their days; exercises have numbers
 * under which they are told at the end. Distances are in kilometres, as whoever prints it reads them (0030). Weeks before `from` are left out; null leaves none out.
 */
export const planPaper = (
  program: Program,
  races: readonly Race[],
  keyRuns: readonly KeyRun[],
  from: Day | null,
): Paper => {
  const numbers = new Map<string, number>()
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  const all = Object.values(program.workouts).sort(
    (a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1) || AREAS.indexOf(a.area) - AREAS.indexOf(b.area),
  )
  const workoutsIn = (isIn: (day: Day) => boolean): PaperWorkout[] => {
    const groups = new Map<string, Workout[]>()
    for (const workout of all) {
      if (!isIn(workout.day)) continue
      const content = contentOf(workout)
      groups.set(content, [...(groups.get(content) ?? []), workout])
    }
    return [...groups.values()].flatMap((same): PaperWorkout[] => {
      const [first] = same
      if (!first) return []
      const parts = partsOf(program, first).map((part) => ({
        key: part.group?.id ?? part.items[0]?.id ?? '',
        joined: joinedWords(program, part),
        items: part.items.flatMap(({ id, prescriptionId }): PaperItem[] => {
          const prescription = program.prescriptions[prescriptionId]
          if (!prescription) return []
          const { name, dose, role } = prescribedFrom(prescription)
          const number = numberOf(prescriptionId)
          return [{ key: id, number, name, dose: doseWords(dose), isOptional: role === 'optional' }]
        }),
      }))
      return [
        {
          key: first.id,
          title: workoutName(first, program.prescriptions) || AREA_TITLES[first.area],
          days: same.map(({ day }) => day),
          minutes: workoutMinutes(program, first),
          parts,
        },
      ]
    })
  }
  const weeks = weeksOf(program, from ?? '')
    .filter(({ start }) => from === null || start >= startOfWeek(from))
    .map(({ start, number, days, block }): PaperWeek => {
      const own = new Set(days.map(({ day }) => day))
      const isIn = (day: Day) => own.has(day)
      return {
        monday: start,
        number,
        phase: block ? PHASE_WORDS[block.phase] : '',
        dates: datesIn(program, races, keyRuns, isIn),
        loads: Object.values(program.loadChanges)
          .filter(({ fromDay, toDay }) => days.some(({ day }) => fromDay <= day && day <= toDay))
          .map((load) => loadSays(load, 'km')),
        workouts: workoutsIn(isIn),
      }
    })
  const exercises = [...numbers].flatMap(([id, number]): PaperExercise[] => {
    const prescription = program.prescriptions[id]
    if (!prescription) return []
    const { name, cues, why, dose } = prescribedFrom(prescription)
    return [{ number, name, cues, why, dose: doseWords(dose) }]
  })
  return { weeks, exercises }
}
