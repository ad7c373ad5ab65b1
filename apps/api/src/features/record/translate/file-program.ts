import type { Day } from '@strideloom/domain/calendar/day.ts'
import { weekday } from '@strideloom/domain/calendar/day.ts'
import { dayOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { AREA_TITLES } from '@strideloom/domain/programs/area.ts'
import { checkProgram } from '@strideloom/domain/programs/check-program.ts'
import {
  type Dose,
  doseSchema,
  type PlannedSession,
  type Prescription,
  type Program,
  programSchema,
} from '@strideloom/domain/programs/schema.ts'
import type { RecordItem, RecordPlannedSession, RecordWorkout } from '@strideloom/domain/record/schema.ts'
import type { Stage } from './stage.ts'

/** What a document prescribes as a dose of here; null where it says more or less than a dose can. */
export const doseOf = ({ sets, reps, seconds, metres, unilateral, load, rir }: RecordItem): Dose | null =>
  doseSchema.safeParse({
    sets,
    reps: reps ?? null,
    seconds: seconds ?? null,
    metres: metres ?? null,
    side: unilateral ? 'each' : 'none',
    load: load ?? { unit: 'none' },
    rir: rir ?? null,
    rpe: null,
    tempo: null,
    restSeconds: null,
  }).data ?? null

/** One prescription for each exercise, role and dose. */
export const prescriptionOf = (item: RecordItem, dose: Dose, newId: Stage['newId']): Prescription => ({
  id: newId('prescription', item.exercise, item.role, JSON.stringify(dose)),
  pairingId: null,
  exercise: item.exercise,
  role: item.role,
  dose,
  weekdays: [],
  why: '',
})

export const itemIdOf = (workoutId: string, index: number, newId: Stage['newId']): string =>
  newId('item', workoutId, index)

const plannedHere = (session: RecordPlannedSession, timeZone: string): PlannedSession => ({
  id: session.id,
  day: dayOf(session.start, timeZone),
  startTime: timeOf(session.start, timeZone),
  minutes: session.minutes,
  intent: session.intent ?? 'maintenance',
  works: [],
  acknowledgement: null,
})

/**
 * The program that a document’s coming plan makes, as the builder keeps it: what a program may not hold is left out of it.
 * @param workouts those from today on
 */
export const fileProgram = (
  blocks: Program['blocks'],
  workouts: readonly RecordWorkout[],
  sessions: readonly RecordPlannedSession[],
  { timeZone, newId }: Pick<Stage, 'timeZone' | 'newId'>,
): Program => {
  const prescriptions: Record<string, Prescription> = {}
  const laid: Program['workouts'] = {}
  const days = new Map<string, Set<Day>>()
  for (const { id, due, area, items } of workouts) {
    const doses = items.map(doseOf)
    if (doses.includes(null) || items.length === 0) continue
    laid[id] = {
      id,
      day: due,
      area,
      title: AREA_TITLES[area],
      items: items.map((item, index) => {
        const prescription = prescriptionOf(item, doses[index] as Dose, newId)
        prescriptions[prescription.id] = prescription
        days.set(prescription.id, new Set([...(days.get(prescription.id) ?? []), due]))
        return { id: itemIdOf(id, index, newId), prescriptionId: prescription.id }
      }),
    }
  }
  const whole: Program = {
    title: 'Plan from the file',
    goal: '',
    raceId: null,
    laidAround: null,
    blocks,
    pairings: {},
    prescriptions: Object.fromEntries(
      Object.values(prescriptions).map((one) => [
        one.id,
        { ...one, weekdays: [...new Set([...(days.get(one.id) ?? [])].map(weekday))].sort() },
      ]),
    ),
    groups: {},
    loadChanges: {},
    workouts: laid,
    sessions: Object.fromEntries(sessions.map((one) => [one.id, plannedHere(one, timeZone)])),
  }
  return onlyWhatFits(whole)
}

/** The program without what no program may hold; the parts that hang on it go with it. */
const onlyWhatFits = (program: Program): Program => {
  const wrong = new Set([
    ...checkProgram(program).map(({ collection, id }) => `${collection}/${id}`),
    ...(programSchema.safeParse(program).error?.issues ?? []).map(({ path }) => path.slice(0, 2).join('/')),
  ])
  if (wrong.size === 0) return program
  const without = <One>(collection: keyof Program, all: Record<string, One>): Record<string, One> =>
    Object.fromEntries(
      Object.entries(all).filter(([id]) => !wrong.has(`${collection}/${id}`) && !wrong.has(collection)),
    )
  const prescriptions = without('prescriptions', program.prescriptions)
  const workouts = without('workouts', program.workouts)
  const next = {
    ...program,
    blocks: without('blocks', program.blocks),
    prescriptions,
    workouts: Object.fromEntries(
      Object.entries(workouts).filter(([, { items }]) =>
        items.every(({ prescriptionId }) => prescriptionId in prescriptions),
      ),
    ),
    sessions: without('sessions', program.sessions),
  }
  return onlyWhatFits(next)
}
