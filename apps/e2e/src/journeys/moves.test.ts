import { addDays, type Day, startOfWeek, weekday } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf, instantOf, timeOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { moveWorkout } from '@strideloom/domain/programs/move-workout.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { atHand, plansAtHand } from '../acts/at-hand.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Maud Ekberg',
  email: 'maud@example.org',
  password: 'en annan dag passar bättre',
  practice: 'Löpning på Söder',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Hedda Falk', birthDate: '1991-03-12', goals: 'A 10 km in the spring' }
const WAIT = { timeout: 10_000 }

// Hedda squats today and in a week; a race comes in six days. Each test goes on where the one before it stopped.
describe('P28 a workout that its runner lays on another day', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const on = (days: number): Day => addDays(today, days)
  const raceDay = on(6)
  const agreed = addDays(startOfWeek(today), 17)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Spring', startDay: startOfWeek(today), weeks: 4 } },
    )
    const context = { today, newId: () => crypto.randomUUID() }
    const squat = exercise('back-squat')
    if (!squat) throw new Error('the library has it')
    await builder.change((program) => {
      const item = { id: context.newId(), pairingId: null, exercise: squat.id, role: 'key' as const }
      const told = { dose: startingDose(squat), weekdays: [weekday(today)], why: 'So that hills feel shorter.' }
      return prescribe(program, { ...item, ...told }, context)
    })
    await builder.publish()
    await builder.call('training.races.save', {
      id: crypto.randomUUID(),
      name: 'Söderloppet',
      day: raceDay,
      startTime: '10:00',
      distanceKm: 10,
      priority: 'A',
      status: 'planned',
      revision: null,
    })
    // agreed for half past twelve, in a week that nobody opens
    const owner = await builder.db.member.findFirstOrThrow({ where: { name: OWNER.name } })
    await builder.db.session.create({
      data: {
        ...{ practiceId: owner.practiceId, runnerId: builder.runnerId, id: crypto.randomUUID() },
        ...{ therapistId: owner.id, day: new Date(agreed), startTime: '12:30', minutes: 45 },
        ...{ intent: 'maintenance', status: 'booked' },
      },
    })
    phone = await builder.openPhone(
      { email: 'hedda@example.org', password: 'hellre på torsdag än idag' },
      { keepsApp: true },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  const movesOf = () =>
    builder.db.workoutMove.findMany({ where: { runnerId: builder.runnerId }, orderBy: { id: 'asc' } })
  const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'Move Strength' })
  const openSheet = async (page: Page) => {
    await page.getByRole('button', { name: 'More for Strength', exact: true }).tap()
    await page.getByRole('menuitem', { name: 'Move to another day' }).tap()
    await sheetOf(page).getByRole('radio').first().waitFor()
    return sheetOf(page)
  }
  const dayIn = (page: Page, day: Day) => sheetOf(page).getByRole('radio', { name: new RegExp(longWords(day)) })
  const inWeek = (page: Page, day: Day) => page.locator(`[id="${day}"]`)

  test('each day says before what lies there and what speaks against it; nothing is chosen for the runner', async () => {
    const { page } = phone
    await page.goto('/today')
    const sheet = await openSheet(page)
    await sheet.getByText('Söderloppet, 10 km, A race').waitFor()
    await sheet.getByText(/^Heavy legs on the day of an A race: none in the last 3\.$/).waitFor()
    await sheet.getByText(/^Heavy legs 5 days before an A race: the last ones 7 days before it\.$/).waitFor()
    // the rule is a press away
    await sheet.locator('summary', { hasText: longWords(raceDay) }).tap()
    await sheet.locator('details[open]').getByText('heavy legs near a race').first().waitFor()
    expect(await dayIn(page, today).isDisabled()).toBe(true)
    await sheet.getByRole('button', { name: 'Move it', exact: true }).tap()
    await sheet.getByText('Choose a day.').waitFor()
    await checkAccess(page, 'a workout, being moved')
    await checkWidth(page, 'a workout, being moved')
    // what is said severely is said again beside the button, and may be chosen
    await dayIn(page, raceDay).check()
    await sheet.getByText('This day is not for it.').waitFor()
    await sheet.getByRole('button', { name: `Move to ${dayWords(raceDay)} all the same` }).waitFor()
    await checkAccess(page, 'a workout, being moved onto a race')
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })
    expect(await movesOf()).toEqual([])
    phone.quiet()
  })

  test('by keyboard it goes to tomorrow, leaves a ghost, and one press has it back', async () => {
    const { page } = phone
    await page.getByRole('button', { name: 'More for Strength', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('m')
    await page.keyboard.press('Enter')
    const sheet = sheetOf(page)
    await dayIn(page, on(1)).focus()
    await page.keyboard.press('Space')
    expect(await dayIn(page, on(1)).isChecked()).toBe(true)
    await sheet.getByRole('button', { name: `Move to ${dayWords(on(1))}` }).press('Enter')
    await page.getByText(`Strength: moved to ${dayWords(on(1))}`).waitFor()
    await page.getByRole('link', { name: `moved to ${dayWords(on(1))}` }).waitFor()
    expect(await page.getByRole('button', { name: /^Done: / }).count()).toBe(0)
    await expect.poll(async () => (await movesOf()).length, WAIT).toBe(1)
    await checkAccess(page, 'Today with a ghost')
    await checkWidth(page, 'Today with a ghost')
    await page.getByRole('button', { name: 'Undo' }).tap()
    await page.getByRole('button', { name: /^Done: / }).waitFor()
    await expect.poll(async () => (await movesOf()).length, WAIT).toBe(2)
    phone.quiet()
  })

  test('P32 without a network it is moved in the week, stays through a reload, and is saved once the network is back', async () => {
    const { page, context } = phone
    await atHand(page, ['programs.plan', 'logs.moving'])
    await context.setOffline(true)
    await page.goto(`/week?from=${startOfWeek(today)}`)
    await inWeek(page, today)
      .getByRole('button', { name: /^Move Strength of .* to another day$/ })
      .tap()
    const sheet = sheetOf(page)
    await sheet
      .getByText(/Heavy legs/)
      .first()
      .waitFor()
    await dayIn(page, on(2)).check()
    await sheet.getByRole('button', { name: `Move to ${dayWords(on(2))}` }).tap()
    await page.getByText(`Strength: moved to ${dayWords(on(2))}`).waitFor()
    await page.goto(`/week?from=${startOfWeek(on(2))}`)
    await inWeek(page, on(2))
      .getByText(`moved from ${dayWords(today)}`)
      .waitFor()
    await checkAccess(page, 'the week with what was moved, without a network')
    await page.goto('/today')
    await page.getByRole('link', { name: `moved to ${dayWords(on(2))}` }).waitFor()
    expect(await movesOf()).toHaveLength(2)
    await context.setOffline(false)
    await expect
      .poll(async () => (await movesOf()).map(({ toDay }) => toDay.toISOString().slice(0, 10)).at(-1), WAIT)
      .toBe(on(2))
    phone.quiet(LOST)
  })

  test('the therapist reads it on the runner’s page and in the brief', async () => {
    const { page, quiet } = builder.desk
    const words = `from ${dayWords(today)} to ${dayWords(on(2))}`
    await page.goto(`/runners/${builder.runnerId}`)
    await page.getByRole('heading', { name: 'Moved by the runner' }).waitFor()
    await page.getByText(words).waitFor()
    await checkAccess(page, 'a runner’s page with moved work')
    await page.goto(`/runners/${builder.runnerId}/brief`)
    await page.getByText('Strength, moved by the runner').waitFor()
    await page.getByText(words).waitFor()
    await toGrid(page, builder.address)
    await page.getByText('Hedda moved Strength.').waitFor()
    await page.getByText(`From ${words.slice(5)}.`).waitFor()
    await checkAccess(page, 'the builder with moved work')
    quiet()
  })

  test('published again with another day, the plan holds, and both are told of the move', async () => {
    const { workoutId } = (await movesOf()).at(-1) ?? { workoutId: '' }
    await builder.change((program) => moveWorkout(program, workoutId, on(3), { today }))
    await builder.publish()
    const { page } = phone
    await page.goto(`/week?from=${startOfWeek(on(3))}`)
    const day = inWeek(page, on(3))
    await day.getByText('Strength is planned anew.').waitFor()
    await checkAccess(page, 'the week with a move that the plan has overtaken')
    await day.getByRole('button', { name: 'Understood' }).tap()
    await day.getByText('Strength is planned anew.').waitFor({ state: 'detached' })
    await day.getByRole('link', { name: /^Strength/ }).waitFor()
    phone.quiet()
  })

  test('R10 on a phone whose clock is five hours ahead it is today, and what is told is told at its moment', async () => {
    const { page, context } = phone
    await context.addInitScript(putClockAhead, FIVE_HOURS_MS)
    await page.goto('/today')
    // the first answer of the server tells what time it is
    const off = () => page.evaluate(() => JSON.parse(localStorage.getItem('strideloom.clock') ?? '{}').ahead ?? 0)
    await expect.poll(async () => Math.abs((await off()) - FIVE_HOURS_MS) < 60_000, WAIT).toBe(true)
    const before = await movesOf()
    await page.goto(`/week?from=${startOfWeek(today)}`)
    await inWeek(page, today).getByText('today', { exact: true }).waitFor()
    await page.goto(`/week?from=${startOfWeek(on(3))}`)
    await inWeek(page, on(3))
      .getByRole('button', { name: /^Move Strength of .* to another day$/ })
      .tap()
    await dayIn(page, on(2)).check()
    await sheetOf(page)
      .getByRole('button', { name: `Move to ${dayWords(on(2))}` })
      .tap()
    await expect.poll(async () => (await movesOf()).length, WAIT).toBe(before.length + 1)
    const told = (await movesOf()).find(({ id }) => before.every((one) => one.id !== id))
    expect(Math.abs((told?.movedAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    phone.quiet()
  })

  test('P35 gone to another zone, agreed times are told by the new clock, without a network and in weeks that were not opened', async () => {
    const { page, context } = phone
    const zone = 'Pacific/Kiritimati'
    const start = instantOf(agreed, '12:30', OWNER.timeZone)
    await page.goto('/me')
    await page.getByRole('combobox', { name: 'Your time zone' }).selectOption(zone)
    await page.getByRole('button', { name: 'Use this time zone' }).tap()
    await page.getByText(`Your days are counted in ${zone} now.`).waitFor()
    await expect.poll(() => plansAtHand(page), WAIT).toContain(`"${timeOf(start, zone)}"`)
    await context.setOffline(true)
    const day = dayOf(start, zone)
    await page.goto(`/week?from=${startOfWeek(day)}`)
    await inWeek(page, day).getByText(timeOf(start, zone)).first().waitFor()
    expect(await page.getByText('12:30').count()).toBe(0)
    await context.setOffline(false)
    phone.quiet(LOST)
  })
})

const FIVE_HOURS_MS = 5 * 3_600_000

/** In the page, before anything of it runs. */
const putClockAhead = (ms: number) => {
  const Right = Date
  globalThis.Date = class extends Right {
    constructor(...told: []) {
      super(...((told.length === 0 ? [Right.now() + ms] : told) as []))
    }
    static override now = () => Right.now() + ms
  } as DateConstructor
}

const longWords = (day: Day): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
    .format(new Date(day))
    .replace(',', '')
