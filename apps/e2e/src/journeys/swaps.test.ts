import { type Day, startOfWeek, weekday } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { atHand } from '../acts/at-hand.ts'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Tyra Holm',
  email: 'tyra@example.org',
  password: 'en lättare väg till samma mål',
  practice: 'Holms Löpvård',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Juni Sandström', birthDate: '1993-08-21', goals: 'Run without a sore hip' }
const WAIT = { timeout: 10_000 }

// Juni squats today. Each test goes on where the one before it stopped.
describe('P21 P28 another exercise instead of the prescribed one', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Hips', startDay: startOfWeek(today), weeks: 3 } },
    )
    const context = { today, newId: () => crypto.randomUUID() }
    await builder.change((program) =>
      ['back-squat', 'side-plank'].reduce((some, id) => {
        const known = exercise(id)
        if (!known) throw new Error(`the library has no ${id}`)
        const item = { id: context.newId(), pairingId: null, exercise: id, role: 'key' as const }
        const told = { dose: startingDose(known), weekdays: [weekday(today)], why: 'So that hills feel shorter.' }
        return prescribe(some, { ...item, ...told }, context)
      }, program),
    )
    await builder.publish()
    phone = await builder.openPhone(
      { email: 'juni@example.org', password: 'hellre koppen än stången' },
      { keepsApp: true },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  const logsOf = () => builder.db.log.findMany({ where: { runnerId: builder.runnerId }, orderBy: { loggedAt: 'asc' } })
  // beside its tick, the words open everything else
  const squat = () => phone.page.locator('button[aria-haspopup="dialog"]').filter({ hasText: 'Barbell back squat' })

  test('what fits is told with how far it counts; chosen, it stands in the list and is undone by one press', async () => {
    const { page } = phone
    await page.goto('/today')
    await squat().tap()
    const sheet = page.getByRole('dialog', { name: 'Barbell back squat' })
    await sheet.getByRole('button', { name: 'Do another one instead' }).press('Enter')
    await sheet.getByRole('button', { name: /^Goblet squat/ }).waitFor()
    await sheet.getByText('The easier form. It counts in full.').waitFor()
    await checkAccess(page, 'what may stand in for an exercise')
    await checkWidth(page, 'what may stand in for an exercise')
    await sheet.getByRole('button', { name: /^Goblet squat/ }).tap()
    await page.getByText('Instead of Barbell back squat', { exact: true }).waitFor()
    await checkAccess(page, 'Today with another exercise')
    await page.getByRole('button', { name: 'Undo' }).tap()
    await page.getByText('Instead of Barbell back squat', { exact: true }).waitFor({ state: 'detached' })
    expect(await logsOf()).toEqual([])
    phone.quiet()
  })

  test('P32 without a network it is chosen, stands in the player, is ticked, and arrives with what it stood in for', async () => {
    const { page, context } = phone
    await atHand(page, ['programs.plan', 'logs.swaps'])
    await context.setOffline(true)
    await squat().tap()
    await page.getByRole('button', { name: 'Do another one instead' }).tap()
    await page.getByRole('button', { name: /^Goblet squat/ }).tap()
    await page.getByText('Instead of Barbell back squat', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('Instead of Barbell back squat', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'More for Strength', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'Start, step by step' }).tap()
    await page.getByText('Goblet squat').first().waitFor()
    await page.goto('/today')
    await page.getByRole('button', { name: 'Done: Goblet squat' }).tap()
    await page.getByText('Goblet squat: done').waitFor()
    expect(await logsOf()).toEqual([])
    await context.setOffline(false)
    await expect.poll(async () => (await logsOf()).map(({ exercise: done }) => done), WAIT).toEqual(['goblet-squat'])
    expect((await logsOf())[0]?.target).toMatchObject({
      name: 'Barbell back squat',
      swappedFor: { exercise: 'goblet-squat' },
    })
    phone.quiet(LOST)
  })

  test('the therapist reads what was done instead of what', async () => {
    const { page, quiet } = builder.desk
    await page.goto(`/runners/${builder.runnerId}`)
    await page.getByRole('heading', { name: 'Done instead' }).waitFor()
    await page.getByText('instead of Barbell back squat, Strength').waitFor()
    await checkAccess(page, 'a runner’s page with swapped work')
    quiet()
  })
})
