import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import type { Dose, Program } from '@strideloom/domain/programs/schema.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { type MovableClock, movableClock } from '@strideloom/fixtures/product/movable-clock.ts'
import type { Product } from '@strideloom/fixtures/product/start-product.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cell, kept } from '../acts/build-block.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { tellRunner } from '../acts/tell-runner.ts'
import { checkAccess } from '../check-access.ts'
import { openPerson } from '../open-browser.ts'
import { ownProduct } from '../own-product.ts'

const OWNER = {
  name: 'Wanda Ek',
  email: 'wanda@example.org',
  password: 'was war, zählt weiter',
  practice: 'Was war',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Nils Moberg', birthDate: '1986-03-04', goals: 'Stark in den Berg' }
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const DOSE = { sets: 3, reps: 8, seconds: null, metres: null, load: { unit: 'kg', value: 20 }, rir: 2 } as const

// A product whose clock begins two days back: what was done stands in the log when today's page is opened. Each test goes on where
// the one before it stopped.
describe('what the history of an exercise asks for, taken with one press', () => {
  let clock: MovableClock
  let product: Product
  let builder: Builder
  let today: string

  const draft = async (): Promise<Program> => (await builder.stored()).draft
  const doseOf = async (id: string): Promise<Dose | undefined> =>
    Object.values((await draft()).prescriptions).find((one) => one.exercise === id)?.dose

  /** By Ctrl K: an exercise without a finding stands in no pairing. */
  const openExercise = async (page: Page, typed: string, name: RegExp) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').waitFor()
    await page.keyboard.type(typed)
    await page.getByRole('option', { selected: true }).filter({ hasText: name }).waitFor()
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    clock = movableClock()
    await clock.pass(-48)
    product = await ownProduct('empty', clock.env)
    const { origin } = product
    const startDay = dayOf(clock.now().toISOString(), OWNER.timeZone)
    today = addDays(startDay, 2)
    builder = await openBuilder(product, {
      owner: OWNER,
      runner: RUNNER,
      program: { title: 'Kraft für den Berg', startDay, weeks: 5 },
    })
    const phone = await openPerson(builder.browser, origin, 'phone')
    await tellRunner(
      { desk: builder.desk.context.request, phone: phone.context.request, origin },
      { runnerId: builder.runnerId, name: RUNNER.name, email: 'niels@example.org', password: 'hinauf und hinunter' },
    )
    const context = { today: startDay, newId: () => crypto.randomUUID() }
    await builder.change((before) =>
      ['split-squat', 'single-leg-bridge'].reduce((soFar, id) => {
        const known = exercise(id)
        if (!known) throw new Error(`no exercise ${id}`)
        const dose = { ...startingDose(known), ...DOSE, side: 'each' as const }
        const one = { exercise: id, role: 'important' as const, dose, weekdays: EVERY_DAY, why: '' }
        return prescribe(soFar, { ...one, id: context.newId(), pairingId: null }, context)
      }, before),
    )
    // The right side does less than the left: both are over what is usual, so one of them is the weaker.
    await builder.call('assessments.save', {
      revision: null,
      assessment: {
        id: crypto.randomUUID(),
        day: startDay,
        tester: builder.memberId,
        measurements: [
          { id: crypto.randomUUID(), test: 'single-leg-bridge-test', side: 'left', value: 40 },
          { id: crypto.randomUUID(), test: 'single-leg-bridge-test', side: 'right', value: 26 },
        ],
        palpations: [],
        note: '',
      },
    })
    await builder.call('programs.publish', {
      programId: builder.programId,
      publishId: crypto.randomUUID(),
      revision: (await builder.stored()).revision,
    })
    // Twice two repetitions more than asked in the last set, two in reserve, hardly any pain.
    for (const day of [startDay, addDays(startDay, 1)]) {
      const item = await builder.db.workoutItem.findFirstOrThrow({
        where: { exercise: 'split-squat', workout: { day: new Date(`${day}T00:00:00Z`) } },
      })
      const sets = [8, 8, 10].flatMap((reps, index) =>
        (['left', 'right'] as const).map((side) => ({
          ordinal: index + 1,
          side,
          reps,
          seconds: null,
          loadKg: 20,
          rir: 2,
        })),
      )
      const answer = await phone.context.request.post('/api/trpc/logs.record', {
        data: {
          entries: [
            {
              id: crypto.randomUUID(),
              workoutId: item.workoutId,
              workoutItemId: item.id,
              performedOn: day,
              loggedAt: clock.now().toISOString(),
              outcome: 'done',
              pain: 1,
              sets,
            },
          ],
        },
        headers: { origin },
      })
      expect(answer.status(), await answer.text()).toBe(200)
      await clock.pass(24)
    }
    await phone.context.close()
    await toGrid(builder.desk.page, builder.address)
  }, 120_000)
  afterAll(async () => {
    await builder?.close()
    await product?.stop()
    clock?.remove()
  })

  test('P19 two for two: a step is offered with its numbers, taken, and taken back', async () => {
    const { page, quiet } = builder.desk
    await openExercise(page, 'split squat', /^Split squat/)
    const next = page.getByRole('region', { name: 'What next' })
    await next
      .getByText(/^2 and 2 repetitions more than asked in the last set of two workouts: 5 % more load\.$/)
      .first()
      .waitFor()
    await next.locator('summary').first().click()
    await next
      .getByText(/ACSM progression stand 2009/)
      .first()
      .waitFor()
    await checkAccess(page, 'what next', { part: next })
    await next.getByRole('button', { name: /^Make it 3 × 8 each side, 21 kg/ }).click()
    await kept(page)
    await expect.poll(() => doseOf('split-squat')).toMatchObject({ sets: 3, reps: 8, load: { unit: 'kg', value: 21 } })
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await kept(page)
    await expect.poll(() => doseOf('split-squat')).toMatchObject({ load: { unit: 'kg', value: 20 } })
    quiet()
  })

  test('the weaker side is named where a test found one', async () => {
    const { page, quiet } = builder.desk
    await openExercise(page, 'single-leg bridge', /^Single-leg bridge/)
    await page
      .getByRole('region', { name: 'What next' })
      .getByText(/left 40, right 26 reps\. Both sides are trained; the right one gets one more set for a time\.$/)
      .first()
      .waitFor()
    quiet()
  })

  test('S54 a week is made the lighter one, on its own days only, and taken back', async () => {
    const { page, quiet } = builder.desk
    const day = addDays(today, 14)
    const before = await draft()
    await cell(page, day).click({ position: { x: 10, y: 10 } })
    await page
      .getByRole('complementary', { name: 'What is chosen' })
      .getByRole('button', { name: 'Make it the lighter week' })
      .click()
    await kept(page)
    const sets = async (on: string) => {
      const { workouts, prescriptions } = await draft()
      return Object.values(workouts)
        .filter((one) => one.day === on)
        .flatMap(({ items }) => items.map(({ prescriptionId }) => prescriptions[prescriptionId]?.dose.sets))
    }
    await expect.poll(() => sets(day)).toEqual([2, 2])
    expect(await sets(addDays(today, 7))).toEqual([3, 3])
    await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
    await kept(page)
    await expect.poll(draft).toEqual(before)
    quiet()
  })
})
