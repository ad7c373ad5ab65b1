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

/** Each list of writes sends for itself, one after the other. */
const ARRIVES = { timeout: 15_000 }
const ZONE = 'Europe/Stockholm'
const OWNER = {
  name: 'Eva Lind',
  email: 'eva@example.org',
  password: 'tolv varv kring sjön',
  practice: 'Sjövarv',
  timeZone: ZONE,
}
const RUNNER = { name: 'Ola Ström', email: 'ola@example.org', password: 'springer i regnet' }

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
const choose = (page: Page, group: string | RegExp, answer: string | RegExp) =>
  page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: answer, ...(typeof answer === 'string' && { exact: true }) })
    .check()
const rate = (page: Page, scale: string, value: number) =>
  page
    .getByRole('radiogroup', { name: scale })
    .getByRole('radio', { name: new RegExp(`^${value}\\b`) })
    .check()

/** The check-in with one of five taps, and the daily safety questions behind their line. Ends on Today. */
const tellSafety = async (page: Page) => {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: /^Check-in/ })
    .tap()
  await page.getByRole('button', { name: 'Nothing stiff today' }).tap()
  await rate(page, 'Sleep', 4)
  await page.getByRole('button', { name: /^Anything of this/ }).tap()
  const sheet = page.getByRole('dialog')
  expect(await sheet.getByRole('radio', { checked: true }).count()).toBe(0)
  await choose(page, /^One calf or thigh/, 'Yes')
  await sheet.getByText('Stop, and get medical help now.').waitFor()
  expect(await sheet.getByRole('link', { name: 'Call 112' }).getAttribute('href')).toBe('tel:112')
  await choose(page, /^An open wound/, 'Yes')
  await sheet.getByText(/until then the whole session waits/).waitFor()
  await sheet.getByRole('button', { name: 'Left calf', exact: true }).tap()
  await sheet.getByText(/until then the whole session waits/).waitFor({ state: 'detached' })
  await look(page, 'the safety questions')
  await sheet.getByRole('button', { name: 'No to the rest' }).tap()
  await sheet.getByRole('button', { name: 'Tell my therapist' }).tap()
  await page.getByText('Answered today: 2 yes, 20 no').waitFor()
  await page.getByRole('button', { name: 'Save, 1 of 5 answered' }).tap()
  await page
    .getByRole('list', { name: 'What you said today' })
    .getByText(/\(left calf\)/)
    .waitFor()
  await look(page, 'what was said at the check-in')
  await page.getByRole('link', { name: 'To today' }).tap()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

