import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Owner } from './open-practice.ts'
import { ordinaryIntake } from './ordinary-intake.ts'

/**
 * A practice, and a runner with an intake, without a click: for journeys about something else (`openPractice`, `addRunner` and
 * `fillIntake` walk the forms). Signed in as the owner; no page is opened.
 */
export const tellPractice = async (
  page: Page,
  origin: string,
  owner: Owner,
  runner: { name: string; birthDate: string; goals: string },
): Promise<{ runnerId: string; memberId: string }> => {
  const ask = async (path: string, data: object) => {
    const answer = await page.context().request.post(path, { data, headers: { origin } })
    expect(answer.status(), await answer.text()).toBe(200)
  }
  const { name, email, password, timeZone } = owner
  const [runnerId, memberId] = [crypto.randomUUID(), crypto.randomUUID()]
  await ask('/api/auth/sign-up/email', { name, email, password })
  await ask('/api/trpc/people.practice.create', { id: crypto.randomUUID(), memberId, name: owner.practice, timeZone })
  await ask('/api/trpc/people.runners.create', {
    id: runnerId,
    name: runner.name,
    birthDate: runner.birthDate,
    timeZone,
    responsibleId: memberId,
  })
  await ask('/api/trpc/people.intake.save', ordinaryIntake(runnerId, runner.goals))
  return { runnerId, memberId }
}
