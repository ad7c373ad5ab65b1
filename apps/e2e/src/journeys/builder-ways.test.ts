import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell, chip, kept, moveByMenu } from '../acts/build-block.ts'
import { focused, tabTo } from '../acts/by-keys.ts'
import { dragByTouch } from '../acts/by-touch.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'

const OWNER = {
  name: 'Rosa Winter',
  email: 'rosa@example.org',
  password: 'nur mit der Tastatur',
  practice: 'Ohne Maus',
  timeZone: 'Europe/Berlin',
}
const RUNNER = { name: 'Linus Brandt', birthDate: '1990-05-20', goals: 'Zehn Kilometer ohne Wade' }
const TITLE = 'Waden, vier Wochen'
const REASON = 'Er kommt von weit her, darum einmal länger.'

// Each test goes on where the one before it stopped.
describe('the builder without a mouse, under a finger, and with two people at it', () => {
  let builder: Builder
  let address: string
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const monday = addDays(startOfWeek(today), 7)
  const [tuesday, wednesday, saturday] = [addDays(monday, 1), addDays(monday, 2), addDays(monday, 5)]

  const draft = async () => (await builder.stored()).draft

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: null },
    )
  })
  afterAll(() => builder?.close())

  test('R22 a block, its pairing and a session past a warning are made by keys alone', async () => {
    const { page } = builder.desk
    await page.goto(`/runners/${builder.runnerId}/program`)
    await page.getByRole('heading', { level: 1 }).waitFor()

    const { keyboard } = page
    await tabTo(page, /^New block/)
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await keyboard.type(TITLE)
    await tabTo(page, /^Begin the block/)
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await page.getByRole('gridcell').first().waitFor()
    address = new URL(page.url()).pathname

    await tabTo(page, /^From a finding/)
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, /^Pattern it may fit/)
    await keyboard.type('Calf tight')
    await tabTo(page, /^Add pairing/)
    await keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await chip(page, tuesday, 'Mobility').waitFor()

    await tabTo(page, new RegExp(`^${dayWords(monday)},`))
    await keyboard.press('ArrowRight')
    await keyboard.press('n')
    await tabTo(page, /^Minutes/)
    await tabTo(page, /^Minutes/)
    await keyboard.type('90')
    await tabTo(page, /^Place session/)
    await keyboard.press('Enter')
    const verdict = page.getByRole('alertdialog')
    await verdict.waitFor()
    await checkAccess(page, 'a verdict')
    await tabTo(page, /^Keep it/)
    await keyboard.press('Enter')
    // No field is looked for: the reason is asked where the focus is.
    await expect.poll(() => focused(page)).toMatch(/^Why it is kept/)
    await keyboard.type(REASON)
    await tabTo(page, /^Keep it/)
    await keyboard.press('Enter')
    await verdict.waitFor({ state: 'detached' })
    await chip(page, tuesday, 'Hands-on').waitFor()
    // On with the session, not from the top of the page.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-label="What is chosen"]') !== null))
      .toBe(true)
    await kept(page)
    const [session] = Object.values((await draft()).sessions)
    expect(session).toMatchObject({ day: tuesday, minutes: 90, acknowledgement: { reason: REASON } })
    builder.desk.quiet()
  })

  // The same way at two sizes: `npm test` walks a seeded one of them.
  test.each(sampled(['phone', 'tablet'] as const, 0, 'fingers in the builder'))(
    'P13 under a finger on a %s: a long press carries, the menu moves',
    async (screen) => {
      const person = await builder.openAt(screen, address)
      const { page } = person
      while ((await cell(page, wednesday).count()) === 0)
        await page.getByRole('button', { name: 'The week after' }).tap()
      await dragByTouch(page, chip(page, wednesday, 'Mobility').first(), cell(page, tuesday))
      await page.getByText(`Mobility moved to ${dayWords(tuesday)}.`).waitFor()
      await kept(page)
      const onDay = async (day: string) =>
        Object.values((await draft()).workouts).filter((one) => one.day === day && one.area === 'mobility').length
      expect([await onDay(tuesday), await onDay(wednesday)]).toEqual([2, 0])
      await page.getByRole('button', { name: 'Undo', exact: true }).tap()
      await chip(page, wednesday, 'Mobility').waitFor()
      await kept(page)
      expect([await onDay(tuesday), await onDay(wednesday)]).toEqual([1, 1])

      // Where weeks stand beside each other a chip is too small for a menu of its own: what it opens has it.
      if (screen === 'tablet') await chip(page, wednesday, 'Mobility').first().tap()
      const holder = screen === 'tablet' ? page.getByRole('dialog') : cell(page, wednesday)
      await holder.getByRole('button', { name: 'More for Mobility' }).tap()
      await page.getByRole('menuitem', { name: /^Move to/ }).tap()
      await checkAccess(page, 'days to move to')
      await checkWidth(page, 'days to move to')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: dayWords(tuesday) })
        .tap()
      await expect.poll(() => onDay(wednesday)).toBe(0)
      if (screen === 'tablet') await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Undo', exact: true }).tap()
      await expect.poll(() => onDay(wednesday)).toBe(1)
      person.quiet()
      await person.context.close()
    },
  )

  test('a tablet is turned: what is open and typed in a panel goes along, beside the grid or over it', async () => {
    const person = await builder.openAt('tablet', address)
    const { page } = person
    const turn = (width: number, height: number) => page.setViewportSize({ width, height })
    const sheet = (name: string) => page.getByRole('dialog', { name })
    await turn(1366, 1024)
    await cell(page, wednesday).tap({ position: { x: 10, y: 10 } })
    const inspector = page.getByRole('complementary', { name: 'What is chosen' })
    const startsAt = page.getByLabel('Starts')
    await startsAt.fill('17:45')
    await inspector.getByRole('button', { name: 'Change of load' }).tap()
    const why = page.getByLabel('Why, for the runner')
    await why.tap()
    await page.keyboard.insertText('The calf answers to long weeks.')

    // On end the panel slides over the grid, and what was over the panel lies over it: typing goes on where it was.
    await turn(1024, 1366)
    await inspector.waitFor({ state: 'detached' })
    await expect.poll(() => focused(page)).toMatch(/^Why, for the runner/)
    await page.keyboard.insertText(' So less.')
    await checkWidth(page, 'a form that was turned')
    await turn(1366, 1024)
    await inspector.waitFor()
    await sheet('A change of load').waitFor()
    expect(await why.inputValue()).toBe('The calf answers to long weeks. So less.')
    await sheet('A change of load').getByRole('button', { name: 'Cancel' }).tap()
    await expect.poll(() => startsAt.inputValue()).toBe('17:45')

    // At the other side: a search for an exercise.
    const pairings = page.getByRole('complementary', { name: 'Pairings' })
    await pairings.getByRole('button', { name: /^More for / }).tap()
    await page.getByRole('menuitem', { name: 'Add an exercise' }).tap()
    const search = page.getByLabel('Search the exercises')
    await search.fill('bridge')
    await turn(820, 1180)
    await pairings.waitFor({ state: 'detached' })
    expect(await search.inputValue()).toBe('bridge')
    await sheet('Add an exercise').getByRole('button', { name: 'Close' }).tap()
    // Both panels have come over the grid: the day that is chosen, and under it the pairings that were searched for.
    expect(await startsAt.inputValue()).toBe('17:45')
    await page.getByRole('dialog').last().getByRole('button', { name: 'Close' }).tap()
    await sheet('Pairings').getByRole('button', { name: 'Close' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    person.quiet()
    await person.context.close()
  })

  test('R11 two people at one program: both sides are seen, and nothing of either is lost', async () => {
    const other = await builder.openAt('desk', address)
    await toGrid(builder.desk.page, address)
    await moveByMenu(other.page, 'Mobility', saturday, addDays(saturday, 1))
    await kept(other.page)
    other.quiet()

    const { page } = builder.desk
    const pairings = page.getByRole('complementary', { name: 'Pairings' })
    await pairings.getByRole('button', { name: /^Short-foot arch lift/ }).click()
    const sets = page.getByRole('complementary', { name: 'What is chosen' }).getByRole('textbox', { name: 'Sets' })
    await sets.fill('6')
    await sets.blur()
    await page.getByText('Somebody else changed this program meanwhile.').waitFor()
    const theirs = page.getByRole('region', { name: 'Theirs, kept' })
    await theirs.getByText(`Mobility on ${dayWords(saturday)} moved to ${dayWords(addDays(saturday, 1))}`).waitFor()
    const mine = page.getByRole('region', { name: 'Yours, not kept yet' })
    await mine.getByText(/^Short-foot arch lift: 6 × .* instead of 3 ×/).waitFor()
    await checkAccess(page, 'both sides', { part: page.getByRole('region', { name: 'Yours, not kept yet' }) })
    await page.getByRole('button', { name: 'Keep both' }).click()
    await kept(page)
    const { workouts, prescriptions } = await draft()
    expect(
      Object.values(workouts).filter(({ day, area }) => day === addDays(saturday, 1) && area === 'mobility'),
    ).toHaveLength(1)
    expect(Object.values(prescriptions).find(({ exercise }) => exercise === 'short-foot')?.dose.sets).toBe(6)
    builder.desk.quiet(/status of 409/)
    await other.context.close()
  })

  test('what could not be sent is sent by itself when the network is back', async () => {
    const { page, context } = builder.desk
    await context.setOffline(true)
    await moveByMenu(page, 'Mobility', wednesday, addDays(wednesday, 2))
    await page.getByText('Not saved, kept here.').waitFor()
    await context.setOffline(false)
    await kept(page)
    const days = Object.values((await draft()).workouts).filter(({ area }) => area === 'mobility')
    expect(days.filter(({ day }) => day === addDays(wednesday, 2))).toHaveLength(1)
    builder.desk.quiet(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  })

  test('S16 S66 place for me: days are found with a reason, another is taken, one step writes and takes back', async () => {
    const { page } = builder.desk
    const before = (await draft()).sessions
    await page.getByRole('button', { name: 'Place for me' }).click()
    const sheet = page.getByRole('dialog', { name: 'Place for me' })
    const found = sheet.getByRole('region', { name: 'What was found' })
    // How often is told for the phase, with its rule; nothing is made up.
    await sheet.getByText(/^Build, .*: every 7 to 14 days when nothing else calls, .*\(PHA-01\)$/).waitFor()
    await sheet.getByRole('textbox', { name: 'Sessions to add' }).fill('3')
    await sheet.getByRole('textbox', { name: 'Minutes' }).fill('45')
    await found.getByText(/^3 sessions\./).waitFor()
    await checkAccess(page, 'place for me')
    await checkWidth(page, 'place for me')
    const rows = found.getByRole('listitem').filter({ hasText: 'Corrective' })
    expect(await rows.count()).toBe(3)
    const instead = rows.nth(1).getByRole('button', { name: /instead of/ })
    const other = ((await instead.innerText()) ?? '').replace(' instead', '')
    await instead.click()
    await rows.nth(1).getByText('Taken by you.').waitFor()
    await rows.nth(1).getByText(other).waitFor()
    await sheet.getByRole('button', { name: 'Place 3 sessions' }).click()
    await sheet.waitFor({ state: 'detached' })
    await page.getByText('Placed 3 sessions.').waitFor()
    await kept(page)
    const after = (await draft()).sessions
    const added = Object.entries(after).filter(([id]) => !(id in before))
    expect(added).toHaveLength(3)
    expect(new Set(Object.values(after).map(({ day }) => day)).size).toBe(Object.keys(after).length)
    // Nothing that was placed goes past a rule: nobody had to give a reason.
    for (const [, session] of added) expect(session).toMatchObject({ acknowledgement: null, minutes: 45 })
    expect(added.map(([, { day }]) => dayWords(day))).toContain(other)
    await page.getByRole('button', { name: /^Undo: placed 3 sessions/ }).click()
    await kept(page)
    await expect.poll(async () => Object.keys((await draft()).sessions)).toEqual(Object.keys(before))
    builder.desk.quiet()
  })
})
