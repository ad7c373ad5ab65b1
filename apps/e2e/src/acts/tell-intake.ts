import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What `people.intake.save` takes: an ordinary week, every safety question answered no, both consents. */
export const ordinaryIntake = (runnerId: string, goals: string) => ({
  runnerId,
  basedOn: null,
  id: crypto.randomUUID(),
  complete: true,
  goals,
  weeklyKm: 42.5,
  runsPerWeek: 4,
  surfaces: ['road', 'trail'],
  hoursSeatedPerDay: 7.5,
  strengthPerWeek: 1,
  regularFirmMassage: false,
  raceHistory: '',
  notes: '',
  injuries: [],
  flags: INTAKE_FLAGS.map((flag) => ({ flag, reply: 'no' })),
  consents: ['health-record', 'hands-on'].map((kind) => ({ kind, given: true })),
})

/**
 * A complete intake without a click, for journeys about something else (`fillIntake` walks it as it is asked).
 */
export const tellIntake = async (page: Page, runnerId: string, goals: string): Promise<void> => {
  const answer = await page.context().request.post('/api/trpc/people.intake.save', {
    data: ordinaryIntake(runnerId, goals),
    headers: { origin: new URL(page.url()).origin },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  // What the page knew of the runner before is old now.
  await page.reload()
}
