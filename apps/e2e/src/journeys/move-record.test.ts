import { readFile } from 'node:fs/promises'
import type { Db } from '@strideloom/db/client.ts'
import examples from '@strideloom/domain/record/data/examples.json' with { type: 'json' }
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demoCookies } from '../acts/open-demo.ts'
import { tellOwner } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const OWNER = {
  name: 'Liv Moen',
  email: 'liv@example.org',
  password: 'elleve runder i skogen',
  practice: 'Skogsløp',
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

test('a runner moves to another practice by a file: looked at first, all of it or nothing, once', async () => {
  const there = await openPerson(browser, inject('demoOrigin'), 'desk')
  const { therapist } = await demoCookies(browser, inject('demoOrigin'))
  await there.context.addCookies(therapist)
  await there.page.goto('/runners')
  await there.page.getByRole('link', { name: 'Maya Lindqvist' }).first().click()
  await there.page.getByRole('button', { name: 'More for Maya Lindqvist' }).click()
  const saved = there.page.waitForEvent('download')
  await there.page.getByRole('menuitem', { name: /^Export the record/ }).click()
  const download = await saved
  expect(download.suggestedFilename()).toMatch(/^strideloom-maya-lindqvist-\d{4}-\d\d-\d\d\.json$/)
  const file = await readFile(await download.path())
  await there.page.getByText('It holds health data').waitFor()
  there.quiet()

  const here = await openPerson(browser, inject('origin'), 'tablet')
  const { page } = here
  await tellOwner(page, inject('origin'), OWNER)
  await page.goto('/runners/new')
  await page.getByRole('link', { name: 'Import their record' }).click()
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel(/^Choose (a|another) file$/).setInputFiles({ name, mimeType: 'application/json', buffer })

  await choose('notes.json', Buffer.from('Left calf tight'))
  await page.getByText('cannot be read as JSON').waitFor()
  const broken = JSON.parse(file.toString())
  broken.strideloom.transfer.rows.Run[0].minutes = 'long'
  await choose('broken.json', Buffer.from(JSON.stringify(broken)))
  await page.getByRole('button', { name: 'Import Maya Lindqvist' }).click()
  await page.getByText('strideloom.transfer.rows.Run: a value is missing').waitFor()
  expect(await db.runner.count({ where: { practice: { name: OWNER.practice } } })).toBe(0)
  here.quiet(/status of 400/)

  await choose('maya.json', file)
  await page.getByRole('heading', { name: 'Maya Lindqvist' }).waitFor()
  await page.getByText(/From Vasa Running Care/).waitFor()
  await checkAccess(page, 'a record before it is imported')
  await checkWidth(page, 'a record before it is imported')
  await page.getByRole('button', { name: 'Import Maya Lindqvist' }).click()
  await page.getByRole('navigation', { name: 'Record' }).waitFor()
  await page.getByText('with Liv Moen').waitFor()
  const { practiceId, id } = await db.runner.findFirstOrThrow({ where: { practice: { name: OWNER.practice } } })
  expect(await db.run.count({ where: { practiceId, runnerId: id } })).toBe(broken.strideloom.transfer.rows.Run.length)

  await page.goto('/runners/import')
  await choose('maya.json', file)
  await page.getByRole('button', { name: 'Import Maya Lindqvist' }).click()
  await page.getByText('This runner is in your practice already.').waitFor()
  await page.getByRole('link', { name: 'Open the record' }).click()
  await page.getByRole('navigation', { name: 'Record' }).waitFor()
  here.quiet(/status of (400|409)/)

  // Another program’s document: no rows, no name. The same screen says what it cannot bring, before and after.
  const example = examples.cases.find(({ id }) => id === 'B03')
  await page.goto('/runners/import')
  await choose('theirs.json', Buffer.from(JSON.stringify(example?.record)))
  await page.getByRole('heading', { name: 'A record of another program' }).waitFor()
  await page.getByText('techniques, their minutes and the reasons are not told').waitFor()
  await checkAccess(page, 'a document before it is imported')
  await page.getByRole('button', { name: 'Import this record' }).click()
  await page.getByText('Enter their name.').waitFor()
  await page.getByLabel('Their name').fill('Berta Holm')
  await page.getByRole('button', { name: 'Import Berta Holm' }).click()
  await page.getByRole('heading', { name: 'Berta Holm is here' }).waitFor()
  await page.getByText('Everything that the file says is in the record.').waitFor()
  await checkAccess(page, 'a document that came in')
  await checkWidth(page, 'a document that came in')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await page.getByRole('navigation', { name: 'Record' }).waitFor()
  const berta = await db.runner.findFirstOrThrow({ where: { name: 'Berta Holm' } })
  expect(await db.run.count({ where: { runnerId: berta.id } })).toBe(example?.record.runs?.length)
  const [session] = await db.session.findMany({ where: { runnerId: berta.id } })
  await page.goto(`/runners/${berta.id}/sessions/${session?.id}`)
  await page.getByText('technique not told').waitFor()
  await page.getByText('Done elsewhere').waitFor()
  here.quiet(/status of 400/)
})
