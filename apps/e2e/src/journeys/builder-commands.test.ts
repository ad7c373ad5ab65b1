import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { setDose } from '@strideloom/domain/programs/set-dose.ts'
import { removeSession } from '@strideloom/domain/programs/set-session.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { kept } from '../acts/build-block.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { readPdf } from '../read-pdf.ts'

const OWNER = {
  name: 'Ada Lindqvist',
  email: 'ada@example.org',
  password: 'schnelle hände am werk',
  practice: 'Schnelle Hände',
  timeZone: 'Europe/Berlin',
}
const RUNNER = { name: 'Élodie Brøgger-Żak', birthDate: '1992-02-11', goals: 'Zehn Kilometer ohne Wade' }
const TITLE = 'Waden, acht Wochen'
const RACE = 'Łódzka Dziesiątka'
const WHY = 'Damit die Wade dich über die letzten Kilometer trägt.'

const prescribed = (id: string, weekdays: number[], why: string) => {
  const known = exercise(id)
  if (!known) throw new Error(`no exercise ${id}`)
  return { exercise: id, role: 'important' as const, dose: startingDose(known), weekdays, why }
}

/** Ways through the palette, none of which needs another: `npm test` goes a seeded one of them, `npm run prove` all. */
const PALETTE = sampled(['in the builder', 'from page to page', 'under a finger'] as const, 0, 'ways of the palette')

