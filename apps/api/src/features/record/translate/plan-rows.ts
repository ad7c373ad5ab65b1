import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { AREA_TITLES } from '@strideloom/domain/programs/area.ts'
import { daysOf } from '@strideloom/domain/programs/block-days.ts'
import { prescribedFrom } from '@strideloom/domain/programs/prescribed.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'
import { ownExerciseIn } from '@strideloom/domain/record/own-exercises.ts'
import type { RecordWorkout, RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { fileBlocks } from './file-blocks.ts'
import { doseOf, fileProgram, itemIdOf, prescriptionOf } from './file-program.ts'
import { judgedThen } from './judged-then.ts'
import { putPlanned } from './session-rows.ts'
import type { Stage } from './stage.ts'

/** Each workout once, as the newest snapshot has it; what only the live plan has stands beside them. */
export const workoutsIn = ({
  prescriptions,
  livePlan,
}: Pick<RunnerRecord, 'prescriptions' | 'livePlan'>): RecordWorkout[] => {
  const snapshots = [...(prescriptions ?? [])].sort((a, b) =>
    (a.snapshotTakenAt ?? '') < (b.snapshotTakenAt ?? '') ? -1 : 1,
  )
  const all = new Map(snapshots.flatMap(({ snapshot }) => snapshot.sessions.map((one) => [one.id, one] as const)))
  for (const { id, area, due, dueTime, items } of livePlan?.sessions ?? [])
    if (!all.has(id) && area !== undefined && due !== undefined)
      all.set(id, { id, area, due, items, ...(dueTime !== undefined && { dueTime }) })
  return [...all.values()]
}

/** A workout that rows can hold: every exercise has a dose of here. */
const isWhole = ({ items }: RecordWorkout): boolean => items.length > 0 && items.every((item) => doseOf(item) !== null)

/**
 * The plan: one program with its version, the workouts and what they asked for, and the sessions to come. What lies ahead stands in the
 * program too, so that the builder has it; what a program may not hold is no row.
 * @returns ids of the workouts that have rows
 */
export const putPlan = (record: RunnerRecord, stage: Stage): RecordWorkout[] => {
  const { runnerId, timeZone, now, today, knownAt, memberId, newId, put } = stage
  const done = new Set(record.sessions?.map(({ id }) => id))
  const coming = (record.plannedSessions ?? []).filter(
    ({ id, start }) => !done.has(id) && dayOf(start, timeZone) >= today,
  )
  const all = workoutsIn(record).filter(isWhole)
  const ahead = all.filter(({ due }) => due >= today)
  const phases = record.phases ?? []
  if (all.length + phases.length === 0) {
    for (const session of coming) putPlanned(session, null, judgedThen(record, session, now), stage)
    return []
  }
  const planned = [...all.map(({ due }) => due), ...coming.map(({ start }) => dayOf(start, timeZone))]
  const document = fileProgram(fileBlocks(phases, planned, newId), ahead, coming, stage)
  const days = daysOf(document)
  const [programId, versionId] = [newId('program', runnerId), newId('version', runnerId)]
  const sorted = [...planned, today].sort()
  put('Program', {
    runnerId,
    id: programId,
    raceId: null,
    createdById: memberId,
    title: document.title,
    startDay: days?.from ?? sorted[0],
    endDay: days?.to ?? sorted.at(-1),
    draft: document,
    revision: 1,
    createdAt: knownAt,
  })
  put('ProgramVersion', {
    id: versionId,
    programId,
    number: 1,
    document,
    revision: 1,
    publishedById: memberId,
    publishedAt: knownAt,
  })
  for (const session of coming)
    putPlanned(
      session,
      session.id in document.sessions ? { programId, versionId } : null,
      judgedThen(record, session, now),
      stage,
    )
  const kept = all.filter(({ id, due }) => due < today || id in document.workouts)
  for (const workout of kept) putWorkout(record, workout, { programId, versionId }, stage)
  return kept
}

const putWorkout = (
  record: RunnerRecord,
  { id, due, area, items }: RecordWorkout,
  of: { programId: string; versionId: string },
  { runnerId, newId, put }: Stage,
): void => {
  put('Workout', { runnerId, id, ...of, day: due, area, title: AREA_TITLES[area] })
  for (const [index, item] of items.entries()) {
    const prescription = prescriptionOf(item, doseOf(item) as Dose, newId)
    const itemId = itemIdOf(id, index, newId)
    put('WorkoutItem', {
      runnerId,
      id: itemId,
      workoutId: id,
      itemId,
      prescriptionId: prescription.id,
      findingId: null,
      ordinal: index + 1,
      exercise: item.exercise,
      prescribed: { ...prescribedFrom(prescription), ...ownExerciseIn(record, item.exercise) },
    })
  }
}
