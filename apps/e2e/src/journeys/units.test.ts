import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { atHand } from '../acts/at-hand.ts'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { planWorkout } from '../acts/plan-workout.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Tove Krantz',
  email: 'torunn@example.org',
  password: 'en mil är inte en mile',
  practice: 'Krantz Löpklinik',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'June Abbott', birthDate: '1987-08-08', goals: 'A marathon in miles' }
const WAIT = { timeout: 10_000 }
/** A space that does not break is a space. */
const plain = (text: string | null) => (text ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('P35 miles and pounds', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Base', startDay: startOfWeek(today), weeks: 2 } },
    )
    const { db, runnerId, memberId } = builder
    const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
    await planWorkout(
      db,
      { practiceId, runnerId, memberId },
      {
        day: today,
        title: 'Strength',
        items: [
          { exercise: 'split-squat', name: 'Split squat', dose: { reps: 10, load: { unit: 'kg', value: 20 } } },
          { exercise: 'hip-thrust', name: 'Hip thrust', dose: { reps: 8, load: { unit: 'lb', value: 45 } } },
        ],
      },
    )
    await builder.call('training.races.save', {
      revision: null,
      ...{ id: crypto.randomUUID(), name: 'Autumn marathon', day: today, startTime: '23:30', distanceKm: 42.2 },
      ...{ priority: 'C', status: 'planned' },
    })
    phone = await builder.openPhone({ email: 'june@example.org', password: 'twenty six point two' }, { keepsApp: true })
  }, 90_000)
  afterAll(() => builder?.close())

  const row = (name: string) =>
    phone.page.getByRole('listitem').filter({ has: phone.page.getByRole('button', { name: new RegExp(`^${name}`) }) })
  const says = async (name: string) => plain(await row(name).last().textContent())

  test('P35 until something is chosen loads are as planned and distances in kilometres; chosen under You, all of it follows', async () => {
    const { page } = phone
    await page.goto('/today')
    await expect.poll(() => says('Split squat'), WAIT).toContain('20 kg')
    expect(await says('Hip thrust')).toContain('45 lb')
    await page.getByText(/^42.2.km, C race$/).waitFor()
    await page.goto('/me')
    const units = page.getByRole('region', { name: 'Units' })
    await units.getByRole('radio', { name: 'Miles' }).check()
    await units.getByRole('radio', { name: 'lb' }).check()
    await expect
      .poll(() => builder.db.user.findUnique({ where: { email: 'june@example.org' } }), WAIT)
      .toMatchObject({ distanceUnit: 'mi', weightUnit: 'lb' })
    await checkAccess(page, 'units under You')
    await checkWidth(page, 'units under You')
    await page.goto('/today')
    await expect.poll(() => says('Split squat'), WAIT).toContain('44.1 lb')
    expect(await says('Hip thrust')).toContain('45 lb')
    await page.getByText(/^26.2.mi, C race$/).waitFor()
    await checkWidth(page, 'Today in pounds')
    phone.quiet()
  })

  test('P32 P35 without a network 22.5 lb are typed and read as 22.5 lb; kept are kilograms', async () => {
    const { page, context } = phone
    await atHand(page, ['people.me', 'programs.plan'])
    await context.setOffline(true)
    await page.reload()
    await expect.poll(() => says('Split squat'), WAIT).toContain('44.1 lb')
    await row('Split squat')
      .last()
      .getByRole('button', { name: /^Split squat/ })
      .last()
      .tap()
    const sheet = page.getByRole('dialog', { name: 'Split squat' })
    const load = sheet.getByRole('textbox', { name: 'Load' })
    expect(await load.inputValue()).toBe('44.1')
    await load.fill('22.5')
    await load.press('Tab')
    expect(await load.inputValue()).toBe('22.5')
    await checkAccess(page, 'a load in pounds')
    await sheet.getByRole('button', { name: 'Save' }).tap()
    await expect.poll(() => says('Split squat'), WAIT).toContain('22.5 lb')
    await row('Split squat')
      .last()
      .getByRole('button', { name: /^Split squat/ })
      .last()
      .tap()
    expect(await load.inputValue()).toBe('22.5')
    await sheet.getByRole('button', { name: 'Close' }).tap()
    await context.setOffline(false)
    const { runnerId } = builder
    await expect
      .poll(
        async () =>
          (await builder.db.loggedSet.findMany({ where: { log: { runnerId } } })).map(({ loadKg }) => Number(loadKg)),
        WAIT,
      )
      .toEqual([10.21, 10.21])
    phone.quiet(LOST)
  })

  test('P35 in the player the load is in pounds too, and a run is told in miles; the therapist reads kilometres', async () => {
    const { page } = phone
    await page.goto('/today')
    await page.getByRole('button', { name: 'More for Strength' }).tap()
    await page.getByRole('menuitem', { name: /step by step$/ }).tap()
    await page.getByText(/^45.lb$/).waitFor()
    await page.getByRole('button', { name: 'More: Load' }).tap()
    await page.getByText(/^46.lb$/).waitFor()
    await page.goto('/run')
    await page.getByRole('radio', { name: 'Easy' }).check()
    await page.getByLabel('Day', { exact: true }).selectOption({ label: 'Yesterday' })
    await page.getByLabel('Began at').fill('10:00')
    const far = page.getByRole('textbox', { name: 'Distance' })
    await page.getByRole('textbox', { name: 'Time' }).fill('50')
    await page.getByRole('textbox', { name: 'Distance' }).fill('6.25')
    await far.press('Tab')
    expect(await far.inputValue()).toBe('6.25')
    await checkAccess(page, 'a run in miles')
    await checkWidth(page, 'a run in miles')
    await page.getByRole('button', { name: /^Save/ }).tap()
    const { runnerId } = builder
    await expect
      .poll(async () => (await builder.db.run.findMany({ where: { runnerId } })).map(({ km }) => Number(km)), WAIT)
      .toEqual([10.06])
    await builder.desk.page.goto(`/runners/${runnerId}/training`)
    await builder.desk.page
      .getByText(/10\.1.km/)
      .first()
      .waitFor()
    phone.quiet(LOST)
    builder.desk.quiet()
  })
})
