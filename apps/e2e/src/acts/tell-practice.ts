import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { openStored } from '../open-stored.ts'
import type { Owner } from './open-practice.ts'
import { ordinaryIntake } from './ordinary-intake.ts'

const asker = (page: Page, origin: string) => async (path: string, data: object) => {
  const answer = await page.context().request.post(path, { data, headers: { origin } })
  expect(answer.status(), await answer.text()).toBe(200)
}

/** So many people sign up from one address in an hour, and no more (R15): journeys that are about something else are not among them. */
const notCounted = async (origin: string): Promise<void> => {
  if (origin !== inject('origin')) return
  const db = await openStored(inject('dataDir'))
  await db.rateLimit.deleteMany({ where: { key: { contains: '/sign-up/email' } } })
  await db.$disconnect()
}

/**
 * A practice without a click, for journeys about something else (`openPractice` walks the form). Signed in as the owner; no page is
 * opened. Returns the owner's member id.
 */
export const tellOwner = async (page: Page, origin: string, owner: Owner): Promise<string> => {
  const ask = asker(page, origin)
  const { name, email, password, timeZone } = owner
  const memberId = crypto.randomUUID()
  await notCounted(origin)
  await ask('/api/auth/sign-up/email', { name, email, password })
  await ask('/api/trpc/people.practice.create', { id: crypto.randomUUID(), memberId, name: owner.practice, timeZone })
  return memberId
}

/** The same with a runner and their intake, which `addRunner` and `fillIntake` would walk. */
export const tellPractice = async (
  page: Page,
  origin: string,
  owner: Owner,
  runner: { name: string; birthDate: string; goals: string },
): Promise<{ runnerId: string; memberId: string }> => {
  const ask = asker(page, origin)
  const memberId = await tellOwner(page, origin, owner)
  const runnerId = crypto.randomUUID()
  await ask('/api/trpc/people.runners.create', {
    id: runnerId,
    name: runner.name,
    birthDate: runner.birthDate,
    timeZone: owner.timeZone,
    responsibleId: memberId,
  })
  await ask('/api/trpc/people.intake.save', ordinaryIntake(runnerId, runner.goals))
  return { runnerId, memberId }
}
