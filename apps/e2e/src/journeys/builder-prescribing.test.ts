import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { chip } from '../acts/build-block.ts'
import { tickOff } from '../acts/log-today.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { tellRunner } from '../acts/tell-runner.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { openPerson } from '../open-browser.ts'

const OWNER = {
  name: 'Jutta Brandner',
  email: 'jutta@example.org',
  password: 'immer zwei im Wechsel',
  practice: 'Im Wechsel',
  timeZone: 'Europe/Berlin',
}
const RUNNER = { name: 'Zoë Ångström', birthDate: '1988-07-02', goals: 'Halbmarathon ohne Knie' }
const EXERCISES = ['leg-press', 'dead-bug', 'split-squat']
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

// Each test goes on where the one before it stopped.
describe('prescribing: rounds, a rule in one sentence, and the same at home', () => {
  let builder: Builder
  let page: Page
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)

  const draft = async (): Promise<Program> => (await builder.stored()).draft
  const oneOf = ({ prescriptions }: Program, name: string) => {
    const found = Object.values(prescriptions).find((one) => one.exercise === name)
    if (!found) throw new Error(`no ${name}`)
    return found
  }
  const row = (name: RegExp) => page.getByRole('button', { name }).and(page.locator('[data-row]'))
  /** What the program says once it is on the server. */
  const saved = (of: (program: Program) => unknown) => expect.poll(async () => of(await draft()), { timeout: 10_000 })

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Kraft', startDay: startOfWeek(today), weeks: 4 } },
    )
    const context = { today, newId: () => crypto.randomUUID() }
    await builder.change((before) =>
      EXERCISES.reduce((soFar, id) => {
        const known = exercise(id)
        if (!known) throw new Error(`no exercise ${id}`)
        const dose = startingDose(known)
        const load = id === 'leg-press' ? ({ unit: 'kg', value: 60 } as const) : dose.load
        const one = { exercise: id, role: 'important' as const, dose: { ...dose, load }, weekdays: EVERY_DAY, why: '' }
        return prescribe(soFar, { ...one, id: context.newId(), pairingId: null }, context)
      }, before),
    )
    page = builder.desk.page
    await toGrid(page, builder.address)
  })
  afterAll(() => builder?.close())

  test('P17 two are joined by a key and a third by the menu, in all weeks; rounds and order are written once', async () => {
    await chip(page, today, 'Strength').click()
    await row(/^Leg press/).focus()
    await page.keyboard.press('j')
    const superset = page.getByRole('group', { name: 'Superset of Leg press and Dead bug' })
    await superset.getByRole('textbox', { name: 'Rounds' }).fill('4')
    await saved(({ prescriptions }) =>
      Object.fromEntries(Object.values(prescriptions).map(({ exercise: name, dose }) => [name, dose.sets])),
    ).toEqual({ 'leg-press': 4, 'dead-bug': 4, 'split-squat': 3 })
    await row(/^Leg press/).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.getByRole('group', { name: 'Superset of Dead bug and Leg press' }).waitFor()
    await page.getByRole('button', { name: 'More for Dead bug' }).click()
    await page.getByRole('menuitem', { name: 'Join with Split squat' }).click()
    await page.getByRole('group', { name: /^Circuit of/ }).waitFor()
    await checkAccess(page, 'a circuit in the workout', { part: page.getByRole('complementary').last() })
    await row(/^Split squat/).focus()
    await page.keyboard.press('u')
    await page.getByRole('group', { name: /^Superset of/ }).waitFor()
    await saved((program) =>
      Object.values(program.groups).map(({ prescriptionIds }) =>
        prescriptionIds.map((id) => program.prescriptions[id]?.exercise),
      ),
    ).toEqual([['dead-bug', 'leg-press']])
  })

  test('P18 a dose that cannot be is told at its field and not kept', async () => {
    await row(/^Leg press/).click()
    const field = (name: string) => page.getByRole('textbox', { name, exact: true })
    for (const [name, wrong, complaint, right] of [
      ['kg', '900', 'At most 400 kg.', '60'],
      ['Tempo', '3-1', /^Write tempo as four digits/, '3-0-1-0'],
      ['In reserve', '12', /From 0 to 10/i, '2'],
    ] as const) {
      await field(name).fill(wrong)
      await page.getByText(complaint).first().waitFor()
      await field(name).fill(right)
      await field(name).blur()
      await page.getByText(complaint).first().waitFor({ state: 'detached' })
    }
    expect(oneOf(await draft(), 'leg-press').dose).toMatchObject({ load: { value: 60 }, tempo: '3-0-1-0', rir: 2 })
  })

  test('P19 a rule is written as a sentence or in fields, both say the same, and the weeks to come are shown', async () => {
    const part = page.getByRole('region', { name: 'How it goes on' })
    const sentence = part.getByRole('textbox', { name: 'In a sentence' })
    expect(await sentence.inputValue()).toMatch(/^As usual: /)
    await sentence.fill('add 5')
    await sentence.blur()
    await part.getByText(/^Say what is added: a number with kg/).waitFor()
    await sentence.fill('when 4x12 is done once add 2,5 kg up to 65 kg')
    await sentence.blur()
    await expect.poll(() => part.getByRole('textbox', { name: 'Then add', exact: true }).inputValue()).toBe('2.5')
    expect(await sentence.inputValue()).toBe('When 4 × 12 is done once, add 2.5 kg up to 65 kg.')
    await part.getByRole('textbox', { name: 'Then add', exact: true }).fill('5')
    await expect.poll(() => sentence.inputValue()).toBe('When 4 × 12 is done once, add 5 kg up to 65 kg.')
    expect(await part.getByRole('row').allTextContents()).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/60 kg/),
        expect.stringMatching(/65 kg/),
        expect.stringMatching(/lighter week/),
      ]),
    )
    await saved((program) => oneOf(program, 'leg-press').rule).toMatchObject({
      kind: 'done',
      add: { by: 'kg', value: 5 },
      upTo: 65,
    })
  })

  test('P21 what is done at home comes from the library, and is kept beside it', async () => {
    const part = page.getByRole('region', { name: 'At home, without the equipment' })
    await part.getByRole('button').first().click()
    await part.getByRole('textbox', { name: 'Sets' }).waitFor()
    await saved((program) => oneOf(program, 'leg-press').variant?.dose.sets).toBe(4)
    await checkAccess(page, 'a prescription with its rule', { part: page.getByRole('complementary').last() })
  })

  test('P14 several marked workouts are changed at once, and what is not ticked stays', async () => {
    for (const day of [today, addDays(today, 1)]) await chip(page, day, 'Strength').click({ modifiers: ['Control'] })
    await page.getByRole('button', { name: 'Change…' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('checkbox', { name: 'Split squat' }).uncheck()
    await sheet.getByRole('combobox', { name: 'How much it matters' }).selectOption({ label: 'Key' })
    await checkAccess(page, 'what is marked is changed')
    await sheet.getByRole('button', { name: 'Change them' }).click()
    await sheet.waitFor({ state: 'detached' })
    await saved(({ prescriptions }) =>
      Object.fromEntries(Object.values(prescriptions).map(({ exercise: name, role }) => [name, role])),
    ).toEqual({ 'leg-press': 'key', 'dead-bug': 'key', 'split-squat': 'important' })
    await page.keyboard.press('Escape')
  })

  test('P17 P21 the runner sees the rounds, does it at home in one tap, and the log says so', async () => {
    await builder.call('programs.publish', {
      programId: builder.programId,
      publishId: crypto.randomUUID(),
      revision: (await builder.stored()).revision,
    })
    const { variant } = oneOf(await draft(), 'leg-press')
    const there = exercise(variant?.exercise ?? '')
    if (!there) throw new Error('it is in the library')
    const phone = await openPerson(builder.browser, inject('origin'), 'phone')
    await tellRunner(
      { desk: builder.desk.context.request, phone: phone.context.request, origin: inject('origin') },
      { runnerId: builder.runnerId, name: RUNNER.name, email: 'zoe@example.org', password: 'rauf auf den Hügel' },
    )
    await phone.page.goto('/today')
    await phone.page.getByText(/^Superset: 4 rounds/).waitFor()
    await phone.page.getByRole('button', { name: 'At home, without the equipment' }).tap()
    await tickOff(phone.page, there.name)
    await phone.page.getByRole('button', { name: 'At home, without the equipment' }).waitFor({ state: 'detached' })
    await checkWidth(phone.page, 'Today with rounds')
    await checkAccess(phone.page, 'Today with rounds')
    await expect
      .poll(
        () =>
          builder.db.log.findMany({ where: { runnerId: builder.runnerId }, select: { exercise: true, target: true } }),
        { timeout: 10_000 },
      )
      .toMatchObject([{ exercise: there.id, target: { name: there.name, elsewhere: true, dose: { sets: 4 } } }])
    phone.quiet()
  })
})
