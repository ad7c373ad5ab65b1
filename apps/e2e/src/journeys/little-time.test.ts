import { type Day, startOfWeek, weekday } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Rakel Dahl',
  email: 'rakel@example.org',
  password: 'en kvart är också tid',
  practice: 'Dahls Löpstudio',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Majken Ros', birthDate: '1986-11-05', goals: 'Keep going between two jobs' }
const WAIT = { timeout: 10_000 }
const TODAY_HAS = { 'back-squat': 'key', 'split-squat': 'important', 'goblet-squat': 'optional' } as const

// Majken has three exercises today. Each test goes on where the one before it stopped.
describe('P28 a workout in little time', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Base', startDay: startOfWeek(today), weeks: 3 } },
    )
    const context = { today, newId: () => crypto.randomUUID() }
    await builder.change((program) =>
      Object.entries(TODAY_HAS).reduce((some, [id, role]) => {
        const known = exercise(id)
        if (!known) throw new Error(`the library has no ${id}`)
        const dose = { ...startingDose(known), sets: 3, restSeconds: 120 }
        const item = { id: context.newId(), pairingId: null, exercise: id, role, dose }
        return prescribe(some, { ...item, weekdays: [weekday(today)], why: 'So that hills feel shorter.' }, context)
      }, program),
    )
    await builder.publish()
    phone = await builder.openPhone({ email: 'majken@example.org', password: 'tio minuter till tåget' })
  }, 90_000)
  afterAll(() => builder?.close())

  const standing = async () => {
    const logs = await builder.db.log.findMany({ where: { runnerId: builder.runnerId }, orderBy: { loggedAt: 'asc' } })
    const newest = new Map(logs.map((log) => [log.workoutItemId, log]))
    return [...newest.values()].filter(({ outcome }) => outcome !== 'withdrawn')
  }

  test('what is key comes first; what is left out says why, and is back by one press', async () => {
    const { page } = phone
    await page.goto('/today')
    await page.getByRole('button', { name: 'More for Strength', exact: true }).press('Enter')
    await page.getByRole('menuitem', { name: 'I have little time' }).press('Enter')
    const sheet = page.getByRole('dialog', { name: 'Strength in little time' })
    await sheet.getByRole('radio', { name: '10 min' }).check()
    await sheet.getByRole('heading', { name: 'Left out today' }).waitFor()
    await sheet.getByText('Optional: nothing is missing without it.').waitFor()
    expect(await sheet.getByRole('listitem').first().innerText()).toContain('Barbell back squat')
    await checkAccess(page, 'a workout in little time')
    await checkWidth(page, 'a workout in little time')
    await sheet.getByRole('button', { name: /^Do .* of it$/ }).tap()
    await page.getByText('Strength: shortened to 10 min').waitFor()
    await page.getByText('Skipped: no time').first().waitFor()
    await expect.poll(async () => (await standing()).length, WAIT).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Undo' }).tap()
    await page.getByText('Skipped: no time').first().waitFor({ state: 'detached' })
    await expect.poll(standing, WAIT).toEqual([])
    phone.quiet()
  })

  test('P32 without a network the rest is left out, the key one is done, and the therapist reads it as no time', async () => {
    const { page, context } = phone
    await context.setOffline(true)
    await page.getByRole('button', { name: 'More for Strength', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'I have little time' }).tap()
    await page.getByRole('radio', { name: '10 min' }).check()
    await page.getByRole('button', { name: /^Do .* of it$/ }).tap()
    await page.getByRole('button', { name: 'Done: Barbell back squat' }).tap()
    await page.getByText('That is all for today.').waitFor()
    await context.setOffline(false)
    await expect.poll(async () => (await standing()).length, WAIT).toBe(3)
    phone.quiet(LOST)
    const { page: desk, quiet } = builder.desk
    await desk.goto(`/runners/${builder.runnerId}`)
    await desk.getByText('“Shortened to 10 min”').first().waitFor()
    quiet()
  })
})
