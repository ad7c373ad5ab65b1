import { randomUUID } from 'node:crypto'
import type { Db } from '@strideloom/db/client.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import { makeRunner } from '@strideloom/fixtures/make-people.ts'
import type { Browser } from 'playwright-core'

import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { tellOwner } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const OWNER = {
  name: 'Ida Holt',
  email: 'ida@example.org',
  password: 'fire mil langs fjorden',
  practice: 'Holt Løp',
  timeZone: 'Europe/Oslo',
}

let browser: Browser
let db: Db
beforeAll(async () => {
  db = await openStored(inject('dataDir'))
  browser = await openBrowser()
})
afterAll(async () => {
  await closePages()
  await db?.$disconnect()
})

test('P25 the library is searched, added to, changed and retired, and nothing asks first because all of it is undone', async () => {
  const desk = await openPerson(browser, inject('origin'), 'desk')
  const { page } = desk
  await tellOwner(page, inject('origin'), OWNER)
  await page.goto('/library')
  await page.getByRole('heading', { level: 1, name: '126 exercises' }).waitFor()

  await page.getByLabel('Search the exercises').fill('soleus')
  await page
    .getByRole('button', { name: /^Bent-knee calf stretch/ })
    .first()
    .click()
  const detail = page.getByRole('complementary', { name: 'The chosen exercise' })
  await detail.getByRole('heading', { name: 'Cues' }).waitFor()
  await checkAccess(page, 'library')
  await checkWidth(page, 'library')

  // One of the practice's own: what is missing is told at its field.
  await page.getByRole('button', { name: 'Exercise', exact: true }).click()
  const form = page.getByRole('dialog', { name: 'An exercise of your own' })
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('Enter a name.').waitFor()
  await form.getByText('Choose at least one region.').waitFor()
  await form.getByLabel('Name').fill('Kerb calf lowering')
  await form.getByLabel('Kind').selectOption('strength')
  await form.getByLabel('Soleus').check({ force: true })
  await form.getByLabel('Cues').fill('Drop slowly\nKnee stays bent')
  await form.getByLabel('Video').fill('video.example/kerb')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('beginning with https://').waitFor()
  await checkAccess(page, 'an exercise that is not right yet')
  await form.getByLabel('Video').fill('https://video.example/kerb')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 1, name: '127 exercises, 1 of your own' }).waitFor()
  await page.getByLabel('Search the exercises').fill('kerb')
  await detail.getByRole('link', { name: 'video.example' }).waitFor()

  // A shipped one in the practice's words, and back.
  await page.getByLabel('Search the exercises').fill('goblet squat')
  await page
    .getByRole('button', { name: /Goblet squat/i })
    .first()
    .click()
  await detail.getByRole('button', { name: 'Change' }).click()
  const version = page.getByRole('dialog', { name: 'Your version of it' })
  await version.getByLabel('Cues').fill('Sit between your hips')
  await version.getByRole('button', { name: 'Save' }).click()
  await detail.getByText('Sit between your hips').waitFor()
  await detail.getByRole('button', { name: 'As shipped again' }).click()
  // Not the undo of what was saved before.
  await page.getByText('is as shipped again.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await detail.getByText('Sit between your hips').waitFor()

  await detail.getByRole('button', { name: 'Retire' }).click()
  await page.getByRole('heading', { level: 1, name: /^126 exercises, 1 of your own, 1 retired$/ }).waitFor()
  await page.getByLabel('Search the exercises').fill('')
  await page.getByText('Retired', { exact: true }).first().click()
  await page
    .getByRole('button', { name: /Goblet squat/i })
    .first()
    .waitFor()
  await detail.getByRole('button', { name: 'Take back' }).click()
  await page.getByText('No exercise is retired.').waitFor()
  const kept = await db.libraryItem.findMany({ where: { practice: { name: OWNER.practice } } })
  expect(kept).toHaveLength(2)
  expect(kept.every(({ retiredAt }) => retiredAt === null)).toBe(true)

  // A technique of the practice's own: what bars the one that it is like bars it.
  await page.getByRole('radio', { name: 'Techniques' }).check({ force: true })
  await page.getByRole('heading', { level: 1, name: '25 techniques' }).waitFor()
  await page.getByRole('button', { name: 'Longitudinal stripping' }).click()
  await page.getByRole('button', { name: 'Make a copy' }).click()
  const technique = page.getByRole('dialog', { name: 'A technique of your own' })
  await technique.getByRole('heading', { name: 'Always barred while answered yes' }).waitFor()
  await technique.getByLabel('Name').fill('Slow lane')
  await technique.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: '26 techniques, 1 of your own' }).waitFor()

  // A test of the practice's own: without a source for its error there is none.
  await page.getByRole('radio', { name: 'Tests' }).check({ force: true })
  await page.getByRole('button', { name: 'Knee-to-wall' }).click()
  await page.getByRole('button', { name: 'Make a copy' }).click()
  const ownTest = page.getByRole('dialog', { name: 'A test of your own' })
  await ownTest.getByLabel('Name').fill('Stair lunge')
  await ownTest.getByLabel('Known from').fill('')
  await ownTest.getByRole('button', { name: 'Save' }).click()
  await ownTest.getByText('Say where the smallest real change comes from').waitFor()
  await ownTest.getByRole('textbox', { name: 'Real from' }).fill('')
  await ownTest.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { level: 1, name: '26 tests, 1 of your own' }).waitFor()
  await page.getByText('not known: no real change is claimed').waitFor()
  await checkAccess(page, 'a test of the practice’s own')

  // Both are used on a runner, and a template is laid into a block and kept.
  const practice = await db.practice.findFirstOrThrow({ where: { name: OWNER.practice } })
  const { id: ownerId } = await db.member.findFirstOrThrow({ where: { practiceId: practice.id } })
  const { runnerId } = await makeRunner(db, practice.id, {
    name: 'Kari Berg',
    responsibleId: ownerId,
    joinedOn: '2026-01-01',
    withoutAccount: true,
  })
  await page.goto(`/runners/${runnerId}/assessment/tests`)
  await page.getByLabel('Stair lunge, left').fill('8')
  await page.getByRole('button', { name: /^Save/ }).click()
  await page.getByText('Saved: 1 test.').waitFor()
  const [measured] = await db.measurement.findMany({ where: { runnerId } })
  expect(measured?.own).toMatchObject({ name: 'Stair lunge', mdc: null })

  const programId = randomUUID()
  const today = new Date().toISOString().slice(0, 10)
  const block = { id: randomUUID(), startDay: today, weeks: 2, phase: 'build' as const, purpose: '' }
  const program = newProgram('Strong calves', block)
  await db.program.create({
    data: {
      practiceId: practice.id,
      runnerId,
      id: programId,
      title: program.title,
      draft: program,
      startDay: new Date(today),
      endDay: new Date(addDays(today, 13)),
      createdById: ownerId,
    },
  })
  await page.goto(`/runners/${runnerId}/program/${programId}`)
  await page.getByRole('button', { name: /^More for the block/ }).click()
  await page.getByRole('menuitem', { name: /Fill from elsewhere/ }).click()
  await page.getByRole('button', { name: /8-week mileage build/ }).click()
  await page.getByRole('button', { name: /^Lay 8-week/ }).click()
  await page.getByText('is laid. Its hands-on work stands under Pairings').waitFor()
  await page.getByRole('button', { name: /^More for the block/ }).click()
  await page.getByRole('menuitem', { name: /Keep as a template/ }).click()
  await page.getByText('is kept as a template').waitFor()
  expect(await db.libraryItem.count({ where: { practiceId: practice.id, kind: 'template' } })).toBe(1)
  // The technique is offered where hands-on work is chosen.
  await page
    .getByRole('button', { name: /^More for .*calf/i })
    .first()
    .click()
  await page.getByRole('menuitem', { name: /Add hands-on work/ }).click()
  await page.getByRole('button', { name: /Slow lane/ }).click()
  await page
    .getByText(/^Slow lane/)
    .first()
    .waitFor()
  desk.quiet()
})
