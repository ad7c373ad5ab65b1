import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from './testing/world.ts'
import { tidyUp } from './tidy-up.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
})

test('what became of a message is forgotten after thirty days, by a server that has only just started too', async () => {
  const { db, practiceId, runner } = world
  const now = world.clock.now
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
  const reminderId = uuidv7()
  await db.reminder.create({ data: { practiceId, id: reminderId, runnerId: runner.runnerId, choice: {} } })
  const message = { practiceId, reminderId, runnerId: runner.runnerId, way: 'mail', page: '/today', until: now }
  const [old, recent, waiting] = [uuidv7(), uuidv7(), uuidv7()]
  await db.reminderMessage.createMany({
    data: [
      { ...message, id: old, createdAt: daysAgo(32), endedAt: daysAgo(31), outcome: 'sent' },
      { ...message, id: recent, createdAt: daysAgo(30), endedAt: daysAgo(29), outcome: 'sent' },
      { ...message, id: waiting, createdAt: daysAgo(32), dueAt: now },
    ],
  })
  await tidyUp(world.deps)
  const left = await db.reminderMessage.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual([recent, waiting].sort())
})
