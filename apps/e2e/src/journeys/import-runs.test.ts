import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { makeFit, makeGpx, makeZip } from '@strideloom/api/testing/activity-bytes.ts'
import type { Db } from '@strideloom/db/client.ts'
import { fromDay } from '@strideloom/db/day-column.ts'
import { addDays, weekday } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { joinByLink, makeLink } from '../acts/invite.ts'
import { tellPractice } from '../acts/tell-practice.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const ZONE = 'Europe/Stockholm'
const OWNER = {
  name: 'Karin Alm',
  email: 'karin@example.org',
  password: 'klockan går på varvet',
  practice: 'Alm & Co',
  timeZone: ZONE,
}
const RUNNER = { name: 'Ida Berg', email: 'ida.berg@example.org', password: 'filerna från klockan' }

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

const look = async (page: Page, what: string) => {
  await checkAccess(page, what)
  await checkWidth(page, what)
}
const bring = (page: Page, name: string, bytes: Buffer | string) =>
  page.getByLabel(/^Choose (a|another) file$/).setInputFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes as string),
  })
const headline = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

test('P42 P43 runs come out of a file on the phone, are looked at, taken, paired and undone; the therapist sees who brought what', async () => {
  const therapist = await openPerson(browser, inject('origin'), 'desk')
  const desk = therapist.page
  const { runnerId } = await tellPractice(desk, inject('origin'), OWNER, {
    name: RUNNER.name,
    birthDate: '1992-02-03',
    goals: 'Lidingöloppet',
  })
  const today = dayOf(new Date().toISOString(), ZONE)
  const yesterday = addDays(today, -1)
  const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
  await db.usualKeyRun.create({
    data: {
      practiceId,
      runnerId,
      id: randomUUID(),
      weekday: weekday(yesterday),
      startTime: '11:00',
      minutes: 50,
      kind: 'quality',
      title: 'hill reps',
      fromDay: fromDay(addDays(today, -35)),
    },
  })
  await desk.goto(`/runners/${runnerId}`)
  const link = await makeLink(desk, RUNNER.name)
  const { page, quiet } = await openPerson(browser, inject('origin'), 'phone')
  await joinByLink(page, link, RUNNER)
  await db.runner.updateMany({ where: { id: runnerId }, data: { joinedOn: fromDay(addDays(today, -35)) } })
  await page.reload()
  const untold = page.getByText('hill reps, yesterday')
  await untold.waitFor()
  await page.getByRole('link', { name: 'Tell of a run' }).tap()
  await page.getByRole('link', { name: /Bring runs from a file/ }).tap()
  await headline(page, 'Bring runs from a file')
  await look(page, 'bringing a file')

  // What is none is refused with its sentence; a connection that breaks keeps the file, and the next try is the same import.
  await bring(page, 'notes.txt', 'hello')
  await page.getByText('notes.txt is not brought. It is no FIT, TCX, GPX or CSV.').waitFor()
  await look(page, 'a file that is refused')
  quiet(/status of 422/)

  const run = { startAt: `${yesterday}T10:00:00.000Z`, seconds: 2700, meters: 9000 }
  const zip = makeZip([
    { name: 'watch/run.fit', bytes: makeFit(run) },
    { name: 'site/run.gpx', bytes: makeGpx(run) },
    { name: 'watch/broken.fit.gz', bytes: gzipSync(makeFit(run)).subarray(0, 200) },
    { name: 'watch/ride.fit', bytes: makeFit({ ...run, startAt: `${addDays(today, -3)}T10:00:00.000Z`, sport: 2 }) },
  ])
  const asked: string[] = []
  await page.route('**/api/run-imports/**', (route) => {
    asked.push(new URL(route.request().url()).searchParams.get('id') ?? '')
    return asked.length === 1 ? route.abort('connectionreset') : route.continue()
  })
  await bring(page, 'export.zip', zip)
  await page.getByText('export.zip is not sent.').waitFor()
  await page.getByRole('button', { name: 'Try again' }).tap()
  await headline(page, '1 new run')
  expect(asked).toEqual([asked[0], asked[0]])
  await page.unroute('**/api/run-imports/**')
  quiet(/ERR_CONNECTION_RESET|ERR_FAILED/)

  const day = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(yesterday))
  await page.getByText(`Answers ${day}’s hill reps.`).waitFor()
  await page.getByText('told by 2 files').waitFor()
  await page.getByText('1 is no run: 1 cycling. Left out.').waitFor()
  await page.getByText('watch/broken.fit.gz It is packed (.gz), and the packing is broken or breaks off.').waitFor()
  const kind = page.getByRole('combobox', { name: /^Kind:/ })
  expect(await kind.inputValue()).toBe('quality')
  await look(page, 'what is in a file')
  expect(await db.run.count({ where: { runnerId } })).toBe(0)
  // Left out there is nothing to take; taken again it is as it was proposed.
  const tick = page.getByRole('region', { name: 'New runs' }).getByRole('checkbox')
  await tick.uncheck()
  await page.getByRole('button', { name: 'Choose another file' }).waitFor()
  await tick.check()
  await page.getByRole('button', { name: 'Take 1 run', exact: true }).tap()
  await page.getByText('1 run is in the record.').waitFor()
  await look(page, 'the files brought')
  const stands = { runnerId, retiredAt: null }
  const [taken] = await db.run.findMany({ where: stands })
  expect(taken).toMatchObject({ type: 'quality', startAt: new Date(run.startAt) })
  expect([taken?.minutes?.toNumber(), taken?.km?.toNumber()]).toEqual([45, 9])

  // It speaks for its day, and the same file has nothing new.
  await bring(page, 'again.fit', makeFit(run))
  await headline(page, 'Nothing new in this file')
  await look(page, 'nothing new')
  await page.getByRole('link', { name: 'Today', exact: true }).tap()
  await page.getByRole('heading', { name: 'Running' }).waitFor()
  await untold.waitFor({ state: 'detached' })

  await desk.goto(`/runners/${runnerId}/training`)
  await desk.getByRole('table').getByRole('cell', { name: '9 km' }).waitFor()
  await desk.getByRole('link', { name: 'Bring runs from a file' }).click()
  await headline(desk, 'Bring runs from a file')
  await desk.getByText(/^1 run\. Brought .* by Ida Berg\./).waitFor()
  await look(desk, 'a runner’s files')
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('link', { name: 'Download export.zip' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('export.zip')
  const earlier = { ...run, startAt: `${addDays(today, -5)}T10:00:00.000Z` }
  await bring(desk, 'desk.fit', makeFit(earlier))
  await headline(desk, '1 new run')
  await look(desk, 'what is in a runner’s file')
  // The runner tells that run meanwhile: nothing is taken, and the page says how it is now.
  const told = { practiceId, runnerId, id: randomUUID(), type: 'easy' as const, startAt: new Date(earlier.startAt) }
  await db.run.create({ data: { ...told, minutes: 45, km: 9 } })
  await desk.getByRole('button', { name: 'Take 1 run', exact: true }).click()
  await desk.getByText('Runs were changed since you looked.').waitFor()
  await headline(desk, 'Nothing new in this file')
  await db.run.delete({ where: { practiceId_id: { practiceId, id: told.id } } })
  await desk.reload()
  await headline(desk, '1 new run')
  await desk.getByRole('button', { name: 'Take 1 run', exact: true }).click()
  await desk.getByRole('button', { name: 'Undo', exact: true }).click()
  await desk.getByText('1 run is out of the record.').waitFor()
  expect(await db.run.count({ where: stands })).toBe(1)

  // Undone by the runner, the key run is asked about again.
  await page.goto('/me')
  await page.getByRole('link', { name: 'Bring runs from a file' }).tap()
  await page.getByText(/^1 run\. Brought .* by Karin Alm\. Undone/).waitFor()
  await page.getByRole('button', { name: 'Undo export.zip' }).tap()
  await page.getByRole('button', { name: 'Take out' }).tap()
  await page.getByText('1 run is out of the record.').waitFor()
  expect(await db.run.count({ where: stands })).toBe(0)
  await page.getByRole('link', { name: 'Today', exact: true }).tap()
  await untold.waitFor()
  quiet()
  therapist.quiet(/status of 409/)
})
