import { randomUUID } from 'node:crypto'
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
  name: 'Vera Dahl',
  email: 'vera@example.org',
  password: 'dagar i en kalender',
  practice: 'Dahl Running Care',
  timeZone: ZONE,
}
const RUNNER = { name: 'Moa Ek', email: 'moa@example.org', password: 'veckan som den kommer' }

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
const fetched = async (address: string) => {
  const answer = await fetch(address)
  return { status: answer.status, text: await answer.text() }
}

test('P33 a runner takes their plan into their own calendar, chooses what it says, and ends it', async () => {
  const origin = inject('origin')
  const { page: desk } = await openPerson(browser, origin, 'desk')
  const { runnerId } = await tellPractice(desk, origin, OWNER, {
    name: RUNNER.name,
    birthDate: '1990-04-05',
    goals: 'Tjejmilen',
  })
  const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
  const day = addDays(dayOf(new Date().toISOString(), ZONE), 3)
  await db.usualKeyRun.create({
    data: {
      practiceId,
      runnerId,
      id: randomUUID(),
      weekday: weekday(day),
      startTime: '07:00',
      minutes: 50,
      kind: 'quality',
      title: 'hill reps',
      fromDay: fromDay(day),
    },
  })
  await desk.goto(`/runners/${runnerId}`)
  const link = await makeLink(desk, RUNNER.name)
  const { page, context, settled, quiet } = await openPerson(browser, origin, 'phone')
  await joinByLink(page, link, RUNNER)
  await page.goto('/me')
  const part = page.getByRole('region', { name: 'Your calendar' })
  const address = () => part.getByRole('textbox', { name: 'Private address' }).inputValue()

  await part.getByRole('button', { name: 'Make a private address' }).tap()
  const first = await address()
  await look(page, 'a calendar’s address')
  expect(await part.getByRole('link', { name: 'Add to calendar' }).getAttribute('href')).toBe(
    first.replace(/^http/, 'webcal').replace('webcals', 'webcal'),
  )
  const before = await fetched(first)
  expect(before.text).toContain(`DTSTART;TZID=${ZONE}:${day.replaceAll('-', '')}T070000\r\n`)
  expect(before.text).toContain('SUMMARY:Hill reps\\, 50 min\r\n')

  // What was shown once is not shown again; what is chosen holds from the next fetch on.
  await page.reload()
  await part.getByText('A calendar fetched it last on').waitFor()
  expect(await part.getByRole('textbox').count()).toBe(0)
  await part.getByRole('combobox', { name: 'Reminder: Key runs of the week' }).selectOption('30')
  await part.getByRole('radio', { name: 'Only “Training”' }).dispatchEvent('click')
  await part.getByRole('radio', { name: 'Only “Training”', checked: true }).waitFor({ state: 'attached' })
  await settled()
  const bare = await fetched(first)
  expect(bare.text).toContain('SUMMARY:Run\r\n')
  expect(bare.text).toContain('TRIGGER:-PT30M\r\n')
  expect(bare.text).not.toMatch(/Hill|Dahl/)
  await look(page, 'what is in a calendar')

  // Without a network nothing changes, and that is said.
  await context.setOffline(true)
  const races = part.getByRole('switch', { name: 'Races' })
  await races.dispatchEvent('click')
  await page.getByText('Not changed. The server cannot be reached.').waitFor()
  await context.setOffline(false)
  await page.reload()
  expect(await races.isChecked()).toBe(true)
  quiet(/ERR_INTERNET_DISCONNECTED/)

  await part.getByRole('button', { name: 'New address' }).tap()
  await look(page, 'a new address')
  await page.getByRole('dialog').getByRole('button', { name: 'Make a new address' }).tap()
  await part.getByRole('link', { name: 'Add to calendar' }).waitFor()
  const second = await address()
  expect([(await fetched(first)).status, (await fetched(second)).status]).toEqual([404, 200])

  await part.getByRole('button', { name: 'End this address' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'End it' }).tap()
  await part.getByRole('button', { name: 'Make a private address' }).waitFor()
  await look(page, 'no address')
  expect((await fetched(second)).status).toBe(404)
  quiet()
})
