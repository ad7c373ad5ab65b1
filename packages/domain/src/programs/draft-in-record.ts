import { addDays, type Day, startOfWeek } from '../calendar/day.ts'
import { type Instant, instantOf, type LocalTime, type TimeZone } from '../calendar/instant.ts'
import { type RegionSide, regionKey } from '../library/region-side.ts'
import { madeOnce } from '../made-once.ts'
import { toldExercise, withOwnExercises } from '../record/own-exercises.ts'
import type { PlanInRecord } from '../record/plan-parts.ts'
import type {
  RecordItem,
  RecordPhase,
  RecordPlannedSession,
  RecordPrescription,
  RecordWorkout,
  RunnerRecord,
} from '../record/schema.ts'
import { whileSame } from '../while-same.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import type { Dose, PlannedSession, Prescription, Program } from './schema.ts'

/**
 * When a session without a time of day is taken to start. Ours: the middle of a working day, so that neither a morning's
 * nor an evening's key run is nearer than it may turn out to be by more than half a day.
 */
export const ASSUMED_SESSION_TIME: LocalTime = '12:00'

/** The moment at which a planned session starts, in the runner's zone. */
export const sessionStart = (
  { day, startTime }: Pick<PlannedSession, 'day' | 'startTime'>,
  timeZone: TimeZone,
): Instant => instantOf(day, startTime ?? ASSUMED_SESSION_TIME, timeZone)

/** The places that works treat, each once. */
export const placesOf = (works: readonly RegionSide[]): RegionSide[] => [
  ...new Map(works.map(({ region, side }) => [regionKey({ region, side }), { region, side }])).values(),
]

/** A planned session as the record tells it. Its pressure is the highest of its works. */
export const sessionInRecord = (
  session: Pick<PlannedSession, 'id' | 'day' | 'startTime' | 'minutes' | 'intent'> & {
    works: readonly (RegionSide & { pressure: number })[]
  },
  timeZone: TimeZone,
  approvedAt: Instant | null = null,
): RecordPlannedSession => ({
  id: session.id,
  start: sessionStart(session, timeZone),
  minutes: session.minutes,
  intent: session.intent,
  pressure: session.works.length > 0 ? Math.max(...session.works.map(({ pressure }) => pressure)) : null,
  regions: placesOf(session.works),
  approvedAt,
})

/** A prescription as the record tells it. */
export const itemInRecord = ({
  exercise,
  role,
  dose,
}: Pick<Prescription, 'exercise' | 'role'> & { dose: Dose }): RecordItem => ({
  exercise,
  role,
  sets: dose.sets,
  ...(dose.reps !== null && { reps: dose.reps }),
  ...(dose.seconds !== null && { seconds: dose.seconds }),
  ...(dose.metres !== null && { metres: dose.metres }),
  unilateral: dose.side === 'each',
  load: dose.load.unit === 'none' ? null : dose.load,
  rir: dose.rir,
})

/** Workouts by the week they are due in; its Monday names the week. */
export const inWeeks = (workouts: readonly RecordWorkout[]): RecordPrescription[] => {
  const weeks = new Map<Day, RecordWorkout[]>()
  for (const workout of workouts) {
    const monday = startOfWeek(workout.due)
    const week = weeks.get(monday)
    if (week) week.push(workout)
    else weeks.set(monday, [workout])
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([weekOf, sessions]) => ({ id: weekOf, weekOf, snapshot: { sessions } }))
}

/** The blocks as the record's phases, in their order. */
export const phasesOf = (program: Pick<Program, 'blocks'>): RecordPhase[] =>
  blocksInOrder(program).map((block) => ({ from: block.startDay, to: lastDayOf(block), phase: block.phase }))

/** What is left of a phase beside the days from `from` to `to`. */
const without = (phase: RecordPhase, from: Day, to: Day): RecordPhase[] => {
  const end = phase.to ?? null
  if (phase.from > to || (end !== null && end < from)) return [phase]
  return [
    ...(phase.from < from ? [{ ...phase, to: addDays(from, -1) }] : []),
    ...(end === null || end > to ? [{ ...phase, from: addDays(to, 1) }] : []),
  ]
}

/** What of a loaded record comes from which program, so that a draft can take its place. */
export type ProgramParts = { sessions: string[]; workouts: string[]; phases: RecordPhase[] }

/** It stands under the record's `strideloom`, which conclusions pass over. */
const partsIn = (record: RunnerRecord): Record<string, ProgramParts> =>
  (record.strideloom?.programs ?? {}) as Record<string, ProgramParts>

