import { addDays, dayParts, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { tellRunner } from '../acts/tell-runner.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { openPerson } from '../open-browser.ts'

const OWNER = {
  name: 'Nils Öberg',
  email: 'nils@example.org',
  password: 'resor och lugna dagar',
  practice: 'Resande Löpare',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Paula Åström', birthDate: '1990-05-01', goals: 'Half-marathon in spring' }

type Part = { year: number; month: number; date: number; words: string }

describe('P5 days away: told on the phone, seen and placed around in the builder', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<typeof openPerson>>
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const startDay = addDays(startOfWeek(today), 7)
  // Monday to Wednesday of the second week: its squats stand on the Tuesday, the session on the Wednesday
  const [fromDay, squatDay, toDay] = [7, 8, 9].map((days) => addDays(startDay, days)) as [string, string, string]
  // "14 to 16 Dec", with both months, or both years, where the days lie in two
  const [from, to] = [fromDay, toDay].map((day) => ({ ...dayParts(day), words: dayWords(day).slice(4) })) as [
    Part,
    Part,
  ]
  const span =
    from.year !== to.year
      ? `${from.words} ${from.year} to ${to.words} ${to.year}`
      : `${from.month === to.month ? from.date : from.words} to ${to.words}`

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Spring', startDay, weeks: 3 } },
    )
    const context = { today, newId: () => crypto.randomUUID() }
    const squat = exercise('back-squat')
    if (!squat) throw new Error('the library has it')
    await builder.change((program) => {
      const dose = startingDose(squat)
      const item = { id: context.newId(), pairingId: null, exercise: squat.id, role: 'key' as const, dose }
      const withSquats = prescribe(program, { ...item, weekdays: [2], why: 'So that hills feel shorter.' }, context)
      const session = { day: toDay, startTime: '12:00', minutes: 45, intent: 'maintenance' as const, pairingIds: [] }
      return placeSession(withSquats, session, context)
    })
    await builder.publish()
    const origin = inject('origin')
    phone = await openPerson(builder.browser, origin, 'phone')
    await tellRunner(
      { desk: builder.desk.context.request, phone: phone.context.request, origin },
      { runnerId: builder.runnerId, name: RUNNER.name, email: 'paula@example.org', password: 'springa hem till hagen' },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  test('the runner tells of them, bad input gets a sentence at its field, and the week says so', async () => {
    const { page } = phone
    await page.goto(`/week?from=${fromDay}`)
    await page.getByRole('link', { name: 'Days away, limited or without a gym' }).tap()
    await page.getByRole('button', { name: 'Add days' }).tap()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('First day').fill(toDay)
    await sheet.getByLabel('Last day').fill(fromDay)
    await sheet.getByRole('button', { name: 'Save' }).tap()
    await sheet.getByText('The last day lies before the first.').waitFor()
    await sheet.getByText('Choose away, limited or no gym.').waitFor()
    await checkAccess(page, 'days away, being told')
    await sheet.getByRole('radio', { name: 'Away' }).check()
    await sheet.getByLabel('First day').fill(fromDay)
    await sheet.getByLabel('Last day').fill(toDay)
    await sheet.getByLabel('Note').fill('at my sister’s')
    await sheet.getByRole('button', { name: 'Save' }).tap()
    await page.getByText(`Away ${span}: noted`).waitFor()
    await page.getByText('at my sister’s').waitFor()
    await checkAccess(page, 'days away')
    await checkWidth(page, 'days away')
    await page.goto(`/week?from=${fromDay}`)
    await expect.poll(() => page.getByText('You said: away').count()).toBe(3)
    expect(await builder.db.availability.count({ where: { runnerId: builder.runnerId } })).toBe(1)
    phone.quiet()
  })

  test('the builder marks the days, says what needs another look, and places around them with the reason', async () => {
    const { page, quiet } = builder.desk
    await toGrid(page, builder.address)
    await page.getByRole('gridcell', { name: new RegExp(`^${dayWords(toDay)}, .*away`) }).waitFor()
    await page.getByText('1 workout on days away needs another look.').waitFor()
    await page.getByText(`${dayWords(toDay)} needs another look.`).waitFor()
    await checkAccess(page, 'the builder with days away')
    await page.locator(`[data-day="${squatDay}"]`).click({ position: { x: 20, y: 8 } })
    const panel = page.getByRole('complementary', { name: 'What is chosen' })
    await panel.getByText(`Paula is away ${span}. “at my sister’s”`).waitFor()
    await page.getByRole('button', { name: 'Place for me' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('checkbox', { name: 'Find days again for the one that stands' }).check()
    await sheet.getByText(`Paula is away ${span}.`, { exact: false }).first().waitFor()
    await sheet.getByText('Why, ', { exact: false }).click()
    await sheet.getByText(`${dayWords(squatDay)} to `, { exact: false }).waitFor()
    await sheet.getByRole('button', { name: /^Place/ }).click()
    await expect
      .poll(async () => {
        const { draft } = await builder.stored()
        const days = [...Object.values(draft.sessions), ...Object.values(draft.workouts)].map(({ day }) => day)
        return days.some((day) => day >= fromDay && day <= toDay)
      })
      .toBe(false)
    quiet()
  })

  test('the therapist changes and takes back what was told; the days are free again', async () => {
    const { page, quiet } = builder.desk
    await page.goto(`/runners/${builder.runnerId}/training`)
    await page
      .getByRole('button', { name: `Away ${span}` })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('radio', { name: 'No gym' }).check()
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await page.getByText(`No gym ${span}: saved.`).waitFor()
    await checkAccess(page, 'training with days away')
    await page.getByRole('button', { name: `More for No gym ${span}` }).click()
    await page.getByRole('menuitem', { name: /^Take back/ }).click()
    await page.getByText('No days away ahead.').waitFor()
    await phone.page.goto('/away')
    await phone.page.getByText('Nothing is told. Every day counts as free.').waitFor()
    quiet()
    phone.quiet()
  })
})
