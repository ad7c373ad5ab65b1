import { addDays } from '@strideloom/domain/calendar/day.ts'
import { instantOf } from '@strideloom/domain/calendar/instant.ts'
import { expect, test } from 'vitest'
import { guardOn, programWith, record, sessionOn, TODAY, ZONE } from './guard.test.makers.ts'
import { restoreLock } from './restore-lock.ts'

/** The last session was answered with numbness, two days after it. */
const adverse = () => {
  const some = record()
  const sessions = (some.sessions ?? []).map((session, index, all) =>
    index === all.length - 1
      ? {
          ...session,
          responses: session.responses?.map((one) => ({ ...one, soreness: 8, worry: ['tingling' as const] })),
        }
      : session,
  )
  return record({ sessions })
}
const with_ = programWith(sessionOn(addDays(TODAY, 8)))
const empty = programWith()

test('a restore that the server would refuse is told before it is tried, with the reason', () => {
  const guard = guardOn(adverse())
  expect(restoreLock(guard, [], empty, with_, TODAY)).toMatch(/was a bad one\. Look at it and say so first/)
  const reviewed = [{ sessionId: 'done-1', reviewedAt: instantOf(TODAY, '08:00', ZONE) }]
  expect(restoreLock(guard, reviewed, empty, with_, TODAY)).toBeNull()
})

test('exercises alone may come back, and where nothing waits so may sessions', () => {
  expect(restoreLock(guardOn(adverse()), [], with_, with_, TODAY)).toBeNull()
  expect(restoreLock(guardOn(), [], empty, with_, TODAY)).toBeNull()
})
