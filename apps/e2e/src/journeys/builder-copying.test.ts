import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { askForSession, cell, chip, kept, moveByMenu, openDay } from '../acts/build-block.ts'
import { focused, tabTo } from '../acts/by-keys.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'

const OWNER = {
  name: 'Hanne Vik',
  email: 'hanne@example.org',
  password: 'einmal schreiben, oft setzen',
  practice: 'Abschrift',
  timeZone: 'Europe/Berlin',
}
const RUNNER = { name: 'Paula Stern', birthDate: '1988-02-11', goals: 'Zehn Kilometer ohne Wade' }
const TITLE = 'Sechs Wochen Wade'

/** Two ways to carry what is marked, each taken back at its end: `npm test` goes a seeded one of them, `npm run prove` both. */
const CARRIED = sampled(['by keys', 'under a finger'] as const, 0, 'ways to carry what is marked')

// Each test goes on where the one before it stopped.
describe('the builder: marking several, copying, repeating, and steps back over a reload', () => {
  let builder: Builder
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const monday = addDays(startOfWeek(today), 7)
  /** A weekday (0 is Monday) of a week of the block, counted from 1. */
  const on = (week: number, weekday: number) => addDays(monday, (week - 1) * 7 + weekday)

  const bar = (page: Page) => page.getByRole('region', { name: 'What is marked' })
  const draft = async () => (await builder.stored()).draft
  /** What is asked for on a day, whatever its ids. */
  const asked = async (day: string) =>
    Object.values((await draft()).workouts)
      .filter((one) => one.day === day)
      .flatMap(({ items }) => items.map(({ prescriptionId }) => prescriptionId))
      .sort()
  const sessionDays = async () =>
    Object.values((await draft()).sessions)
      .map(({ day }) => day)
      .sort()
  const undo = (page: Page, label: RegExp) => page.getByRole('button', { name: label }).first()
  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: TITLE, startDay: monday, weeks: 6 } },
    )
  })
  afterAll(() => builder?.close())

  test('P14 a day goes to chosen days, and what stood there stays', async () => {
    const { page } = builder.desk
    await toGrid(page, builder.address)
    await page.getByRole('button', { name: 'From a finding' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByLabel('Pattern it may fit').focus()
    await page.keyboard.type('Calf tight')
    await sheet.getByRole('button', { name: 'Add pairing' }).click()
    await sheet.waitFor({ state: 'detached' })
    await chip(page, on(1, 5), 'Mobility').waitFor()
    await kept(page)

    const saturday = await asked(on(1, 5))
    expect(saturday.length).toBeGreaterThan(0)
    expect(await asked(on(1, 6))).toEqual([])
    const before = await asked(on(2, 0))
    const panel = await openDay(page, on(1, 5))
    await panel.getByRole('button', { name: 'This day to…' }).click()
    const copy = page.getByRole('dialog', { name: `Copy ${dayWords(on(1, 5))}` })
    await copy.getByRole('button', { name: 'Copy', exact: true }).click()
    await copy.getByText('Choose at least one day.').waitFor()
    for (const day of [on(1, 6), on(2, 6), on(2, 0)])
      await copy.getByRole('button', { name: new RegExp(`^${dayWords(day)}`) }).click()
    await copy.getByText(/^Adds \d+ exercises? on [23] days\.$/).waitFor()
    await checkAccess(page, 'days to copy to')
    await checkWidth(page, 'days to copy to')
    await copy.getByRole('button', { name: 'Copy', exact: true }).click()
    await chip(page, on(2, 6), 'Mobility').waitFor()
    await kept(page)
    expect(await asked(on(1, 6))).toEqual(saturday)
    expect(await asked(on(2, 6))).toEqual(saturday)
    // What stood there stands, and nothing stands twice.
    expect(await asked(on(2, 0))).toEqual([...new Set([...before, ...saturday])].sort())
    await undo(page, /^Undo: copied .* to 3 days/).click()
    await kept(page)
    await expect.poll(() => asked(on(1, 6))).toEqual([])
    expect(await asked(on(2, 0))).toEqual(before)
    builder.desk.quiet()
  })

  test('P14 by mouse: Ctrl marks one, Shift marks a range, and all of it goes in one step', async () => {
    const { page } = builder.desk
    const start = await draft()
    await chip(page, on(4, 0), 'Mobility')
      .first()
      .click({ modifiers: ['ControlOrMeta'] })
    await bar(page).getByText('1 marked').waitFor()
    await chip(page, on(4, 5), 'Mobility')
      .first()
      .click({ modifiers: ['Shift'] })
    const inRange = Object.values(start.workouts).filter(({ day }) => day >= on(4, 0) && day <= on(4, 5)).length
    await bar(page).getByText(`${inRange} marked`).waitFor()
    await checkAccess(page, 'what is marked', { part: bar(page) })
    await bar(page).getByRole('button', { name: 'Remove what is marked' }).click()
    await kept(page)
    await expect
      .poll(async () => (await Promise.all([0, 1, 2, 3, 4, 5].map((day) => asked(on(4, day))))).flat())
      .toEqual([])
    await bar(page).waitFor({ state: 'detached' })
    await undo(page, new RegExp(`^Undo: removed ${inRange} things`)).click()
    await kept(page)
    await expect.poll(draft).toEqual(start)
    await page.getByRole('button', { name: /^Do again: removed/ }).click()
    await kept(page)
    builder.desk.quiet()
  })

  test('P14 by keys alone: a week is copied; days are marked, heard, and moved together', async () => {
    const { page } = builder.desk
    const { keyboard } = page
    await cell(page, on(1, 0)).focus()
    await keyboard.press('Shift+C')
    const copy = page.getByRole('dialog', { name: `Copy the week of ${dayWords(monday)}` })
    await copy.waitFor()
    await tabTo(page, /^Week 4,/)
    await keyboard.press('Space')
    await checkAccess(page, 'weeks to copy to')
    await keyboard.press('Enter')
    await copy.waitFor({ state: 'detached' })
    await chip(page, on(4, 5), 'Mobility').waitFor()
    await kept(page)
    for (const day of [0, 1, 2, 3, 4, 5, 6]) expect(await asked(on(4, day))).toEqual(await asked(on(1, day)))

    await cell(page, on(3, 5)).focus()
    await keyboard.press('x')
    const heard = page.locator('[data-announcer="polite"]')
    await expect
      .poll(() => heard.innerText())
      .toMatch(new RegExp(`^${dayWords(on(3, 5))} marked, \\d+ marked in all\\.$`))
    const saturday = await asked(on(3, 5))
    // Everything of Saturday goes to Sunday, where nothing stands.
    await tabTo(page, /^A day later/)
    await keyboard.press('Enter')
    await kept(page)
    await expect.poll(() => asked(on(3, 6))).toEqual(saturday)
    expect(await asked(on(3, 5))).toEqual([])
    await keyboard.press('Escape')
    await bar(page).waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toMatch(new RegExp(`^${dayWords(on(3, 5))}`))
    await keyboard.press('ControlOrMeta+z')
    await expect.poll(() => asked(on(3, 5))).toEqual(saturday)

    // A range, from Monday on with Shift; Escape in the grid takes the marks away.
    await cell(page, on(5, 0)).focus()
    await keyboard.press('Shift+ArrowRight')
    await keyboard.press('Shift+ArrowRight')
    const marked = Object.values((await draft()).workouts).filter(
      ({ day }) => day >= on(5, 0) && day <= on(5, 2),
    ).length
    await bar(page).getByText(`${marked} marked`).waitFor()
    await keyboard.press('Escape')
    await bar(page).waitFor({ state: 'detached' })
    builder.desk.quiet()
  })

  test.runIf(CARRIED.includes('by keys'))('P14 what is marked is carried together when one of it is', async () => {
    const { page } = builder.desk
    await cell(page, on(5, 5)).focus()
    await page.keyboard.press('x')
    const saturday = await asked(on(5, 5))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await kept(page)
    await expect.poll(() => asked(on(5, 6))).toEqual(saturday)
    await page.getByRole('button', { name: /^Undo: moved/ }).click()
    await expect.poll(() => asked(on(5, 5))).toEqual(saturday)
    await cell(page, on(5, 5)).focus()
    await page.keyboard.press('Escape')
    builder.desk.quiet()
  })

  test.runIf(CARRIED.includes('under a finger'))('P14 under a finger on a phone: a menu turns marking on', async () => {
    const person = await builder.openAt('phone')
    const { page } = person
    while ((await cell(page, on(2, 5)).count()) === 0) await page.getByRole('button', { name: 'The week after' }).tap()
    const saturday = await asked(on(2, 5))
    await page.getByRole('button', { name: 'Mark and copy' }).tap()
    await page.getByRole('menuitem', { name: /^Mark several/ }).tap()
    await bar(page).getByText('Press what is to be marked').waitFor()
    for (const one of await cell(page, on(2, 5)).locator('[data-item]').all()) await one.tap()
    await bar(page)
      .getByText(/^\d+ marked$/)
      .waitFor()
    // the bar stands over what is behind it only while there is more below
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
    await checkAccess(page, 'marking on a phone', { part: bar(page) })
    await checkWidth(page, 'marking on a phone')
    await bar(page).getByRole('button', { name: 'A day later' }).tap()
    await expect.poll(() => asked(on(2, 6))).toEqual(saturday)
    await kept(page)
    await bar(page).getByRole('button', { name: /^Done/ }).tap()
    await bar(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Undo: moved/ }).tap()
    await expect.poll(() => asked(on(2, 5))).toEqual(saturday)
    await kept(page)
    person.quiet()
    await person.context.close()
  })

  test('P14 a session is repeated until a day; the copies are appointments of their own', async () => {
    const { page } = builder.desk
    await toGrid(page, builder.address)
    const panel = await openDay(page, on(1, 1))
    await panel.getByRole('textbox', { name: 'Minutes' }).fill('45')
    await askForSession(page, on(1, 1), '10:00')
    await chip(page, on(1, 1), 'Hands-on').waitFor()
    await kept(page)
    await page.getByRole('button', { name: 'More for this session' }).click()
    await page.getByRole('menuitem', { name: 'Repeat until…' }).click()
    const copy = page.getByRole('dialog', { name: /^Copy the session/ })
    await copy.getByRole('textbox', { name: 'Every how many weeks' }).fill('2')
    await copy.getByRole('textbox', { name: 'Until' }).fill(on(1, 1))
    await copy.getByRole('button', { name: 'Copy', exact: true }).click()
    await copy.getByText(`Choose a later day: it comes again on ${dayWords(on(3, 1))}.`).waitFor()
    await copy.getByRole('textbox', { name: 'Until' }).fill(on(6, 6))
    await copy.getByText('Adds 2 sessions on 2 days.').waitFor()
    await checkAccess(page, 'repeat until')
    await copy.getByRole('button', { name: 'Copy', exact: true }).click()
    await kept(page)
    await expect.poll(sessionDays).toEqual([on(1, 1), on(3, 1), on(5, 1)])
    const sessions = Object.values((await draft()).sessions)
    const works = sessions.flatMap((session) => session.works.map(({ id }) => id))
    expect(new Set(works).size).toBe(works.length)
    expect(works.length).toBe(3 * (sessions[0]?.works.length ?? 0))
    builder.desk.quiet()
  })
  test('P14 the guard asks about every copied session: one is kept with a reason, one is left out, in one step', async () => {
    const { page } = builder.desk
    const panel = await openDay(page, on(2, 3))
    await panel.getByRole('textbox', { name: 'Minutes' }).fill('90')
    await askForSession(page, on(2, 3), '10:00')
    const verdict = page.getByRole('alertdialog')
    const keep = async (reason: string) => {
      await verdict.getByRole('heading').first().waitFor()
      await page.keyboard.press('3')
      await verdict.getByLabel('Why it is kept').fill(reason)
      await verdict.getByRole('button', { name: 'Keep it', exact: true }).click()
    }
    await keep('Sie kommt von weit her, darum einmal länger.')
    await verdict.waitFor({ state: 'detached' })
    await chip(page, on(2, 3), 'Hands-on').waitFor()
    await kept(page)
    const before = await sessionDays()

    await chip(page, on(2, 3), 'Hands-on').click()
    await page.getByRole('button', { name: 'More for this session' }).click()
    await page.getByRole('menuitem', { name: 'Copy to…' }).click()
    const copy = page.getByRole('dialog', { name: /^Copy the session/ })
    // Every day says how it takes it.
    await copy.getByRole('button', { name: new RegExp(`^${dayWords(on(4, 3))}, ceiling \\d+, `) }).click()
    await copy.getByRole('button', { name: new RegExp(`^${dayWords(on(6, 3))}`) }).click()
    await copy.getByText('Adds 2 sessions on 2 days. The guard asks about each session first.').waitFor()
    await copy.getByRole('button', { name: 'Copy', exact: true }).click()
    const titleOf = () => verdict.getByRole('heading').first().innerText()
    const first = await titleOf()
    await checkAccess(page, 'a verdict over one of several')
    await keep('Auch dann kommt sie von weit her.')
    await expect.poll(titleOf).not.toBe(first)
    expect(await sessionDays()).toEqual(before)
    await verdict.getByRole('button', { name: /^Leave this one out/ }).click()
    await verdict.waitFor({ state: 'detached' })
    await kept(page)
    await expect.poll(async () => (await sessionDays()).length).toBe(before.length + 1)
    const copied = Object.values((await draft()).sessions).find(({ day }) => day === on(4, 3) || day === on(6, 3))
    expect(copied?.acknowledgement).toMatchObject({ reason: 'Auch dann kommt sie von weit her.' })
    await undo(page, /^Undo: copied the session .* to 2 days, 1 left out/).click()
    await expect.poll(sessionDays).toEqual(before)
    builder.desk.quiet()
  })

  test('P15 steps go back and forth over a reload, and are dropped when somebody else went on', async () => {
    const { page } = builder.desk
    await kept(page)
    await moveByMenu(page, 'Mobility', on(3, 2), on(3, 6))
    await kept(page)
    const moved = await draft()
    const reload = async () => {
      await kept(page)
      await page.reload()
      await page.getByRole('gridcell').first().waitFor()
    }
    await reload()
    await undo(page, /^Undo: moved Mobility/).click()
    await kept(page)
    await expect.poll(() => asked(on(3, 6))).toEqual([])
    await reload()
    // What was undone can be done again, and what came before it can still be undone.
    await page.getByRole('button', { name: /^Do again: moved Mobility/ }).click()
    await kept(page)
    await expect.poll(draft).toEqual(moved)
    await undo(page, /^Undo: moved Mobility/).click()
    await undo(page, /^Undo: placed a session/).waitFor()
    await kept(page)
    builder.desk.quiet()

    const other = await builder.openAt('desk')
    await moveByMenu(other.page, 'Mobility', on(3, 2), on(3, 6))
    await kept(other.page)
    await other.context.close()
    await reload()
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor()
    builder.desk.quiet()
  })

  test('after signing out nothing of it is left on the device', async () => {
    const { page } = builder.desk
    await moveByMenu(page, 'Mobility', on(3, 1), on(3, 2))
    await kept(page)
    const names = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('history')))
    await expect.poll(async () => (await names()).length).toBeGreaterThan(0)
    await page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(OWNER.name) })
      .click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await page.waitForURL('**/sign-in*')
    expect(await names()).toEqual([])
  })
})
