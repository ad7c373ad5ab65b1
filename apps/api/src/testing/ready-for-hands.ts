import { fromDay } from '@strideloom/db/day-column.ts'
import { v7 as uuidv7 } from 'uuid'
import { TODAY, type World } from './world.ts'

/**
 * What a runner needs before any hands-on work may be planned: an intake that is complete, with hands-on consent, and how
 * they are today. Past the product's own way, so that each test begins where it means to.
 */
export const readyForHands = async (
  { db, practiceId, therapist }: Pick<World, 'db' | 'practiceId' | 'therapist'>,
  runnerId: string,
  { used = false }: { used?: boolean } = {},
): Promise<void> => {
  const own = { practiceId, runnerId }
  await db.intake.create({
    data: {
      ...own,
      id: uuidv7(),
      recordedAt: new Date('2026-09-01T09:00:00Z'),
      recordedById: therapist.memberId,
      complete: true,
      regularFirmMassage: used,
    },
  })
  await db.consent.create({
    data: {
      ...own,
      id: uuidv7(),
      kind: 'hands-on',
      statement: 'Yes',
      givenBy: 'Runner',
      givenAt: new Date('2026-09-01T09:00:00Z'),
    },
  })
  await db.checkIn.create({
    data: {
      ...own,
      id: uuidv7(),
      day: fromDay(TODAY),
      answeredAt: new Date(`${TODAY}T06:00:00Z`),
      sleep: 4,
      freshness: 4,
      muscleFeel: 4,
      calm: 4,
      mood: 4,
      stiffnessAnswered: false,
    },
  })
}
