import { addDays, daysBetween, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import { expect, inject, onTestFinished, test } from 'vitest'
import { assessedForRace } from '../acts/before-planning.ts'
import { cell, chip, kept } from '../acts/build-block.ts'
import { byFinger } from '../acts/by-finger.ts'
import { dragByTouch, swipeUp } from '../acts/by-touch.ts'
import { openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { openPerson } from '../open-browser.ts'

const RUNNER = { name: 'Isa Lindholm', birthDate: '1988-11-02', goals: 'Halvmaran utan vaden' }
const RACE = 'Göteborgsvarvet'
const GOAL = 'Halvmaran utan vaden'

// The same way at two sizes: `npm test` walks a seeded one of them.
test.each(sampled(['phone', 'tablet'] as const, 0, 'twelve weeks under a finger'))(
  'twelve weeks before a half marathon are built and published with a finger alone, on a %s',
  { timeout: 180_000 },
  async (screen) => {
    const owner = {
      name: 'Disa Ekman',
      email: `disa.${screen}@example.org`,
      password: 'tolv veckor med ett finger',
      practice: 'Med ett finger',
      timeZone: 'Europe/Stockholm',
    }
    const builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner, runner: RUNNER, program: null },
    )
    onTestFinished(builder.close)
    const { db, runnerId } = builder
    const today = dayOf(new Date().toISOString(), owner.timeZone)
    const raceDay = await assessedForRace(builder.call, { today, race: RACE })
    const { page, context, quiet } = await openPerson(builder.browser, inject('origin'), screen)
    await context.addCookies(await builder.desk.context.cookies())
    const { tap, type, choose } = byFinger(page)
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
    const sheet = page.getByRole('dialog')
    const inSheet = (name: string | RegExp) => sheet.getByRole('button', { name, exact: true })
    const close = async () => {
      await tap(inSheet('Close'))
      await sheet.waitFor({ state: 'detached' })
    }
    const draft = async () => (await builder.stored()).draft
    const days = async () =>
      Object.values((await draft()).sessions)
        .map(({ day }) => day)
        .sort()

    // The block, laid back from the race.
    await page.goto(`/runners/${runnerId}/program`)
    await tap(button('New block'))
    await choose(sheet.getByLabel('Race it leads to'), new RegExp(`^${RACE}`))
    await sheet.getByText(/^Taper, 2 weeks/).waitFor()
    await tap(inSheet('Begin the block'))
    await page.getByRole('gridcell').first().waitFor()

    // Both findings.
    for (const open of ['From a finding', 'Finding']) {
      await tap(button(/^Pairings/))
      await tap(inSheet(open))
      await tap(inSheet('Add pairing'))
      await sheet.getByRole('heading', { name: 'Its work' }).waitFor()
      await close()
    }

    // Six sessions on the best days.
    await tap(button('Place for me'))
    const sessions = sheet.getByRole('textbox', { name: 'Sessions', exact: true })
    await sessions.waitFor()
    for (let asked = Number(await sessions.inputValue()); asked !== 6; asked += asked > 6 ? -1 : 1)
      await tap(inSheet(asked > 6 ? 'Less Sessions' : 'More Sessions'))
    await sheet.getByText(/^6 sessions\./).waitFor()
    await checkWidth(page, `place for me on a ${screen}`)
    await tap(inSheet('Place 6 sessions'))
    await sheet.waitFor({ state: 'detached' })
    await kept(page)
    const placed = await days()
    expect(placed).toHaveLength(6)

    // One is carried to the next day; a finger that only passes over it scrolls.
    const [from, to] = [placed[1] ?? '', addDays(placed[1] ?? '', 1)]
    const toWeek = async (day: string) => {
      while ((await cell(page, day).count()) === 0) await tap(button('The week after'))
    }
    const moved = (day: string) => page.getByText(`The session moved to ${dayWords(day)}.`).waitFor()
    await toWeek(from)
    const session = chip(page, from, 'Hands-on')
    await session.scrollIntoViewIfNeeded()
    const above = (await session.boundingBox())?.y ?? 0
    await swipeUp(page, session, 120)
    await expect.poll(async () => (await session.boundingBox())?.y).toBeLessThan(above)
    expect(await days()).toEqual(placed)
    await dragByTouch(page, session, cell(page, to))
    await moved(to)
    await kept(page)
    expect(await days()).toEqual([placed[0], to, ...placed.slice(2)])

    // Another goes by its menu to a day of hard running: the guard speaks, and its first way on is taken.
    const second = placed[3] ?? ''
    const hard = addDays(startOfWeek(second), 1)
    await toWeek(second)
    const openMenu = async () => {
      // Where weeks stand beside each other a chip is too small for a menu of its own: what it opens has it.
      if (screen === 'tablet') await tap(chip(page, second, 'Hands-on'))
      await tap(
        screen === 'tablet'
          ? inSheet('More for this session')
          : cell(page, second).getByRole('button', { name: /^More for Corrective/ }),
      )
    }
    await openMenu()
    await tap(page.getByRole('menuitem', { name: /^Move to/ }))
    await tap(page.getByRole('dialog', { name: /^Move the session/ }).getByRole('button', { name: dayWords(hard) }))
    const verdict = page.getByRole('alertdialog')
    await verdict.waitFor()
    await tap(verdict.getByRole('button', { name: /stays on/ }))
    await verdict.waitFor({ state: 'detached' })
    if (await sheet.isVisible()) await close()
    await kept(page)
    const after = await draft()

    // Taken back and done again.
    await tap(button(/^Undo: /))
    await expect.poll(days).toEqual([placed[0], to, ...placed.slice(2)])
    await tap(button(/^Do again: /))
    await expect.poll(async () => (await draft()).sessions).toEqual(after.sessions)

    // What it is for, in words; the fourth weeks lighter.
    await tap(button('Blocks and goal'))
    await type(sheet.getByLabel('Goal'), GOAL)
    await tap(inSheet(/^More for the block/).first())
    await tap(page.getByRole('menuitem', { name: /^Every fourth week lighter/ }))
    await close()

    // An easier exercise instead of one, and another number of sets of another one, in all weeks.
    await tap(button(/^Pairings/))
    await tap(inSheet(/^Bent-knee single-leg heel raise \d/))
    await tap(inSheet('Easier: Bent-knee two-leg heel raise'))
    await sheet.getByRole('group', { name: 'Bent-knee two-leg heel raise' }).waitFor()
    await close()
    await tap(button(/^Pairings/))
    await tap(inSheet(/^Bent-knee two-leg heel raise \d/))
    const sets = sheet.getByRole('textbox', { name: 'Sets' })
    await sets.waitFor()
    const more = Number(await sets.inputValue()) + 1
    await tap(inSheet('More Sets'))
    await expect.poll(() => sets.inputValue()).toBe(String(more))
    await close()
    await kept(page)
    await checkAccess(page, `the block on a ${screen}`)
    await checkWidth(page, `the block on a ${screen}`)

    await tap(button('Review and publish'))
    await sheet.getByRole('heading', { name: /will see/ }).waitFor()
    await checkWidth(page, `the review on a ${screen}`)
    await tap(inSheet('Publish version 1'))
    await sheet.waitFor({ state: 'detached' })
    await button('Published').waitFor()

    const program = await draft()
    const blocks = Object.values(program.blocks).sort((a, b) => (a.startDay < b.startDay ? -1 : 1))
    expect(blocks.map(({ phase, weeks }) => `${phase} ${weeks}`)).toEqual(['build 6', 'speed 4', 'taper 2'])
    expect(daysBetween(blocks[0]?.startDay ?? '', raceDay)).toBe(12 * 7 - 1)
    expect(program.goal).toBe(GOAL)
    expect(Object.values(program.pairings)).toHaveLength(2)
    expect(Object.values(program.sessions)).toHaveLength(6)
    expect(program.sessions).toEqual(after.sessions)
    // What was exchanged is done on no day any more, what came instead in all weeks, with one set more.
    const done = Object.values(program.workouts).map(({ day, items }) => ({
      week: startOfWeek(day),
      exercises: items.map(({ prescriptionId }) => program.prescriptions[prescriptionId]?.exercise),
    }))
    expect(done.filter(({ exercises }) => exercises.includes('soleus-raise-single'))).toEqual([])
    const came = Object.values(program.prescriptions).filter(({ exercise }) => exercise === 'soleus-raise-double')
    expect(came.find(({ weekdays }) => weekdays.length > 0)?.dose.sets).toBe(more)
    expect(
      new Set(done.flatMap(({ week, exercises }) => (exercises.includes('soleus-raise-double') ? [week] : []))).size,
    ).toBe(12)
    expect(await db.programVersion.count({ where: { program: { runnerId } } })).toBe(1)
    quiet()
  },
)
