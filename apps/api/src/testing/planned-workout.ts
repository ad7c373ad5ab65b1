import type { Db } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Area, Dose, Prescription } from '@strideloom/domain/programs/schema.ts'
import { v7 as uuidv7 } from 'uuid'

/** Three sets of ten unless said otherwise. */
export const doseOf = (over: Partial<Dose> = {}): Dose => ({
  sets: 3,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
  ...over,
})

export type ItemToPlan = { exercise: string; name?: string; role?: Prescription['role']; dose?: Partial<Dose> }

/** Whose plan, and by which therapist. */
export type Planner = { practiceId: string; runnerId: string; memberId: string }

/** Rows of a published plan, without the way through a draft: one workout with its items. */
export const planWorkout = async (
  db: Db,
  { practiceId, runnerId, memberId }: Planner,
  workout: { day: Day; area?: Area; title?: string; items: ItemToPlan[] },
) => {
  const programId = uuidv7()
  const versionId = uuidv7()
  const workoutId = uuidv7()
  const day = fromDay(workout.day)
  await db.program.create({
    data: {
      practiceId,
      id: programId,
      runnerId,
      createdById: memberId,
      title: 'Test',
      startDay: day,
      endDay: day,
      draft: {},
    },
  })
  await db.programVersion.create({
    data: {
      practiceId,
      id: versionId,
      programId,
      number: 1,
      document: { blocks: {} },
      revision: 1,
      publishedById: memberId,
    },
  })
  await db.workout.create({
    data: {
      practiceId,
      id: workoutId,
      runnerId,
      programId,
      versionId,
      day,
      area: workout.area ?? 'strength',
      title: workout.title ?? 'Strength',
    },
  })
  const items = workout.items.map((item) => ({ ...item, id: uuidv7(), itemId: uuidv7(), dose: doseOf(item.dose) }))
  await db.workoutItem.createMany({
    data: items.map((item, ordinal) => itemRow({ practiceId, runnerId, workoutId }, item, ordinal)),
  })
  return { workoutId, items: items.map(({ id, itemId, dose }) => ({ id, itemId, workoutId, dose })) }
}

/** The same item with another dose: a new row, and the old one retired, as publishing does it. */
export const replaceItem = async (
  db: Db,
  planner: Planner,
  old: { id: string; itemId: string; workoutId: string },
  item: ItemToPlan,
  retiredAt: Date,
) => {
  const id = uuidv7()
  const dose = doseOf(item.dose)
  await db.workoutItem.update({
    where: { practiceId_id: { practiceId: planner.practiceId, id: old.id } },
    data: { retiredAt },
  })
  await db.workoutItem.create({
    data: itemRow({ ...planner, workoutId: old.workoutId }, { ...item, id, itemId: old.itemId, dose }, 0),
  })
  return { id, itemId: old.itemId, workoutId: old.workoutId, dose }
}

const itemRow = (
  { practiceId, runnerId, workoutId }: { practiceId: string; runnerId: string; workoutId: string },
  item: Omit<ItemToPlan, 'dose'> & { id: string; itemId: string; dose: Dose },
  ordinal: number,
) => ({
  practiceId,
  runnerId,
  workoutId,
  id: item.id,
  itemId: item.itemId,
  prescriptionId: uuidv7(),
  ordinal,
  exercise: item.exercise,
  prescribed: {
    name: item.name ?? item.exercise,
    category: 'strength',
    role: item.role ?? 'key',
    dose: item.dose,
    cues: [],
    why: '',
  },
})