/** The program as far as a record speaks of it. */
export type DraftPlan = Pick<Program, 'blocks' | 'prescriptions' | 'workouts' | 'sessions'>

const workoutsFrom = ({ workouts, prescriptions }: Pick<DraftPlan, 'workouts' | 'prescriptions'>, today: Day) => {
  const items = new Map(Object.values(prescriptions).map((one) => [one.id, itemInRecord(one)]))
  return Object.values(workouts)
    .filter(({ day }) => day >= today)
    .map(
      (workout): RecordWorkout => ({
        id: workout.id,
        area: workout.area,
        due: workout.day,
        dueTime: null,
        items: workout.items.flatMap(({ prescriptionId }) => items.get(prescriptionId) ?? []),
      }),
    )
}

/** The draft's blocks as phases; on other days those of other programs stand. */
const phasesWith = (record: RunnerRecord, programId: string, blocks: DraftPlan['blocks']): RecordPhase[] => {
  const parts = Object.entries(partsIn(record))
  const known =
    parts.length === 0 ? (record.phases ?? []) : parts.flatMap(([id, part]) => (id === programId ? [] : part.phases))
  const drawn = phasesOf({ blocks })
  const left = drawn.reduce((some, { from, to }) => some.flatMap((one) => without(one, from, to ?? from)), known)
  return [...left, ...drawn].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/**
 * What a record says of the plan once a draft of a program is laid over it. A part stays the same object while nothing that it
 * is made of was edited: what was concluded of it holds.
 */
export function layingOver(record: RunnerRecord, programId: string, today: Day): (draft: DraftPlan) => PlanInRecord {
  const part = partsIn(record)[programId]
  const replaced = new Set([...(part?.sessions ?? []), ...(part?.workouts ?? [])])
  const settled = new Set(record.sessions?.map(({ id }) => id))
  const approved = new Map(record.plannedSessions?.map(({ id, approvedAt }) => [id, approvedAt ?? null]))

  const phases = whileSame((blocks: DraftPlan['blocks']) => phasesWith(record, programId, blocks))
  const told = madeOnce((session: PlannedSession) =>
    sessionInRecord(session, record.runner.timeZone, approved.get(session.id) ?? null),
  )
  const plannedSessions = whileSame((sessions: DraftPlan['sessions']) =>
    [
      ...(record.plannedSessions ?? []).filter(({ id }) => !replaced.has(id) && !(id in sessions)),
      ...Object.values(sessions)
        .filter(({ id, day }) => day >= today && !settled.has(id))
        .map(told),
    ].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : 1)),
  )
  const training = whileSame((workouts: DraftPlan['workouts'], prescriptions: DraftPlan['prescriptions']) => {
    const coming = workoutsFrom({ workouts, prescriptions }, today)
    const drafted = new Set(coming.map(({ id }) => id))
    // What the draft has on a day gone by, and its runner laid on a coming one, is none of its coming work.
    const isOthers = ({ id }: { id: string }) => !replaced.has(id) && !drafted.has(id)
    const own = Object.values(prescriptions).flatMap((one) =>
      one.own ? [[one.exercise, toldExercise(one.own)] as const] : [],
    )
    const { strideloom } = withOwnExercises(record, Object.fromEntries(own))
    return {
      ...(strideloom && { strideloom }),
      prescriptions: inWeeks([
        ...(record.prescriptions ?? []).flatMap(({ snapshot }) =>
          snapshot.sessions.filter((workout) => workout.due < today || isOthers(workout)),
        ),
        ...coming,
      ]),
      livePlan: {
        ...record.livePlan,
        sessions: [...(record.livePlan?.sessions ?? []).filter(isOthers), ...coming],
      },
    }
  })
  return ({ blocks, sessions, workouts, prescriptions }) => ({
    ...training(workouts, prescriptions),
    phases: phases(blocks),
    plannedSessions: plannedSessions(sessions),
  })
}

/**
 * The record as it would stand if this draft were published today: what the program has from `today` on, and its blocks,
 * take the place of what was published of it. What happened, and what other programs have, stays as it is. The same for
 * the browser, which judges while something is dragged, and the server, which decides.
 */
export const withDraft = (record: RunnerRecord, programId: string, draft: DraftPlan, today: Day): RunnerRecord => ({
  ...record,
  ...layingOver(record, programId, today)(draft),
})
