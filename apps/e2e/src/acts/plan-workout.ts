import { randomUUID } from 'node:crypto'
import type { Db } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Prescribed } from '@strideloom/domain/programs/prescribed.ts'
import type { Dose } from '@strideloom/domain/programs/schema.ts'

type Whose = { practiceId: string; runnerId: string; memberId: string }
type ToDo = { exercise: string; dose: Partial<Dose> } & Partial<Omit<Prescribed, 'dose'>>

const DOSE: Dose = {
  sets: 2,
  reps: null,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}

/** A published workout of a day, without the way through a draft. Gives its id and, by exercise, the id of its item. */
export const planWorkout = async (
  db: Db,
  { practiceId, runnerId, memberId }: Whose,
  { day, title, items }: { day: Day; title: string; items: readonly ToDo[] },
): Promise<{ workoutId: string; itemIds: Record<string, string> }> => {
  const [programId, versionId, workoutId] = [randomUUID(), randomUUID(), randomUUID()]
  const on = fromDay(day)
  const program = { id: programId, createdById: memberId, title: 'Test', startDay: on, endDay: on, draft: {} }
  await db.program.create({ data: { practiceId, runnerId, ...program } })
  const version = { id: versionId, number: 1, document: { blocks: {} }, revision: 1, publishedById: memberId }
  await db.programVersion.create({ data: { practiceId, programId, ...version } })
  const workout = { id: workoutId, programId, versionId, day: on, area: 'strength' as const, title }
  await db.workout.create({ data: { practiceId, runnerId, ...workout } })
  const rows = items.map(({ exercise, dose, ...told }, index) => ({
    practiceId,
    runnerId,
    workoutId,
    id: randomUUID(),
    itemId: randomUUID(),
    prescriptionId: randomUUID(),
    ordinal: index + 1,
    exercise,
    prescribed: {
      name: exercise,
      category: 'strength',
      area: 'strength',
      regions: [],
      cues: [],
      role: 'key',
      why: '',
      ...told,
      dose: { ...DOSE, ...dose },
    },
  }))
  await db.workoutItem.createMany({ data: rows })
  return { workoutId, itemIds: Object.fromEntries(rows.map(({ exercise, id }) => [exercise, id])) }
}
