import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { dragByTouch } from '../acts/by-touch.ts'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'
import { openPerson, type Screen } from '../open-browser.ts'

const OWNER = {
  name: 'Ragna Lund',
  email: 'ragna.kalender@example.org',
  password: 'tio minuter mellan två',
  practice: 'Lunds Löpvård',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Svea Dahl', birthDate: '1990-02-17', goals: 'A stride that stays long' }
const WAIT = { timeout: 10_000 }

// One runner is booked, moved and cancelled; another one has 13:00. Each test goes on where the one before it stopped.
describe('P36 the calendar of the practice', () => {
  let builder: Builder
  let practiceId: string
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)
  const day = addDays(today, 2)
  const desk = () => builder.desk.page
  const sessions = () =>
    builder.db.session.findMany({
      where: { runnerId: builder.runnerId, retiredAt: null },
      orderBy: { startTime: 'asc' },
      select: { startTime: true, status: true, cancelledBy: true },
    })
  const stands = (startTime: string, status = 'booked') =>
    expect
      .poll(async () => (await sessions()).map((one) => [one.startTime, one.status]), WAIT)
      .toEqual([[startTime, status]])
  const block = (page: Page = desk()) => page.getByRole('button', { name: new RegExp(`${RUNNER.name}.* minutes`) })
  const openOn = async (screen: Screen, path: string) => {
    const person = await openPerson(builder.browser, inject('origin'), screen)
    await person.context.addCookies(await builder.desk.context.cookies())
    await person.page.goto(path)
    return person
  }
  /** Where an hour of the day is on the screen. */
  const pointAt = async (time: string) => {
    const cell = desk().getByRole('button', { name: `${time}, free: book` })
    await cell.scrollIntoViewIfNeeded()
    const box = await cell.boundingBox()
    if (!box) throw new Error(`${time} is free`)
    return { x: box.x + 40, y: box.y + 2 }
  }

  beforeAll(async () => {
    const product = { origin: inject('origin'), dataDir: inject('dataDir') }
    builder = await openBuilder(product, { owner: OWNER, runner: RUNNER, program: null })
    ;({ practiceId } = await builder.db.runner.findFirstOrThrow({ where: { id: builder.runnerId } }))
    const otherId = crypto.randomUUID()
    await builder.db.runner.create({
      data: {
        ...{ practiceId, id: otherId, responsibleId: builder.memberId, name: 'Klara Holm' },
        ...{ timeZone: 'America/New_York', joinedOn: new Date(`${today}T00:00:00.000Z`) },
      },
    })
    // 07:00 there is 13:00 here, but in the weeks in which only one of the two has changed its clocks.
    const there = dayOf(instantOf(day, '13:00', OWNER.timeZone), 'America/New_York')
    const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', hour: '2-digit', minute: '2-digit' })
    await builder.db.session.create({
      data: {
        ...{ practiceId, id: crypto.randomUUID(), runnerId: otherId, therapistId: builder.memberId, minutes: 45 },
        ...{ day: new Date(`${there}T00:00:00.000Z`), intent: 'maintenance', status: 'booked' },
        startTime: time.format(new Date(instantOf(day, '13:00', OWNER.timeZone))),
      },
    })
  }, 90_000)
  afterAll(() => builder?.close())

  test('an empty place is booked: the guard’s first time stands over it, and a key opens the same', async () => {
    await desk().goto('/runners')
    await desk().getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Calendar' }).click()
    await desk().getByRole('heading', { name: 'No appointments' }).waitFor()
    await desk().keyboard.press('n')
    await desk().getByRole('dialog', { name: 'Book a session' }).waitFor()
    await desk().keyboard.press('Escape')
    for (const _ of [1, 2]) await desk().getByRole('button', { name: 'Day after' }).click()
    await desk().getByText('13:00').first().waitFor()
    await desk()
      .getByRole('button', { name: /Klara Holm.*in New York/ })
      .waitFor()
    await checkAccess(desk(), 'a day of the calendar')
    await desk().getByRole('button', { name: '10:00, free: book' }).click()
    const sheet = desk().getByRole('dialog')
    await sheet.getByLabel('Runner', { exact: true }).fill('svea')
    await sheet.getByRole('button', { name: RUNNER.name }).click()
    await sheet.getByText(/^The first free time that is open for maintenance/).waitFor()
    await checkAccess(desk(), 'the sheet that books a session')
    await sheet.getByRole('button', { name: 'Book this time' }).click()
    await sheet.waitFor({ state: 'detached' })
    await stands('10:00')
    await block().waitFor()
    builder.desk.quiet()
  })

  test('it moves with the keys and with the mouse, and goes back; into somebody else’s time it does not', async () => {
    await block().focus()
    await desk().keyboard.press(' ')
    for (const _ of [1, 2]) await desk().keyboard.press('ArrowDown')
    await desk().keyboard.press('Enter')
    await stands('10:30')
    await desk()
      .getByText(/moved to .*10:30$/)
      .first()
      .waitFor()
    await desk().getByRole('button', { name: 'Undo' }).click()
    await stands('10:00')
    await desk()
      .getByRole('button', { name: `10:00, ${RUNNER.name}` })
      .waitFor()
    const drag = async (time: string) => {
      const to = await pointAt(time)
      const from = await block().boundingBox()
      if (!from) throw new Error('it stands')
      await desk().mouse.move(from.x + 40, from.y + 2)
      await desk().mouse.down()
      await desk().mouse.move(from.x + 40, from.y + 20)
      await desk().mouse.move(to.x, to.y, { steps: 4 })
      await desk().mouse.up()
    }
    await drag('15:00')
    await stands('15:00')
    await desk()
      .getByRole('button', { name: `15:00, ${RUNNER.name}` })
      .waitFor()
    await drag('12:30')
    await desk()
      .getByText(/Taken from 13:00 to 13:45: .* Free again from 13:55\./)
      .waitFor()
    await stands('15:00')
    await checkAccess(desk(), 'a calendar with a refused move')
    await desk().getByRole('button', { name: 'Understood' }).click()
    builder.desk.quiet(/409/)
  })

  test('a cancellation says who, and is taken back', async () => {
    await block().click()
    await desk().getByRole('dialog').getByRole('button', { name: 'Cancelled by the runner' }).click()
    await stands('15:00', 'cancelled')
    expect((await sessions())[0]?.cancelledBy).toBe('runner')
    await desk().getByText(`${RUNNER.name}: cancelled by the runner.`).waitFor()
    await desk().getByRole('button', { name: 'Undo' }).click()
    await stands('15:00')
    builder.desk.quiet(/409/)
  })

  test('on a tablet a week, moved by its menu; on a phone a list, with a wish booked from it', async () => {
    const tablet = await openOn('tablet', `/calendar?view=week&day=${day}`)
    await block(tablet.page).waitFor()
    await checkAccess(tablet.page, 'a week of the calendar, on a tablet')
    await checkWidth(tablet.page, 'a week of the calendar, on a tablet')
    await block(tablet.page).tap()
    await tablet.page.getByRole('button', { name: 'Move to…' }).tap()
    const sheet = tablet.page.getByRole('dialog', { name: `Move ${RUNNER.name}` })
    await sheet.getByLabel('Begins').fill('16:00')
    await sheet.getByText(/for up to \d+ min/).waitFor()
    await checkAccess(tablet.page, 'the sheet that moves a session')
    await sheet.getByRole('button', { name: 'Move it there' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await stands('16:00')
    // A finger that rests lifts it; what it then passes over does not scroll.
    await tablet.page.goto(`/calendar?day=${day}`)
    await dragByTouch(
      tablet.page,
      tablet.page.getByRole('button', { name: `16:00, ${RUNNER.name}` }),
      tablet.page.getByRole('button', { name: '10:00, free: book' }),
    )
    await expect.poll(async () => (await sessions())[0]?.startTime, WAIT).toMatch(/^(09|10):/)
    await tablet.settled()
    await tablet.context.setOffline(true)
    await tablet.page.getByText('There is no network. This is how the calendar stood').waitFor()
    await checkAccess(tablet.page, 'a calendar without a network')
    await tablet.context.setOffline(false)
    tablet.quiet(LOST)

    const wishId = crypto.randomUUID()
    await builder.db.session.updateMany({
      where: { runnerId: builder.runnerId },
      data: { status: 'cancelled', cancelledBy: 'runner' },
    })
    await builder.db.sessionWish.create({
      data: {
        ...{ practiceId, runnerId: builder.runnerId, id: crypto.randomUUID(), wishId, state: 'wished' },
        times: [{ startAt: instantOf(addDays(today, 5), '10:00', OWNER.timeZone), minutes: 45 }],
        ...{ note: 'The calf again.', toldAt: new Date(Date.now() - 60_000) },
      },
    })
    const phone = await openOn('phone', `/calendar?day=${day}`)
    await phone.page.getByRole('button', { name: `${RUNNER.name} asks for a session` }).tap()
    const asks = phone.page.getByRole('region', { name: `${RUNNER.name} asks for a session` })
    await asks.getByText('“The calf again.”').waitFor()
    await checkAccess(phone.page, 'a wish in the sheet that books, on a phone')
    await checkWidth(phone.page, 'a wish in the sheet that books, on a phone')
    await asks
      .getByRole('button', { name: /^Book it on .*10:00$/ })
      .first()
      .tap()
    await expect
      .poll(async () => (await sessions()).map(({ status }) => status).sort(), WAIT)
      .toEqual(['booked', 'cancelled'])
    await phone.page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap()
    await phone.page.getByRole('button', { name: 'Klara Holm' }).waitFor()
    await checkAccess(phone.page, 'a day of the calendar, on a phone')
    await checkWidth(phone.page, 'a day of the calendar, on a phone')
    phone.quiet()
  })
})