test('P9 P31 P37 S72 running is told on the phone without a network, and all of it arrives once', async () => {
  const therapist = await openPerson(browser, inject('origin'), 'desk')
  const { runnerId } = await tellPractice(therapist.page, inject('origin'), OWNER, {
    name: RUNNER.name,
    birthDate: '1990-05-01',
    goals: 'Milen under 45',
  })
  await therapist.page.goto(`/runners/${runnerId}`)
  const link = await makeLink(therapist.page, RUNNER.name)

  // A key run stands on yesterday's weekday and one on today's, and a long run lies two days back.
  const today = dayOf(new Date().toISOString(), ZONE)
  const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
  const habit = (title: string, day: string) => ({
    practiceId,
    runnerId,
    id: randomUUID(),
    weekday: weekday(day),
    startTime: '00:00',
    minutes: 50,
    kind: 'quality' as const,
    title,
    fromDay: fromDay(addDays(today, -35)),
  })
  await db.usualKeyRun.createMany({ data: [habit('hill reps', addDays(today, -1)), habit('tempo', today)] })
  // An ankle is still felt: once a month it is asked what that takes from running.
  const { id: recordedById } = await db.member.findFirstOrThrow({ where: { practiceId } })
  await db.injury.create({ data: { practiceId, runnerId, id: randomUUID(), kind: 'sprain', recordedById } })
  const longRun = randomUUID()
  await db.run.create({
    data: {
      practiceId,
      runnerId,
      id: longRun,
      type: 'long',
      minutes: 90,
      km: 16,
      startAt: new Date(Date.now() - 49 * 3_600_000),
    },
  })

  const { page, context, quiet } = await openPerson(browser, inject('origin'), 'phone')
  await joinByLink(page, link, RUNNER)
  await db.runner.updateMany({ where: { id: runnerId }, data: { joinedOn: fromDay(addDays(today, -35)) } })
  await page.reload()
  await page.getByRole('heading', { name: 'Running' }).waitFor()
  await look(page, 'running on today')
  // The pages that are needed next are fetched once this one stands.
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => {
    const got = performance.getEntriesByType('resource').map((one) => one.name)
    return ['safety-sheet', 'safety-said', 'people.safety.mine'].every((part) =>
      got.some((name) => name.includes(part)),
    )
  })
  await context.setOffline(true)

  await rate(page, 'Soreness from', 4)
  await page.getByRole('button', { name: 'Save', exact: true }).tap()
  await page.getByText('How sore are the legs?').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Not as planned' }).first().tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Save' }).tap()
  await sheet.getByText('Choose why.').waitFor()
  await look(page, 'not as planned')
  await sheet.getByRole('radio', { name: 'Tired' }).check()
  await sheet.getByRole('button', { name: 'Save' }).tap()
  await page.getByText('Hill reps: not run').waitFor()

  await page.getByRole('link', { name: 'How it went' }).tap()
  await page.getByRole('heading', { level: 1, name: 'Tempo' }).waitFor()
  await page.getByRole('textbox', { name: 'Time' }).fill('47,5')
  await page.getByRole('textbox', { name: 'Distance' }).fill('8.2')
  await rate(page, 'How hard was it', 7)
  await rate(page, 'How was the stride?', 2)
  await choose(page, 'Stiffness at the start?', 'It stayed')
  await choose(page, 'Did a place draw your attention?', 'Yes, show where')
  await page.getByRole('button', { name: 'Left calf', exact: true }).tap()
  await look(page, 'a run')
  await page.getByRole('button', { name: 'Save the run' }).tap()
  await page.getByText('Fast or hard run noted').waitFor()
  expect(await page.getByText('Not told yet.').count()).toBe(0)

  await page.getByRole('link', { name: /How did (this|last) week go/ }).tap()
  await choose(page, 'Could you run as you had planned?', /^Yes, though/)
  await page.getByRole('button', { name: 'Left calf', exact: true }).tap()
  await choose(page, 'Did you run less because of it?', 'A little less')
  await choose(page, 'Did it slow you down?', 'No')
  expect(await page.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0)
  await choose(page, 'How much did you feel it?', 'Clearly')
  await look(page, 'the week')
  await page.getByRole('button', { name: 'Save', exact: true }).tap()
  await page.getByText('The week is noted').waitFor()
  expect(await page.getByRole('link', { name: /week go\?/ }).count()).toBe(0)
  await page.getByRole('link', { name: 'Running with the injury' }).tap()
  await look(page, 'the month')
  for (const answer of ['Nearly as far', 'Easy runs only', 'Off some of it', 'Most of the time, a little'])
    await page.getByRole('button', { name: answer, exact: true }).tap()
  await page.getByRole('heading', { name: 'How was it the morning after a run?' }).waitFor()
  await page.getByRole('button', { name: 'A little worse all day' }).tap()
  await page.getByRole('button', { name: 'Leave this one out' }).tap()
  await page.getByText('5 of 6 questions answered').waitFor()
  await page.getByRole('button', { name: 'The question before' }).tap()
  await page.getByRole('button', { name: 'Mostly', exact: true }).tap()
  await page.getByRole('button', { name: 'Save', exact: true }).tap()
  await page.getByText('Noted', { exact: true }).waitFor()
  expect(await page.getByRole('link', { name: 'Running with the injury' }).count()).toBe(0)
  await tellSafety(page)
  await page.getByText(/kept here. Sent as soon as the network is back/).waitFor()
  expect(await db.runningDay.count({ where: { runnerId } })).toBe(0)

  await context.setOffline(false)
  await expect.poll(() => db.weeklyAnswer.count({ where: { runnerId } }), ARRIVES).toBe(1)
  await expect.poll(() => db.run.count({ where: { runnerId } }), ARRIVES).toBe(2)
  await expect.poll(() => db.runningDay.count({ where: { runnerId } }), ARRIVES).toBe(1)
  await expect.poll(() => db.runSoreness.count({ where: { runnerId } }), ARRIVES).toBe(1)
  const run = await db.run.findFirstOrThrow({
    where: { runnerId, id: { not: longRun } },
    include: { regions: true },
  })
  expect(run).toMatchObject({ type: 'quality', rpe: 7, strideFeel: 2, warmup: 'not-cleared', asked: ['attention'] })
  expect([run.minutes?.toNumber(), run.km?.toNumber()]).toEqual([47.5, 8.2])
  expect(run.regions).toMatchObject([{ kind: 'attention', region: 'calf', side: 'left' }])
  expect(await db.runningDay.findFirst({ where: { runnerId } })).toMatchObject({ told: 'skipped', reason: 'tired' })
  expect((await db.run.findFirstOrThrow({ where: { id: longRun } })).soreness48).toBe(4)
  expect(await db.weeklyAnswer.findFirst({ where: { runnerId } })).toMatchObject({
    region: 'calf',
    side: 'left',
    participation: 8,
    amount: 8,
    performance: 0,
    symptoms: 17,
  })
  await expect
    .poll(() => db.monthlyAnswer.findMany({ where: { runnerId } }))
    .toMatchObject([{ distance: 3, speed: 2, ground: 2, during: 2, morning: 2, trust: 3 }])
  await expect.poll(() => db.flagAnswer.count({ where: { runnerId, askedAt: 'check-in' } }), ARRIVES).toBe(22)
  await therapist.page.goto(`/runners/${runnerId}/brief`)
  await therapist.page.getByText('No hands-on until cleared. Call, then refer.').first().waitFor()
  await therapist.page
    .getByText(/Yes to: One calf or thigh/)
    .first()
    .waitFor()
  // Asked once: after a reload nothing of it is open any more.
  await page.reload()
  await page.getByRole('heading', { name: 'Running' }).waitFor()
  expect(await page.getByText('Not told yet.').count()).toBe(0)
  expect(await page.getByText('How sore are the legs?').count()).toBe(0)
  expect(await page.getByRole('link', { name: /week go\?|with the injury/ }).count()).toBe(0)
  quiet(/ERR_INTERNET_DISCONNECTED|Failed to load resource/)
})
