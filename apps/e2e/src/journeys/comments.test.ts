import { type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { stopPrescribing } from '@strideloom/domain/programs/stop-prescribing.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { atHand } from '../acts/at-hand.ts'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'

const OWNER = {
  name: 'Kim Ahlgren',
  email: 'kim.ahlgren@example.org',
  password: 'läs kommentarerna först',
  practice: 'Ahlgrens Löpbod',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Liv Sandin', birthDate: '1991-05-05', goals: 'Ten kilometres without the knee' }
const WAIT = { timeout: 10_000 }
/** As much as fits: from right to left, with emoji, without a place to break, over lines. */
const HOSTILE = `הברך שלי נוקשת 🦵🏽 <b>${'x'.repeat(300)}</b>\n${'👩‍👩‍👧‍👦 עוד מילה '.repeat(90)}`

describe('P39 comments on an item or a day', () => {
  let builder: Builder
  let phone: Awaited<ReturnType<Builder['openPhone']>>
  const today: Day = dayOf(new Date().toISOString(), OWNER.timeZone)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: { title: 'Base', startDay: startOfWeek(today), weeks: 2 } },
    )
    const plank = exercise('side-plank')
    if (!plank) throw new Error('the library has it')
    const everyDay = [1, 2, 3, 4, 5, 6, 7]
    await builder.change((program) =>
      addPairing(
        program,
        {
          ...{ findingId: null, pattern: 'calf-recurrent', title: 'Trunk', intent: 'corrective', works: [] },
          exercises: [
            { exercise: plank.id, role: 'important', dose: startingDose(plank), weekdays: everyDay, why: '' },
          ],
        },
        { newId: () => crypto.randomUUID(), today },
      ),
    )
    await builder.publish()
    phone = await builder.openPhone(
      { email: 'livia@example.org', password: 'knät knakar i trappan' },
      { keepsApp: true },
    )
  }, 90_000)
  afterAll(() => builder?.close())

  const steps = async () =>
    (await builder.db.planComment.findMany({ where: { runnerId: builder.runnerId }, orderBy: { toldAt: 'asc' } })).map(
      ({ state }) => state,
    )
  const row = () =>
    phone.page.getByRole('listitem').filter({ has: phone.page.getByRole('button', { name: /Side plank/ }) })
  const openItem = async () => {
    await row()
      .getByRole('button', { name: /^Side plank/ })
      .last()
      .tap()
    return phone.page.getByRole('dialog', { name: 'Side plank' })
  }
  const write = async (sheet: ReturnType<typeof phone.page.getByRole>, words: string) => {
    await sheet.getByLabel('Comment for Kim').fill(words)
    await sheet.getByRole('button', { name: 'Send to Kim' }).tap()
  }
  const desk = () => builder.desk.page
  const wrote = () => desk().getByRole('region', { name: /^Liv Sandin wrote/ })

  test('P32 P39 written at an item without a network, taken back and said again; it arrives with the network, once', async () => {
    const { page, context } = phone
    await page.goto('/today')
    await row().first().waitFor()
    await atHand(page, ['programs.plan', 'logs.comments.mine'])
    await context.setOffline(true)
    const sheet = await openItem()
    await sheet.getByRole('button', { name: 'Write to Kim about it' }).tap()
    await sheet.getByRole('button', { name: 'Send to Kim' }).tap()
    await sheet.getByText('Write something first.').waitFor()
    await checkAccess(page, 'an exercise with a comment being written')
    await checkWidth(page, 'an exercise with a comment being written')
    await write(sheet, 'The knee clicks. Go on?')
    await sheet.getByText('It is sent as soon as there is a network.').waitFor()
    await sheet.getByRole('button', { name: 'Close' }).tap()
    await row().getByText('You wrote: The knee clicks. Go on?').waitFor()
    await checkAccess(page, 'Today with a comment')
    await page.reload()
    await row().getByText('You wrote: The knee clicks. Go on?').waitFor()
    const again = await openItem()
    await again.getByRole('button', { name: /^Take back/ }).tap()
    await again.getByText('The knee clicks. Go on?', { exact: true }).waitFor({ state: 'detached' })
    await again.getByRole('button', { name: 'Undo' }).tap()
    await again.getByText('The knee clicks. Go on?', { exact: true }).waitFor()
    await again.getByRole('button', { name: 'Close' }).tap()
    await row().getByText('You wrote: The knee clicks. Go on?').waitFor()
    expect(await steps()).toEqual([])
    await context.setOffline(false)
    await expect.poll(steps, WAIT).toEqual(['said', 'withdrawn', 'said'])
    phone.quiet(LOST)
  })

  test('P39 it interrupts the therapist over the list, is read with the item and the day, and answered in place', async () => {
    await desk().goto('/runners')
    const line = desk().getByRole('list', { name: 'Comments to read' }).getByRole('link')
    await line.getByText(RUNNER.name).waitFor()
    expect(await line.textContent()).toContain('wrote about Side plank')
    await checkAccess(desk(), 'runners with a comment')
    await checkWidth(desk(), 'runners with a comment')
    await line.click()
    await wrote().getByText('The knee clicks. Go on?').waitFor()
    await checkAccess(desk(), 'a runner’s page with a comment')
    await checkWidth(desk(), 'a runner’s page with a comment')
    await desk().goto(`/runners/${builder.runnerId}/brief`)
    await wrote().waitFor()
    await checkAccess(desk(), 'a brief with a comment')
    await wrote().getByRole('button', { name: 'Answer', exact: true }).click()
    await wrote().getByText('Write something first.').waitFor()
    await wrote().getByLabel('Answer, Liv reads it there').fill('Go on, with the knees bent.')
    await wrote().getByRole('button', { name: 'Answer', exact: true }).click()
    await wrote().waitFor({ state: 'detached' })
    await desk().getByText('Answered Liv').waitFor()
    await phone.page.reload()
    await row().getByText('Kim: Go on, with the knees bent.').waitFor()
    await checkAccess(phone.page, 'Today with an answered comment')
    await checkWidth(phone.page, 'Today with an answered comment')
    const sheet = await openItem()
    await sheet.getByText('Go on, with the knees bent.').waitFor()
    await checkAccess(phone.page, 'an exercise with an answered comment')
    await sheet.getByRole('button', { name: 'Close' }).tap()
    // undone it waits again
    await desk().getByRole('button', { name: 'Undo' }).click()
    await wrote().waitFor()
    await wrote().getByRole('button', { name: 'Mark as read' }).click()
    await wrote().waitFor({ state: 'detached' })
    await desk().goto('/runners')
    await desk().getByRole('link', { name: RUNNER.name }).first().waitFor()
    await builder.desk.settled()
    expect(await desk().getByRole('list', { name: 'Comments to read' }).count()).toBe(0)
    builder.desk.quiet()
  })

  test('P39 in the builder it stands at its exercise', async () => {
    await toGrid(desk(), builder.address)
    await desk().locator('[role="gridcell"] [data-item]').first().click()
    await desk()
      .getByRole('button', { name: /Side plank/ })
      .first()
      .click()
    const part = desk().getByRole('region', { name: 'Comments' })
    await part.getByText('The knee clicks. Go on?', { exact: true }).waitFor()
    await checkAccess(desk(), 'the builder with a comment at an exercise', { part })
    await checkWidth(desk(), 'the builder with a comment at an exercise')
    builder.desk.quiet()
  })

  test('P39 R20 about a day, whatever is written, and while an exercise is done; it is read although the exercise is gone', async () => {
    const { page } = phone
    await page.goto(`/week?from=${startOfWeek(today)}`)
    const day = page.getByRole('listitem').filter({ has: page.getByText('today', { exact: true }) })
    await day.getByRole('button', { name: /^Comment on / }).tap()
    const sheet = page.getByRole('dialog')
    await write(sheet, HOSTILE)
    await day.getByRole('paragraph').filter({ hasText: 'הברך שלי נוקשת' }).waitFor()
    await expect.poll(async () => (await steps()).filter((state) => state === 'said').length, WAIT).toBe(3)
    await checkAccess(page, 'the week with a long comment')
    await checkWidth(page, 'the week with a long comment')
    await page.goto('/today')
    await page.getByRole('paragraph').filter({ hasText: 'הברך שלי נוקשת' }).waitFor()
    await checkWidth(page, 'Today with a long comment')
    await page.getByRole('button', { name: 'More for Strength' }).tap()
    await page.getByRole('menuitem', { name: 'Start, step by step' }).tap()
    await page.getByRole('button', { name: 'Write to your therapist about it' }).tap()
    await write(page.getByRole('dialog', { name: 'Side plank' }), 'Left is harder.')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(async () => (await steps()).filter((state) => state === 'said').length, WAIT).toBe(4)
    await checkAccess(page, 'the player with a comment')
    await desk().goto(`/runners/${builder.runnerId}`)
    await wrote().getByText('Left is harder.').waitFor()
    await checkAccess(desk(), 'a runner’s page with long comments')
    await desk().setViewportSize({ width: 360, height: 780 })
    await checkWidth(desk(), 'a runner’s page with long comments')
    await desk().setViewportSize({ width: 1440, height: 900 })
    await builder.change((program) => {
      const [id] = Object.keys(program.prescriptions)
      return stopPrescribing(program, id ?? '', { today })
    })
    await builder.publish()
    await page.goto('/today')
    await page.getByText('On Side plank, you wrote').first().waitFor()
    await desk().reload()
    await wrote().getByText('Side plank').first().waitFor()
    phone.quiet(LOST)
    builder.desk.quiet()
  })
})