// Each test goes on where the one before it stopped.
describe('versions, the palette, the keys and the plan on paper', () => {
  let builder: Builder
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  // begun last week, whatever day it is: there are always days gone by, and weeks to come
  const startDay = addDays(startOfWeek(today), -7)
  const sessionDay = addDays(startDay, 4 * 7 + 2)
  const context = { today, newId: () => crypto.randomUUID() }

  const publish = async () =>
    builder.call('programs.publish', {
      programId: builder.programId,
      publishId: crypto.randomUUID(),
      revision: (await builder.stored()).revision,
    })
  const raiseOf = ({ prescriptions }: Program) => {
    const found = Object.values(prescriptions).find((one) => one.exercise === 'soleus-raise-single')
    if (!found) throw new Error('there is one')
    return found
  }
  const dialog = (page: Page) => page.getByRole('dialog')
  const openVersion = async (page: Page, number: number) => {
    await page.getByRole('button', { name: /^(Version \d|Draft, )/ }).click()
    await dialog(page)
      .getByRole('button', { name: `Compare or restore version ${number}` })
      .click()
    await dialog(page)
      .getByRole('heading', { name: /^(What Élodie would see|Élodie sees the same)/ })
      .waitFor()
  }
  /** Ctrl K, something typed, the first of what is found. */
  const take = async (page: Page, typed: string, first: RegExp) => {
    await page.keyboard.press('Control+k')
    await dialog(page).getByRole('combobox').waitFor()
    await page.keyboard.type(typed)
    await dialog(page).getByRole('option', { selected: true }).filter({ hasText: first }).waitFor()
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: TITLE, startDay, weeks: 8 } },
    )
    await builder.change(
      (program) =>
        placeSession(
          addPairing(
            program,
            {
              findingId: null,
              pattern: null,
              title: 'Linke Wade',
              intent: 'corrective',
              works: [],
              exercises: [
                prescribed('soleus-raise-single', [2, 5], WHY),
                prescribed('calf-stretch-bent', [1, 3, 6], ''),
              ],
            },
            context,
          ),
          { day: sessionDay, startTime: '12:30', minutes: 40, intent: 'corrective', pairingIds: [] },
          context,
        ) ?? program,
    )
    await publish()
    await builder.change((program) => {
      const raise = raiseOf(program)
      const heavier = setDose(program, raise.id, { dose: { ...raise.dose, sets: raise.dose.sets + 1 } })
      return removeSession(heavier, Object.keys(heavier.sessions)[0] ?? '', context)
    })
    await publish()
  }, 120_000)
  afterAll(() => builder?.close())

  test('P23 two versions are compared in a runner’s words, by week', async () => {
    const { page } = builder.desk
    await toGrid(page, builder.address)
    await openVersion(page, 1)
    const sheet = dialog(page)
    await sheet.getByRole('button', { name: 'Restore version 1' }).waitFor()
    const said = await sheet.innerText()
    expect(said).toMatch(/What Élodie would see with version 1 instead of the draft, on \d+ days/)
    expect(said).toMatch(/single-leg heel raise: 3 × .* instead of 4 × /)
    expect(await sheet.getByRole('heading', { level: 4 }).count()).toBe(4)
    await sheet.getByRole('button', { name: 'Show everything' }).click()
    await sheet.getByText('New: Hands-on session, 40 min at 12:30').waitFor()
    expect(await sheet.getByRole('button', { name: 'Show everything' }).count()).toBe(0)
    await checkAccess(page, 'two versions compared')
    await sheet.getByLabel('Instead of').selectOption({ label: 'Version 2' })
    await sheet.getByRole('heading', { name: /with version 1 instead of version 2/ }).waitFor()
    await sheet.getByLabel('With', { exact: true }).selectOption({ label: 'Version 2' })
    await sheet.getByText('Élodie sees the same with version 2 as with version 2.').waitFor()
    builder.desk.quiet()
  })

  test('P23 a version comes back into the draft as one step; nothing is published by it', async () => {
    const { page } = builder.desk
    const before = (await builder.stored()).draft
    await page.keyboard.press('Escape')
    await openVersion(page, 1)
    await dialog(page).getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByText('Version 1 is in the draft again. Nothing is published yet.').waitFor()
    await kept(page)
    await expect.poll(async () => Object.keys((await builder.stored()).draft.sessions).length).toBe(1)
    expect(raiseOf((await builder.stored()).draft).dose.sets).toBe(raiseOf(before).dose.sets - 1)
    expect(await builder.db.programVersion.count({ where: { programId: builder.programId } })).toBe(2)
    await page.getByText('Draft, 1 change since version 2').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await builder.stored()).draft).toEqual(before)
    builder.desk.quiet()
  })

  test('R24 a session that the guard refuses by now is left out and told', async () => {
    const { page } = builder.desk
    await builder.call('training.races.save', {
      revision: null,
      id: crypto.randomUUID(),
      name: RACE,
      day: addDays(sessionDay, 1),
      startTime: '09:00',
      distanceKm: 10,
      priority: 'A',
    })
    await toGrid(page, builder.address)
    await openVersion(page, 1)
    await dialog(page).getByText('1 session is left out: the guard refuses it today.').waitFor()
    await checkAccess(page, 'a session left out')
    await dialog(page).getByRole('button', { name: 'Restore version 1' }).click()
    await page.getByText('Version 1 is in the draft again, without 1 session. Nothing is published yet.').waitFor()
    await kept(page)
    await expect.poll(async () => raiseOf((await builder.stored()).draft).dose.sets).toBe(3)
    expect((await builder.stored()).draft.sessions).toEqual({})
    await page.keyboard.press('Control+z')
    await kept(page)
    builder.desk.quiet()
  })

  test.runIf(PALETTE.includes('in the builder'))(
    'P24 Ctrl K does what the builder does and goes to what is in it',
    async () => {
      const { page } = builder.desk
      await take(page, 'add a find', /^Add a finding/)
      await dialog(page).getByRole('heading', { level: 2 }).waitFor()
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })

      await take(page, 'review', /^Review and publish/)
      await dialog(page).getByRole('heading', { name: 'Review and publish' }).waitFor()
      await page.keyboard.press('Escape')
      await dialog(page).waitFor({ state: 'detached' })

      const inspector = page.getByRole('complementary', { name: 'What is chosen' })
      await take(page, dayWords(sessionDay).slice(4), new RegExp(`^${dayWords(sessionDay)}`))
      await inspector.getByRole('heading', { name: new RegExp(dayWords(sessionDay).slice(4)) }).waitFor()
      await take(page, 'week 5', /^Week 5/)
      await inspector.getByRole('heading', { name: new RegExp(dayWords(addDays(startDay, 28)).slice(4)) }).waitFor()
      await take(page, 'bent-knee single', /^Bent-knee single-leg heel raise/)
      await inspector.getByRole('heading', { name: /^Bent-knee single-leg heel raise/ }).waitFor()
      await take(page, 'linke', /^Linke Wade/)
      await inspector.getByRole('heading', { name: 'Linke Wade' }).waitFor()
      await take(page, 'add a block', /^Add a block/)
      await page.getByText(/^4 weeks added from/).waitFor()
      await take(page, 'undo', /^Undo: added a block of 4 weeks/)
      await kept(page)
      await expect.poll(async () => Object.keys((await builder.stored()).draft.blocks).length).toBe(1)
      builder.desk.quiet()
    },
  )

  test.runIf(PALETTE.includes('from page to page'))(
    'P24 Ctrl K goes to runners, their pages and the library, with nothing and with much to find',
    async () => {
      const { page } = builder.desk
      for (let number = 1; number <= 12; number++)
        await builder.call('people.runners.create', {
          id: crypto.randomUUID(),
          name: `Maja Nr ${number}`,
          timeZone: OWNER.timeZone,
          responsibleId: builder.memberId,
        })
      await take(page, 'brøgger', /^Élodie Brøgger-Żak/)
      await page.waitForURL(`**/runners/${builder.runnerId}`)
      await take(page, 'Élodie training', /^Élodie Brøgger-Żak, Training/)
      await page.waitForURL('**/training')
      await take(page, 'assess', /^Assessment/)
      await page.waitForURL('**/assessment')
      await take(page, 'knee-to-wall', /^Knee-to-wall/)
      await page.waitForURL(/\/library\?.*open=/)

      await page.keyboard.press('Control+k')
      await page.keyboard.type('maja')
      const found = dialog(page).getByRole('group', { name: 'Runners, and 5 more' })
      await found.waitFor()
      expect(await found.getByRole('option').count()).toBe(7)
      await page.keyboard.press('ArrowUp')
      expect(await dialog(page).getByRole('option', { selected: true }).innerText()).not.toContain('Maja Nr 1\n')
      await checkAccess(page, 'the palette')
      await dialog(page).getByRole('combobox').fill('xyzzy')
      await dialog(page).getByText('Nothing here is called “xyzzy”').waitFor()
      await checkAccess(page, 'the palette with nothing')
      await page.keyboard.press('Control+k')
      await dialog(page).waitFor({ state: 'detached' })
      builder.desk.quiet()
    },
  )

  test.runIf(PALETTE.includes('under a finger'))('P24 the palette under a finger on a phone', async () => {
    const person = await builder.openAt('phone')
    const { page } = person
    await checkWidth(page, 'the builder')
    await page.getByRole('button', { name: /^Go to or do anything/ }).tap()
    await dialog(page).getByRole('combobox').fill('versions')
    await checkAccess(page, 'the palette')
    await checkWidth(page, 'the palette')
    await dialog(page)
      .getByRole('option', { name: /^Versions/ })
      .tap()
    await dialog(page).getByRole('button', { name: 'Compare or restore version 1' }).tap()
    await dialog(page).getByRole('button', { name: 'Restore version 1' }).waitFor()
    await checkAccess(page, 'versions')
    await checkWidth(page, 'versions')
    person.quiet()
    await person.context.close()
  })

  test('P24 “?” lists the keys, as does the menu; in a field it is a letter', async () => {
    const { page } = builder.desk
    await page.goto('/runners')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('?')
    await dialog(page).getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
    await checkAccess(page, 'the keys')
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('searchbox').or(page.getByRole('textbox')).first().focus()
    await page.keyboard.type('?')
    expect(await dialog(page).count()).toBe(0)
    await page.getByRole('button', { name: /account of/ }).click()
    await page.getByRole('menuitem', { name: /^Keyboard shortcuts/ }).click()
    await dialog(page).getByRole('heading', { name: 'Builder', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    builder.desk.quiet()
  })

  test('P44 the plan on paper: the browser prints, and every word can be found again', async () => {
    const { page } = builder.desk
    await page.addInitScript('window.print = () => { window.printed = (window.printed ?? 0) + 1 }')
    await toGrid(page, builder.address)
    await page.getByRole('button', { name: 'Print the plan' }).click()
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await page.waitForURL(/\/print$/)
    expect(await page.evaluate('window.printed')).toBe(1)
    await checkAccess(page, 'the plan for paper')
    await checkWidth(page, 'the plan for paper')

    const { pages, isTagged } = readPdf(
      await page.pdf({ tagged: true, preferCSSPageSize: true, printBackground: true }),
    )
    const whole = pages.join('')
    const has = (words: string) => whole.includes(words.replace(/\s/g, ''))
    expect(isTagged).toBe(true)
    for (const words of [TITLE, RUNNER.name, RACE, WHY, 'Version 2, published', 'How to do the exercises'])
      expect(has(words), words).toBe(true)
    for (const cue of exercise('soleus-raise-single')?.cues ?? []) expect(has(cue), cue).toBe(true)
    expect(has('Bent-knee single-leg heel raise')).toBe(true)
    // nothing to press, nothing of the therapist's
    for (const words of ['Back to the builder', 'Print or save', 'With weeks gone by', 'corrective', 'Linke Wade'])
      expect(has(words), words).toBe(false)
    // a week stands on one page, whole
    for (const week of [3, 4, 5, 6, 7, 8]) {
      const on = pages.filter((text) => text.includes(`Week${week},`))
      expect(on, `week ${week}`).toHaveLength(1)
    }
    await page.getByRole('checkbox', { name: 'With weeks gone by' }).check()
    await page.getByRole('region', { name: 'Week 1' }).waitFor()
    builder.desk.quiet()
  })
})
