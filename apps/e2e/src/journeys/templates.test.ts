import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { templateOf } from '@strideloom/domain/programs/template-of.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { cell } from '../acts/build-block.ts'
import { dragByTouch } from '../acts/by-touch.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'

const OWNER = {
  name: 'Marit Sand',
  email: 'marit@example.org',
  password: 'einmal gebaut, oft gelegt',
  practice: 'Vorlage',
  timeZone: 'Europe/Berlin',
}
const RUNNER = { name: 'Anna Lindqvist', birthDate: '1988-02-11', goals: 'Zehn Kilometer' }
const OTHERS = ['Ben Ytterberg', 'Carla Østby']
const TEMPLATE = 'Wade, unser Weg'

const prescribed = (id: string, weekdays: number[]) => {
  const known = exercise(id)
  if (!known) throw new Error(`no exercise ${id}`)
  return { exercise: id, role: 'important' as const, dose: startingDose(known), weekdays, why: 'Annas Grund.' }
}

// Each test goes on where the one before it stopped.
describe('P16 a template for many runners, pushed to who follows it, and a block filled from another runner', () => {
  let builder: Builder
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const monday = addDays(startOfWeek(today), 7)
  const context = { today, newId: () => crypto.randomUUID() }
  const templateId = crypto.randomUUID()
  const others = OTHERS.map((name) => ({ id: crypto.randomUUID(), name }))
  const [ben, carla] = others.map(({ id }) => id)

  const programsOf = async (runnerId: string | undefined) =>
    (await builder.db.program.findMany({ where: { runnerId: runnerId ?? '', retiredAt: null } })).map(
      ({ draft, revision }) => ({ draft: draft as unknown as Program, revision }),
    )
  const standing = ({ prescriptions }: Program) =>
    Object.values(prescriptions)
      .filter(({ weekdays }) => weekdays.length > 0)
      .map((one) => one.exercise)
      .sort()

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Annas Wade', startDay: monday, weeks: 4 } },
    )
    const { call, change, memberId } = builder
    for (const { id, name } of others)
      await call('people.runners.create', {
        id,
        name,
        birthDate: null,
        timeZone: OWNER.timeZone,
        responsibleId: memberId,
      })
    await change((program) =>
      addPairing(
        program,
        {
          findingId: null,
          pattern: null,
          title: 'Anna, left calf',
          intent: 'corrective',
          works: [
            {
              technique: 'stripping',
              region: 'soleus',
              side: 'left',
              pressure: 5,
              minutes: 6,
              objective: 'tone',
              whyTissue: 'Anna spürt sie.',
              whyPressure: '',
              whyNow: '',
            },
          ],
          exercises: [prescribed('soleus-raise-single', [2, 5]), prescribed('glute-bridge', [2])],
        },
        context,
      ),
    )
    const { draft } = await builder.stored()
    const [block] = Object.keys(draft.blocks)
    const item = templateOf(draft, block ?? '', { id: templateId, name: TEMPLATE, names: [RUNNER.name] })
    await call('library.save', { kind: 'template', item, revision: null })
  })
  afterAll(() => builder?.close())

  test('it is laid for several at once, each told before, and taken back for one', async () => {
    const { page } = builder.desk
    await page.goto(`/library?list=template&open=${templateId}`)
    await page.getByRole('button', { name: 'Lay for runners' }).click()
    const sheet = page.getByRole('dialog', { name: `Lay ${TEMPLATE} for runners` })
    for (const name of OTHERS) await sheet.getByLabel(name).check()
    await sheet
      .getByText(/^A draft from .*: Build 4 weeks; 2 exercises, hands-on work for Left soleus\.$/)
      .first()
      .waitFor()
    await sheet.getByText('Look first:').nth(1).waitFor()
    await checkAccess(page, 'a template for several runners')
    await checkWidth(page, 'a template for several runners')
    await sheet.getByRole('button', { name: 'Lay for 2 runners' }).click()
    await sheet.getByText('2 of 2 laid').waitFor()
    for (const runnerId of [ben, carla]) {
      const [program] = await programsOf(runnerId)
      expect(program && standing(program.draft)).toEqual(['glute-bridge', 'soleus-raise-single'])
      expect(JSON.stringify(program?.draft)).not.toContain('Anna')
    }
    await sheet.getByRole('button', { name: `Undo for ${OTHERS[1]}` }).click()
    await sheet.getByText('1 of 2 laid').waitFor()
    expect(await programsOf(carla)).toEqual([])
    await sheet.getByRole('button', { name: 'Done' }).click()
  })

  test('a change of it is pushed to who follows it, looked at first, and taken back', async () => {
    const { page } = builder.desk
    const [row] = await builder.db.libraryItem.findMany({ where: { id: templateId } })
    const item = row?.item as unknown as ReturnType<typeof templateOf>
    const dailyMobility = ['calf-stretch-bent']
    await builder.call('library.save', { kind: 'template', item: { ...item, dailyMobility }, revision: 1 })
    await page.reload()
    await page.getByRole('button', { name: 'Who follows it' }).click()
    const sheet = page.getByRole('dialog', { name: `Who follows ${TEMPLATE}` })
    await sheet.getByText(/laid from version 1, it is version 2 now/).waitFor()
    await sheet
      .getByText(/^Bent-knee calf stretch is new, every day: /)
      .first()
      .waitFor()
    await checkAccess(page, 'who follows a template')
    await sheet.getByLabel(new RegExp(`^${OTHERS[0]}`)).check()
    await sheet.getByRole('button', { name: 'Push to 1 runner' }).click()
    await sheet.getByText('In the draft', { exact: true }).waitFor()
    const [pushed] = await programsOf(ben)
    expect(pushed && standing(pushed.draft)).toEqual(['calf-stretch-bent', 'glute-bridge', 'soleus-raise-single'])
    await sheet.getByRole('button', { name: `Undo for ${OTHERS[0]}` }).click()
    await sheet.getByText(/laid from version 1/).waitFor()
    const [back] = await programsOf(ben)
    expect(back && standing(back.draft)).toEqual(['glute-bridge', 'soleus-raise-single'])
    await sheet.getByRole('button', { name: 'Close', exact: true }).last().click()
  })

  test('beside the weeks an exercise is found and put on a day; a block is filled from another runner, sides swapped', async () => {
    const { page } = builder.desk
    await toGrid(page, builder.address)
    await page.getByRole('radio', { name: 'Exercises' }).check()
    await page.getByRole('textbox', { name: 'Search the exercises' }).fill('arch lift')
    await page
      .getByRole('button', { name: /^Short-foot/ })
      .first()
      .press('Enter')
    const day = addDays(monday, 2)
    await page.getByLabel('Put on').fill(day)
    await checkAccess(page, 'the library beside the weeks')
    await page.getByRole('button', { name: 'Put it there' }).click()
    await page.getByText(/stands on .*, without a finding\./).waitFor()
    const liftIn = ({ prescriptions }: Program) =>
      Object.values(prescriptions).find((one) => one.exercise === 'short-foot')
    await expect.poll(async () => liftIn((await builder.stored()).draft)).toBeDefined()
    const put = (await builder.stored()).draft
    const lift = liftIn(put)
    expect(lift).toMatchObject({ pairingId: null, weekdays: [] })
    expect(
      Object.values(put.workouts)
        .filter(({ items }) => items.some(({ prescriptionId }) => prescriptionId === lift?.id))
        .map((one) => one.day),
    ).toEqual([day])

    // the same by dragging it there; let go beside the days, or called off, nothing is put
    const row = page.getByRole('button', { name: /^Short-foot/ }).first()
    const dragged = addDays(monday, 3)
    const days = async () => Object.values((await builder.stored()).draft.workouts).map((one) => one.day)
    const before = await days()
    const hold = async (to: string) => {
      const [from, onto] = [await row.boundingBox(), await cell(page, to).boundingBox()]
      if (!from || !onto) throw new Error('nothing to drag')
      await page.mouse.move(from.x + 30, from.y + from.height / 2)
      await page.mouse.down()
      await page.mouse.move(from.x + 60, from.y + from.height / 2, { steps: 3 })
      await page.mouse.move(onto.x + onto.width / 2, onto.y + onto.height / 2, { steps: 8 })
    }
    await hold(dragged)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await days()).toEqual(before)
    await hold(dragged)
    await page.mouse.up()
    await expect.poll(async () => (await days()).filter((one) => !before.includes(one))).toEqual([dragged])

    // and by a finger that rests on it first
    const touched = addDays(monday, 5)
    const tablet = await builder.openAt('tablet')
    await tablet.page.setViewportSize({ width: 1180, height: 820 })
    await tablet.page.getByRole('radio', { name: 'Exercises' }).check()
    const shelved = tablet.page.getByRole('button', { name: /^Short-foot/ }).first()
    await tablet.page.getByRole('textbox', { name: 'Search the exercises' }).fill('arch lift')
    await dragByTouch(tablet.page, shelved, cell(tablet.page, touched))
    await expect.poll(days).toContain(touched)
    await tablet.context.close()
    // what the tablet made is on the desk from the start
    await toGrid(page, builder.address)

    await page.getByRole('button', { name: 'Blocks and goal' }).click()
    await page.getByRole('button', { name: /^More for the block/ }).click()
    await page.getByRole('menuitem', { name: /Fill from elsewhere/ }).click()
    const sheet = page.getByRole('dialog', { name: /^Fill the block/ })
    await sheet.getByRole('radio', { name: 'Another runner' }).check()
    await sheet.getByRole('button', { name: OTHERS[0] }).click()
    await sheet.getByLabel('Swap left and right').check()
    await sheet.getByLabel(/^Right soleus/).waitFor()
    await sheet.getByText(/an assumption, and marked as one/).waitFor()
    await checkAccess(page, 'a block from another runner')
    await sheet.getByRole('button', { name: 'Fill the block' }).click()
    const sides = async () =>
      Object.values((await builder.stored()).draft.pairings).map(({ title, works }) => [title, works[0]?.side])
    await expect.poll(sides).toContainEqual(['Right soleus', 'right'])
    builder.desk.quiet()
  })
})
