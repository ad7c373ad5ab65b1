import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { tellRunner } from '../acts/tell-runner.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { openPerson } from '../open-browser.ts'

const OWNER = {
  name: 'Signe Falk',
  email: 'signe@example.org',
  password: 'mindre är ibland mer',
  practice: 'Lagom Löpning',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Oskar Lind', birthDate: '1988-03-03', goals: 'A calf that stays calm' }

describe('S56 a change of load is prescribed, read, answered and followed', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<typeof openPerson>>
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const startDay = startOfWeek(today)
  const says = `Keep weekly running at 32 km or less until ${dayWords(addDays(startDay, 20))}`

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Less, then more', startDay, weeks: 3 } },
    )
    const origin = inject('origin')
    phone = await openPerson(builder.browser, origin, 'phone')
    await tellRunner(
      { desk: builder.desk.context.request, phone: phone.context.request, origin },
      { runnerId: builder.runnerId, name: RUNNER.name, email: 'oskar@example.org', password: 'lugnt genom skogen' },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  test('it is laid on a day of the grid in one form, moved by keys, taken back, and published', async () => {
    const { page, quiet } = builder.desk
    await toGrid(page, builder.address)
    await page.locator(`[data-day="${today}"]`).click({ position: { x: 20, y: 60 } })
    await page.getByRole('button', { name: 'Change of load' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: 'Add' }).click()
    await sheet.getByText('Choose what is done another way.').waitFor()
    await sheet.getByLabel('What changes').selectOption('volume')
    await sheet.getByRole('button', { name: 'Add' }).click()
    await sheet.getByText('Enter the distance of a week as a number.').waitFor()
    await sheet.getByRole('textbox', { name: 'At most, a week' }).fill('32')
    await sheet.getByLabel('Why, for the runner').fill('The calf answers to long weeks.')
    await sheet.getByText(`The runner reads: “${says}”`).waitFor()
    await checkAccess(page, 'a change of load')
    await sheet.getByRole('button', { name: 'Add' }).click()
    const panel = page.getByRole('complementary', { name: 'What is chosen' })
    await panel.getByRole('heading', { name: says }).waitFor()
    const chip = page.getByRole('button', { name: /^Change of load, ≤ 32 km/ })
    await chip.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const fromDay = async () => Object.values((await builder.stored()).draft.loadChanges)[0]?.fromDay
    await expect.poll(fromDay).toBe(addDays(today, 7))
    await page.keyboard.press('Control+z')
    await expect.poll(fromDay).toBe(today)
    await page.getByRole('button', { name: 'Review and publish' }).click()
    await page.getByRole('dialog').getByText(says, { exact: false }).first().waitFor()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publish/ })
      .click()
    await page.getByText('Version 1, published').waitFor()
    quiet()
  })

  test('the runner reads it with its reason and answers in one tap; the week says so too', async () => {
    const { page } = phone
    await page.goto('/today')
    await page.getByText(says).waitFor()
    // a plan that asks for nothing else is a plan
    await page.getByText('Rest day.').waitFor()
    await page.getByText('The calf answers to long weeks.', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Partly' }).tap()
    await page.getByRole('dialog').getByRole('radio', { name: 'No time' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).tap()
    await page.getByText('Partly: no time').waitFor()
    await expect
      .poll(() => builder.db.loadAnswer.count({ where: { runnerId: builder.runnerId, outcome: 'partly' } }))
      .toBe(1)
    await checkAccess(page, 'Today with a change of load')
    await page.goto('/week')
    await page.getByText('Partly: no time').waitFor()
    await checkWidth(page, 'a week with a change of load')
    phone.quiet()
  })

  test('the therapist sees the answer, and beside it that no run was told', async () => {
    const { page, quiet } = builder.desk
    await page.goto(`/runners/${builder.runnerId}/training`)
    const part = page.getByRole('region', { name: 'Changes of load' })
    await part.getByText('partly: no time').waitFor()
    await part.getByText('Runs: no run told').waitFor()
    await checkAccess(page, 'training with a change of load')
    quiet()
  })
})
