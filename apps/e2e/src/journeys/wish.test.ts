import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { atHand } from '../acts/at-hand.ts'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { tellRunner } from '../acts/tell-runner.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'
import { openPerson } from '../open-browser.ts'

const OWNER = {
  name: 'Ragna Lund',
  email: 'ragna@example.org',
  password: 'hellre en ledig tid i tid',
  practice: 'Lunds Löpvård',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Svea Dahl', birthDate: '1990-02-17', goals: 'A stride that stays long' }
const WAIT = { timeout: 10_000 }

// Svea's last runs were stiff, and Ragna has three open times. Each test goes on where the one before it stopped.
describe('S73 time to book, and a wish for a session', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<typeof openPerson>>
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)
  const on = (days: number): Day => addDays(today, days)

  beforeAll(async () => {
    const origin = inject('origin')
    builder = await openBuilder({ origin, dataDir: inject('dataDir') }, { owner: OWNER, runner: RUNNER, program: null })
    const { db, runnerId } = builder
    const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
    for (const days of [1, 2, 3, 4, 5]) {
      const id = crypto.randomUUID()
      const told = { type: 'easy', minutes: 50, km: 10, rpe: 4, strideFeel: 2, warmup: 'not-cleared' } as const
      await db.run.create({
        data: {
          ...{ practiceId, runnerId, id, ...told },
          ...{ startAt: new Date(`${on(-days)}T06:00:00.000Z`), asked: ['attention'] },
        },
      })
      await db.runRegion.create({
        data: { practiceId, runId: id, kind: 'attention', region: 'calf', side: 'left' },
      })
    }
    for (const days of [3, 4, 5])
      await builder.call('sessions.slots.offer', {
        ...{ id: crypto.randomUUID(), day: on(days), startTime: '10:00', minutes: 45 },
      })
    phone = await openPerson(builder.browser, origin, 'phone', { keepsApp: true })
    await tellRunner(
      { desk: builder.desk.context.request, phone: phone.context.request, origin },
      { runnerId, name: RUNNER.name, email: 'svea@example.org', password: 'vaden drar på samma ställe' },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  const steps = async () =>
    (await builder.db.sessionWish.findMany({ where: { runnerId: builder.runnerId }, orderBy: { toldAt: 'asc' } })).map(
      ({ state }) => state,
    )
  const booked = () =>
    builder.db.session.findMany({ where: { runnerId: builder.runnerId, retiredAt: null, status: 'booked' } })
  const next = () => phone.page.getByRole('region', { name: 'Your next session' })
  const desk = () => builder.desk.page
  const asks = () => desk().getByRole('region', { name: `${RUNNER.name} asks for a session` })

  const answered = () => desk().getByRole('list', { name: 'Answered wishes' })

  test('S73 on Today one quiet line leads to what was told, in numbers', async () => {
    const { page } = phone
    await page.goto('/today')
    await page.getByRole('link', { name: /A session soon may help/ }).tap()
    await next().getByText('A session soon may help. This is what you told:').waitFor()
    await next().getByText('Your stride feels shorter: stride short (2 or less) in 5 of 5 runs in 7 days.').waitFor()
    expect(await next().getByRole('listitem').count()).toBe(3)
    await checkAccess(page, 'time to book, on the phone')
    await checkWidth(page, 'time to book, on the phone')
    // read once it is not said again for a week
    await page.goto('/today')
    await page.getByRole('heading', { name: 'Today' }).waitFor()
    await phone.settled()
    expect(await page.getByRole('link', { name: /A session soon may help/ }).count()).toBe(0)
    phone.quiet()
  })

  test('P32 S73 without a network it is asked for at an open time, taken back and asked again; it arrives with the network', async () => {
    const { page, context } = phone
    await page.goto('/sessions')
    await next().waitFor()
    await atHand(page, ['sessions.wishes.mine', 'sessions.sent'])
    await context.setOffline(true)
    await next().getByRole('button', { name: 'Ask Ragna for a session' }).tap()
    const sheet = page.getByRole('dialog', { name: 'Ask for a session' })
    await sheet.getByRole('button', { name: 'Ask Ragna' }).tap()
    await sheet.getByText('Choose a time, or write when it would suit you.').waitFor()
    await sheet.getByRole('checkbox').nth(0).tap()
    await sheet.getByRole('checkbox').nth(1).tap()
    await sheet.getByText(/Your second choice/).waitFor()
    await sheet.getByLabel('Note').fill('The calf again.')
    await checkAccess(page, 'the sheet that asks for a session')
    await checkWidth(page, 'the sheet that asks for a session')
    await sheet.getByRole('button', { name: 'Ask Ragna' }).tap()
    await next().getByText('It is sent as soon as there is a network.').waitFor()
    await page.reload()
    await next()
      .getByText(/^Asked for: .*10:00 or .*10:00$/)
      .waitFor()
    await next().getByRole('button', { name: 'Take it back' }).tap()
    await next()
      .getByText(/^Asked for/)
      .waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).tap()
    await next()
      .getByText(/^Asked for/)
      .waitFor()
    expect(await steps()).toEqual([])
    await context.setOffline(false)
    await expect.poll(steps, WAIT).toEqual(['wished', 'withdrawn', 'wished'])
    await next().getByText('Ragna has not answered yet. Nothing is booked.').waitFor()
    phone.quiet(LOST)
  })

  test('S73 the therapist reads it over the list of runners, in the brief and among the sessions, and declines in words', async () => {
    await desk().goto('/runners')
    await desk().getByRole('list', { name: 'Asks for a session' }).getByText(RUNNER.name).waitFor()
    await checkAccess(desk(), 'runners with a wish')
    await desk().goto(`/runners/${builder.runnerId}/brief`)
    await asks().waitFor()
    await checkAccess(desk(), 'a brief with a wish')
    await checkWidth(desk(), 'a brief with a wish')
    await desk().goto('/runners')
    await desk().getByRole('list', { name: 'Asks for a session' }).getByRole('link').click()
    await asks().getByText('“The calf again.”').waitFor()
    await asks()
      .getByText(/^Stride feels shortened: stride short/)
      .waitFor()
    await asks()
      .getByText(/^Maintenance, at most \d for up to \d+ min\.$/)
      .first()
      .waitFor()
    await checkAccess(desk(), 'the sessions of a runner with a wish')
    await checkWidth(desk(), 'the sessions of a runner with a wish')
    await asks().getByRole('button', { name: 'Decline', exact: true }).click()
    await asks().getByRole('button', { name: 'Decline and send' }).click()
    await asks().getByText('Write what Svea reads.').waitFor()
    await asks().getByLabel('What Svea reads').fill('Full that morning. Does the next one suit you?')
    await asks().getByRole('button', { name: 'Decline and send' }).click()
    await asks().waitFor({ state: 'detached' })
    await phone.page.reload()
    await next().getByText('Ragna: “Full that morning. Does the next one suit you?”').waitFor()
    expect(await booked()).toEqual([])
    // later on, by whoever is there
    await desk().reload()
    await answered().getByText('Full that morning. Does the next one suit you?').waitFor()
    await checkAccess(desk(), 'a wish that was declined')
    await checkWidth(desk(), 'a wish that was declined')
    await answered()
      .getByRole('button', { name: /^Take it back/ })
      .click()
    await asks().waitFor()
    expect(await answered().count()).toBe(0)
    builder.desk.quiet()
  })

  test('S73 where somebody else declined meanwhile, what was written stays, and the way to take that back is there', async () => {
    const { runnerId } = builder
    await asks().getByRole('button', { name: 'Decline', exact: true }).click()
    await asks().getByLabel('What Svea reads').fill('The week after?')
    const { wishId } = await builder.db.sessionWish.findFirstOrThrow({
      where: { runnerId, state: 'wished' },
      orderBy: { toldAt: 'desc' },
    })
    await builder.call('sessions.wishes.decline', { id: crypto.randomUUID(), wishId, words: 'I am away.' })
    await asks().getByRole('button', { name: 'Decline and send' }).click()
    await asks().getByText('This wish was declined already. Take that back first.').waitFor()
    expect(await asks().getByLabel('What Svea reads').inputValue()).toBe('The week after?')
    await answered()
      .getByRole('button', { name: /^Take it back/ })
      .click()
    await answered().waitFor({ state: 'detached' })
    expect(await asks().getByLabel('What Svea reads').inputValue()).toBe('The week after?')
    await asks().getByRole('button', { name: 'Cancel' }).click()
    builder.desk.quiet(/409/)
  })

  test('S73 accepted in one press it is booked: in the plan, offered to nobody any more, and the runner reads it; undone it waits again', async () => {
    await asks()
      .getByRole('button', { name: /^Book it on .*10:00$/ })
      .first()
      .click()
    await asks().waitFor({ state: 'detached' })
    await desk().getByRole('region', { name: 'To come' }).getByRole('link').first().waitFor()
    expect(await booked()).toMatchObject([{ startTime: '10:00', intent: 'maintenance' }])
    await desk().getByRole('button', { name: 'Undo' }).click()
    await asks().waitFor()
    expect(await booked()).toEqual([])
    const book = () =>
      asks()
        .getByRole('button', { name: /^Book it on .*10:00$/ })
        .first()
        .click()
    await book()
    await asks().waitFor({ state: 'detached' })
    // also once the message is gone, by keyboard
    await desk().reload()
    await answered()
      .getByRole('button', { name: /^Take the booking back.*10:00$/ })
      .waitFor()
    await checkAccess(desk(), 'a booking that may be taken back')
    await checkWidth(desk(), 'a booking that may be taken back')
    await answered()
      .getByRole('button', { name: /^Take the booking back.*10:00$/ })
      .focus()
    await desk().keyboard.press('Enter')
    await asks().waitFor()
    expect(await booked()).toEqual([])
    await book()
    await asks().waitFor({ state: 'detached' })
    expect(await booked()).toHaveLength(1)
    await phone.page.reload()
    await next()
      .getByText(/^Booked: .*10:00, 45 min$/)
      .waitFor()
    // nothing is due any more
    expect(await next().getByText('A session soon may help').count()).toBe(0)
    await checkAccess(phone.page, 'a booked wish, on the phone')
    await next().getByRole('button', { name: 'Ask Ragna for a session' }).tap()
    const sheet = phone.page.getByRole('dialog', { name: 'Ask for a session' })
    // the time that was given is offered to nobody any more, and so near to it nothing else is
    await sheet.getByRole('button', { name: 'Ask Ragna' }).waitFor()
    const day = (await booked())[0]?.day.toISOString().slice(8, 10).replace(/^0/, '')
    expect(await sheet.getByRole('checkbox', { name: new RegExp(`\\b${day} `) }).count()).toBe(0)
    phone.quiet(LOST)
    builder.desk.quiet()
  })
})
