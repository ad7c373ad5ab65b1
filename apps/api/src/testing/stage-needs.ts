import { fromDay } from '@strideloom/db/day-column.ts'
import { v7 as uuidv7 } from 'uuid'
import { settleNeeds } from '../needs-running.ts'
import { TODAY, type World } from './world.ts'

/** Looks at everybody who waits, as the server does beside its requests. */
export const settle = ({ db, deps }: World): Promise<void> => settleNeeds({ db, log: deps.log, now: deps.now })

/** A safety answer as a phone gives it. */
export const answerFlag = (world: World, runnerId: string, at = `${TODAY}T06:00:00.000Z`, flag = 'suspected-dvt') =>
  world.db.flagAnswer.create({
    data: {
      ...{ practiceId: world.practiceId, runnerId, id: uuidv7(), flag },
      ...{ reply: 'yes', askedAt: 'check-in', answeredAt: new Date(at) },
    },
  })

/** A race that the practice knows of. */
export const enterRace = (world: World, runnerId: string, day: string, name = 'Lucia 10 km') =>
  world.db.race.create({
    data: {
      ...{ practiceId: world.practiceId, runnerId, id: uuidv7(), name },
      ...{ day: fromDay(day), distanceKm: 10, priority: 'B' },
    },
  })

/** A session that is planned with a therapist. */
export const planSession = (
  world: World,
  {
    runnerId,
    memberId,
    day = TODAY,
    startTime = '14:00',
  }: { runnerId: string; memberId: string; day?: string; startTime?: string | null },
) =>
  world.db.session.create({
    data: {
      ...{ practiceId: world.practiceId, runnerId, id: uuidv7(), therapistId: memberId },
      ...{ day: fromDay(day), startTime, minutes: 50, intent: 'maintenance', pressure: 4 },
    },
  })
