import { v7 as uuidv7 } from 'uuid'
import { tell } from '../permissions/call-by-path.ts'
import type { Staged } from '../permissions/stage.ts'
import { TABLE } from '../permissions/table.ts'
import { TODAY, type World } from './world.ts'

/** What a staged runner was not asked, so that every table has a row. */
export const answerTheRest = async ({ db, practiceId }: World, { ids, call }: Staged): Promise<void> => {
  for (const path of [
    'training.tellDay',
    'training.availability.tell',
    'logs.weekly.answer',
    'logs.answerMonth',
    'logs.move',
    'logs.tellUnplanned',
    'reminders.mine.choose',
  ]) {
    const told = await tell(call, path, TABLE[path]?.input(ids))
    if (!told.ok) throw new Error(`${path}: ${told.message}`)
  }
  const { runnerId, programId, checkInId, memberId } = ids
  const day = new Date(TODAY)
  await db.injury.create({
    data: { practiceId, id: uuidv7(), runnerId, kind: 'ankle-sprain', occurredOn: day, recordedById: memberId },
  })
  await db.checkInPain.create({
    data: { practiceId, checkInId, runnerId, region: 'knee', side: 'left', value: 3, atRest: false },
  })
  await db.loadAnswer.create({
    data: {
      ...{ practiceId, id: uuidv7(), runnerId, programId, changeId: uuidv7(), day, outcome: 'done', asked: {} },
      answeredAt: day,
    },
  })
}
