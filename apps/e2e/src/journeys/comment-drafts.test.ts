import { startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Builder, openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Tove Malm',
  email: 'tove.malm@example.org',
  password: 'inget skrivet går förlorat',
  practice: 'Malms Löpklinik',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Elin Rask', birthDate: '1990-02-02', goals: 'Half marathon' }
const WAIT = { timeout: 10_000 }
const ASKED = 'The hip drops on the left. Is that the one you meant?'

describe('P39 a comment or an answer that is being written', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Base', startDay: startOfWeek(today), weeks: 2 } },
    )
    const plank = exercise('side-plank')
    if (!plank) throw new Error('the library has it')
    await builder.change((program) =>
      addPairing(
        program,
        {
          ...{ findingId: null, pattern: 'calf-recurrent', title: 'Trunk', intent: 'corrective', works: [] },
          exercises: [
            {
              ...{ exercise: plank.id, role: 'important', why: '' },
              ...{ dose: startingDose(plank), weekdays: [1, 2, 3, 4, 5, 6, 7] },
            },
          ],
        },
        { newId: () => crypto.randomUUID(), today },
      ),
    )
    await builder.publish()
    phone = await builder.openPhone({ email: 'elin.rask@example.org', password: 'höften sjunker ibland' })
  }, 90_000)
  afterAll(() => builder?.close())

  const steps = () =>
    builder.db.planComment.findMany({ where: { runnerId: builder.runnerId }, orderBy: { toldAt: 'asc' } })
  const logged = async () =>
    (await builder.db.log.findMany({ where: { runnerId: builder.runnerId }, orderBy: { loggedAt: 'asc' } })).map(
      ({ outcome }) => outcome,
    )
  const states = async () => (await steps()).map(({ state }) => state)
  const openItem = async () => {
    await phone.page
      .getByRole('button', { name: /^Side plank/ })
      .last()
      .tap()
    return phone.page.getByRole('dialog', { name: 'Side plank' })
  }
  const begun = () => phone.page.evaluate(() => localStorage.getItem('strideloom.draft.comments'))

  test('P39 P32 typed in the sheet of an exercise it outlives closing and a reload, and goes with Save; undone both are', async () => {
    const { page } = phone
    await page.goto('/today')
    const sheet = await openItem()
    await sheet.getByRole('button', { name: 'Write to Tove about it' }).tap()
    await sheet.getByLabel('Comment for Tove').fill(ASKED)
    await sheet.getByRole('button', { name: 'Close' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await openItem()
    expect(await sheet.getByLabel('Comment for Tove').inputValue()).toBe(ASKED)
    // a press beside the sheet
    await page.touchscreen.tap(180, 4)
    await sheet.waitFor({ state: 'detached' })
    await page.reload()
    await openItem()
    expect(await sheet.getByLabel('Comment for Tove').inputValue()).toBe(ASKED)
    expect(await states()).toEqual([])
    await checkAccess(page, 'an exercise with a begun comment')
    await checkWidth(page, 'an exercise with a begun comment')
    // more than fits is said at the field, and then nothing is saved
    await sheet.getByLabel('Comment for Tove').fill('x'.repeat(2001))
    await sheet.getByRole('button', { name: 'Save and send' }).tap()
    await sheet.getByText('Shorten it to 2000 characters.').waitFor()
    await sheet.getByLabel('Comment for Tove').fill(ASKED)
    await sheet.getByRole('button', { name: 'Save and send' }).tap()
    await sheet.waitFor({ state: 'detached' })
    await expect.poll(states, WAIT).toEqual(['said'])
    await expect.poll(logged, WAIT).toEqual(['done'])
    expect(await begun()).toBeNull()
    await page.getByText('Side plank: done. Comment noted').waitFor()
    await page.getByRole('button', { name: 'Undo' }).tap()
    await expect.poll(states, WAIT).toEqual(['said', 'withdrawn'])
    await expect.poll(logged, WAIT).toEqual(['done', 'withdrawn'])
    phone.quiet(LOST)
  })

  test('P39 begun about a day it is found there again, and gone once it is sent', async () => {
    const { page } = phone
    await page.goto('/today')
    const write = () => page.getByRole('button', { name: 'Write to Tove about today' }).tap()
    const field = page.getByRole('dialog').getByLabel('Comment for Tove')
    await write()
    await field.fill(ASKED)
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    await write()
    expect(await field.inputValue()).toBe(ASKED)
    await page.getByRole('dialog').getByRole('button', { name: 'Send to Tove' }).tap()
    await page.getByText('Comment noted').waitFor()
    await expect.poll(states, WAIT).toEqual(['said', 'withdrawn', 'said'])
    await write()
    expect(await field.inputValue()).toBe('')
    await field.fill('Nobody else is to read this.')
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    expect(await begun()).not.toBeNull()
    phone.quiet(LOST)
  })

  test('P39 where somebody answers first, a half-written answer stays, and it is said who did', async () => {
    const { page } = builder.desk
    await page.goto(`/runners/${builder.runnerId}`)
    const wrote = page.getByRole('region', { name: /^Elin Rask wrote/ })
    const field = wrote.getByLabel('Answer, Elin reads it there')
    await field.fill('Yes. Put a hand on the wall and')
    const commentId = (await steps()).at(-1)?.commentId
    await builder.call('logs.comments.reply', { id: crypto.randomUUID(), commentId, words: 'Yes, that one.' })
    await wrote.getByRole('button', { name: 'Answer', exact: true }).click()
    await wrote.getByText(/^Tove Malm answered this comment already/).waitFor()
    await wrote.getByText('Yes, that one.').waitFor()
    expect(await field.inputValue()).toBe('Yes. Put a hand on the wall and')
    await checkAccess(page, 'an answer that came second')
    await checkWidth(page, 'an answer that came second')
    await wrote.getByRole('button', { name: 'Discard what I wrote' }).click()
    await wrote.waitFor({ state: 'detached' })
    await page.getByText('1 comment before').click()
    await page.getByText('Yes, that one.').waitFor()
    builder.desk.quiet(/409/)
  })

  test('P39 an answer can be taken back later, whoever gave it: what it said stands in the field, to be said better', async () => {
    const { page } = builder.desk
    const wrote = page.getByRole('region', { name: /^Elin Rask wrote/ })
    const field = wrote.getByLabel('Answer, Elin reads it there')
    await page.goto(`/runners/${builder.runnerId}`)
    await page.getByText('1 comment before').click()
    await page.getByRole('button', { name: /^Take the answer back/ }).focus()
    await page.keyboard.press('Enter')
    await wrote.waitFor()
    expect(await field.inputValue()).toBe('Yes, that one.')
    await expect.poll(async () => (await states()).at(-1), WAIT).toBe('reopened')
    await checkAccess(page, 'an answer that was taken back')
    await field.fill('Yes, that one, with a hand on the wall.')
    // somebody else is faster once more: their answer is taken back where it is said
    const commentId = (await steps()).at(-1)?.commentId
    await builder.call('logs.comments.reply', { id: crypto.randomUUID(), commentId, words: 'The left one.' })
    await wrote.getByRole('button', { name: 'Answer', exact: true }).click()
    await wrote.getByText(/^Tove Malm answered this comment already. Take that back first/).waitFor()
    await wrote.getByRole('button', { name: /^Take the answer back/ }).click()
    await wrote.getByText('The left one.').waitFor({ state: 'detached' })
    expect(await field.inputValue()).toBe('Yes, that one, with a hand on the wall.')
    await wrote.getByRole('button', { name: 'Answer', exact: true }).click()
    await wrote.waitFor({ state: 'detached' })
    await expect.poll(async () => (await steps()).at(-1)?.words, WAIT).toBe('Yes, that one, with a hand on the wall.')
    builder.desk.quiet(/409/)
  })

  test('P39 R27 after signing out nothing that was begun is left on the phone', async () => {
    const { page } = phone
    expect(await begun()).not.toBeNull()
    await page.goto('/me')
    await page.getByRole('button', { name: 'Sign out', exact: true }).tap()
    await expect.poll(begun, WAIT).toBeNull()
    phone.quiet(LOST)
  })
})
