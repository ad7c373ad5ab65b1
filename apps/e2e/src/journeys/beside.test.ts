import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { atHand } from '../acts/at-hand.ts'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Elna Brandt',
  email: 'elna@example.org',
  password: 'simma innan kaffet är klart',
  practice: 'Brandts Löpare',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Saga Lind', birthDate: '1988-02-02', goals: 'Swim and run' }
const WAIT = { timeout: 10_000 }

describe('P34 work that no plan asked for', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Base', startDay: startOfWeek(today), weeks: 2 } },
    )
    phone = await builder.openPhone(
      { email: 'saga@example.org', password: 'våt handduk på stolen' },
      { keepsApp: true },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  const rowsOf = () =>
    builder.db.unplannedWork.findMany({ where: { runnerId: builder.runnerId }, orderBy: { toldAt: 'asc' } })

  test('own words, minutes and effort; what is missing gets a sentence at its field, and one press takes it back', async () => {
    const { page } = phone
    await page.goto('/today')
    await page.getByRole('button', { name: 'I did something else' }).tap()
    const sheet = page.getByRole('dialog', { name: 'I did something else' })
    await sheet.getByRole('button', { name: 'Save' }).tap()
    await sheet.getByText('Say what you did.').waitFor()
    await sheet.getByText('Enter 1 to 600 minutes.').waitFor()
    await checkAccess(page, 'work beside the plan, being told')
    await checkWidth(page, 'work beside the plan, being told')
    await sheet.getByLabel('What you did', { exact: true }).fill('Swimming')
    await sheet.getByRole('button', { name: 'Add “Swimming”' }).press('Enter')
    await sheet.getByRole('textbox', { name: 'How long' }).fill('40')
    await sheet.getByRole('radiogroup', { name: 'Effort' }).getByRole('radio', { name: /^4/ }).check()
    await sheet.getByRole('button', { name: 'Save' }).tap()
    await page.getByText('Beside the plan, 40 min, effort 4').waitFor()
    await expect.poll(async () => (await rowsOf()).length, WAIT).toBe(1)
    await checkAccess(page, 'Today with work beside the plan')
    await page.getByRole('button', { name: 'Undo' }).tap()
    await page.getByText('Beside the plan, 40 min, effort 4').waitFor({ state: 'detached' })
    await expect.poll(async () => (await rowsOf()).at(-1)?.withdrawn, WAIT).toBe(true)
    phone.quiet()
  })

  test('P32 without a network an exercise of the library is found and told, and saved once the network is back', async () => {
    const { page, context } = phone
    await atHand(page, ['logs.exercises'])
    await context.setOffline(true)
    await page.getByRole('button', { name: 'I did something else' }).tap()
    const sheet = page.getByRole('dialog', { name: 'I did something else' })
    await sheet.getByLabel('What you did', { exact: true }).fill('side plank')
    await sheet.getByRole('button', { name: 'Side plank', exact: true }).tap()
    await sheet.getByRole('textbox', { name: 'How long' }).fill('10')
    await sheet.getByRole('button', { name: 'Save' }).tap()
    await page.goto(`/week?from=${startOfWeek(today)}`)
    await page.getByText('Beside the plan, 10 min').waitFor()
    await checkAccess(page, 'the week with work beside the plan')
    expect(await rowsOf()).toHaveLength(2)
    await context.setOffline(false)
    await expect
      .poll(async () => (await rowsOf()).at(-1)?.parts, WAIT)
      .toEqual([{ exercise: 'side-plank', name: 'Side plank' }])
    phone.quiet(LOST)
  })

  test('the therapist reads it beside the plan', async () => {
    const { page, quiet } = builder.desk
    await page.goto(`/runners/${builder.runnerId}`)
    await page.getByRole('heading', { name: 'Beside the plan' }).waitFor()
    await page.getByText('10 min, effort not told').waitFor()
    await checkAccess(page, 'a runner’s page with work beside the plan')
    quiet()
  })
})
