import type { Db } from '@strideloom/db/client.ts'
import { addDays, type Day, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { type MovableClock, movableClock } from '@strideloom/fixtures/product/movable-clock.ts'
import type { Product } from '@strideloom/fixtures/product/start-product.ts'
import { IN_FULL } from '@strideloom/fixtures/prove/sampled.ts'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { atHand } from '../acts/at-hand.ts'
import { demoCookies } from '../acts/open-demo.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'
import { ownProduct } from '../own-product.ts'

const WAIT = { timeout: 10_000 }
const ZONE = 'Europe/Stockholm'
/** A training week; `npm test` lives its first days. */
const DAYS = IN_FULL ? 7 : 3

const FIVE = { Sleep: 4, Freshness: 3, 'Muscle feel': 4, Calm: 4, Mood: 5 }

// The demo's Maya goes to the mountains. Each test goes on where the one before it stopped.
describe('a phone without a network', () => {
  let clock: MovableClock
  let product: Product
  let browser: Browser
  let db: Db
  let person: Awaited<ReturnType<typeof openPerson>>
  let context: BrowserContext
  let runnerId: string
  let today: Day

  beforeAll(async () => {
    clock = movableClock()
    product = await ownProduct('demo', clock.env)
    db = await openStored(product.dataDir)
    browser = await openBrowser()
    const cookies = await demoCookies(browser, product.origin)
    person = await openPerson(browser, product.origin, 'phone', { keepsApp: true })
    context = person.context
    await context.addCookies(cookies.runner)
    runnerId = (await db.runner.findFirstOrThrow({ where: { name: 'Maya Lindqvist' } })).id
    today = dayOf(clock.now().toISOString(), ZONE)
  }, 120_000)
  afterAll(async () => {
    await closePages()
    await db?.$disconnect()
    await product?.stop()
    clock?.remove()
  })

  /** The phone's clock in its runner's evening, `days` after it left: counted in days of the runner's zone, at any hour of the journey. */
  const evening = (days: number): Date => new Date(`${addDays(today, days)}T18:00:00.000Z`)

  const logsSince = () =>
    db.log.findMany({
      where: { runnerId, performedOn: { gt: new Date(today) } },
      include: { sets: true },
      orderBy: { loggedAt: 'asc' },
    })

  const checkInsSince = () => db.checkIn.findMany({ where: { runnerId, day: { gt: new Date(today) } } })

  test('P32 after a first visit every page opens without a network, with what it had to show', async () => {
    const { page } = person
    await page.goto('/today')
    await page.getByRole('button', { name: /^Done: / }).waitFor()
    await atHand(page, ['progress.mine', 'sessions.sent', 'training.lately', 'programs.plan'])
    await context.setOffline(true)
    for (const [path, words] of [
      ['/today', /^Today$/],
      ['/week', /to come$/],
      [`/week?from=${startOfWeek(addDays(today, 7))}`, /workout|session/],
      ['/check-in', /^(How is the body|Left calf|Nothing stiff)/],
      ['/progress', /calf/],
      ['/sessions', /^Your sessions$/],
      ['/run', /^Your run$/],
      ['/away', /^Days away$/],
      ['/me', /Vasa Running Care/],
    ] as const) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1, name: words }).waitFor()
      expect(await page.getByText(/could not be loaded/).count(), path).toBe(0)
    }
    await page.goto('/progress')
    await page
      .getByRole('img', { name: /Left calf/ })
      .first()
      .waitFor()
    await page.goto('/sessions')
    await page
      .getByRole('link', { name: /20 Nov|Ines/ })
      .first()
      .tap()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByText(/could not be loaded/).count()).toBe(0)
    person.quiet(LOST)
  })

  /** Ticks off all that Today asks and answers the check-in; gives how many exercises that were. */
  const liveDay = async (page: Page): Promise<number> => {
    await page.goto('/today')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    const done = page.getByRole('button', { name: /^Done: / })
    let ticked = 0
    for (; (await done.count()) > 0; ticked++) {
      const words = await done.innerText()
      await done.tap()
      await expect.poll(async () => ((await done.count()) > 0 ? await done.innerText() : ''), WAIT).not.toBe(words)
    }
    await page.goto('/check-in')
    await page.getByRole('button', { name: 'Nothing stiff today' }).tap()
    for (const [question, value] of Object.entries(FIVE))
      await page
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: new RegExp(`^${value}`) })
        .check()
    await page.getByRole('button', { name: 'Save', exact: true }).tap()
    await page.getByRole('heading', { level: 1, name: /^Nothing stiff/ }).waitFor()
    return ticked
  }

  test('P32 R10 a week in the mountains arrives complete, once and in order, although the tab was killed in between', async () => {
    let { page } = person
    let ticked = 0
    for (let day = 1; day <= DAYS; day++) {
      if (day === 2) {
        await page.close({ runBeforeUnload: false })
        page = await context.newPage()
      }
      await page.clock.setFixedTime(evening(day))
      ticked += await liveDay(page)
    }
    expect(ticked).toBeGreaterThan(DAYS)
    expect(await logsSince()).toEqual([])
    await page.getByText(`Not saved yet, ${ticked + DAYS} kept here.`).waitFor()
    await checkAccess(page, 'a week that waits')
    await checkWidth(page, 'a week that waits')

    await clock.pass((evening(DAYS).getTime() - clock.now().getTime()) / 3_600_000 + 1)
    await context.setOffline(false)
    await expect.poll(async () => (await logsSince()).length, WAIT).toBe(ticked)
    await expect.poll(() => checkInsSince().then(({ length }) => length), WAIT).toBe(DAYS)
    const logs = await logsSince()
    expect(new Set(logs.map(({ workoutItemId }) => workoutItemId)).size).toBe(ticked)
    expect(logs.every(({ outcome, sets }) => outcome === 'done' && sets.length > 0)).toBe(true)
    const days = logs.map(({ performedOn }) => performedOn.getTime())
    expect(days).toEqual([...days].sort((a, b) => a - b))
    expect((await checkInsSince()).map(({ day }) => day.toISOString().slice(0, 10)).sort()).toEqual(
      Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1)),
    )
    await page.close()
  })

  test('P32 R10 a server that loses every second request and answers some twice gets each thing once', async () => {
    const page = await context.newPage()
    await page.clock.setFixedTime(evening(DAYS + 1))
    await clock.pass((evening(DAYS + 1).getTime() - clock.now().getTime()) / 3_600_000 + 1)
    const before = (await logsSince()).length
    let asked = 0
    const writes = /\/api\/trpc\/.*(record|save)/
    await context.route(writes, async (route) => {
      const turn = asked++ % 4
      if (turn === 0) return route.abort()
      if (turn === 3) await route.fetch()
      const answer = await route.fetch()
      // it was done, and nobody hears of it
      if (turn === 2) return route.abort()
      await route.fulfill({ response: answer })
    })
    const ticked = await liveDay(page)
    const arrived = async () => {
      // the pauses between its own tries are for people
      await page
        .getByRole('button', { name: 'Try now' })
        .tap({ timeout: 300 })
        .catch(() => undefined)
      return { logs: (await logsSince()).length, checkIns: (await checkInsSince()).length }
    }
    await expect.poll(arrived, { timeout: 20_000 }).toEqual({ logs: before + ticked, checkIns: DAYS + 1 })
    await page.getByText(/^Not saved yet/).waitFor({ state: 'hidden' })
    await context.unrouteAll({ behavior: 'wait' })
    expect(asked).toBeGreaterThan(ticked)
    expect({ logs: (await logsSince()).length, checkIns: (await checkInsSince()).length }).toEqual({
      logs: before + ticked,
      checkIns: DAYS + 1,
    })
    await page.close()
  })

  test('P32 R27 somebody else signs in on the device: nothing is sent as theirs, and what waits goes when its owner is back', async () => {
    const page = await context.newPage()
    await page.clock.setFixedTime(evening(DAYS + 1))
    const before = (await checkInsSince()).length
    await context.route(/logs\.checkIns\.save/, (route) => route.abort())
    await page.goto('/check-in')
    await page.getByRole('button', { name: 'Answer again' }).tap()
    await page.getByRole('button', { name: 'Nothing stiff today' }).tap()
    for (const [question, value] of Object.entries({ ...FIVE, Sleep: 2 }))
      await page
        .getByRole('radiogroup', { name: question })
        .getByRole('radio', { name: new RegExp(`^${value}`) })
        .check()
    await page.getByRole('button', { name: 'Save', exact: true }).tap()
    await page.getByText('Not saved yet, 1 kept here.').waitFor()
    const enter = async (as: 'therapist' | 'runner') => {
      const answer = await context.request.post('/api/auth/demo/open', {
        data: { as },
        headers: { origin: product.origin },
      })
      expect(answer.ok()).toBe(true)
    }
    await enter('therapist')
    await context.unrouteAll({ behavior: 'wait' })
    await page.getByRole('button', { name: 'Try now' }).tap()
    await page.getByText('You are signed out.').waitFor()
    expect((await checkInsSince()).length).toBe(before)
    // opened anew it is the other one's app, and nothing of hers is in it
    await page.goto('/today')
    await page.waitForURL('**/needs')
    await page.getByRole('link', { name: 'Maya Lindqvist' }).first().waitFor()
    expect((await checkInsSince()).length).toBe(before)
    await enter('runner')
    await page.goto('/today')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await expect.poll(async () => (await checkInsSince()).length, { timeout: 15_000 }).toBe(before + 1)
    await page.close()
  })

  test('P32 R27 signing out leaves nothing of anybody on the device, and a therapist’s pages never put anything there', async () => {
    const page = await context.newPage()
    // a clock that is right: of a wrong one the device keeps how wrong it is
    await page.clock.setFixedTime(clock.now())
    await page.goto('/me')
    await page.getByRole('button', { name: 'Sign out', exact: true }).tap()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForURL('**/sign-in')
    const left = () =>
      page.evaluate(`(async () => ({
        stored: Object.keys(localStorage), tab: Object.keys(sessionStorage),
        databases: (await indexedDB.databases()).map(({ name }) => name),
        kept: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname).filter((path) => path.startsWith('/api')),
      }))()`)
    await expect.poll(left, WAIT).toEqual({ stored: [], tab: [], databases: [], kept: [] })
    await page.getByRole('button', { name: /as a therapist|as therapist/i }).tap()
    await page.getByRole('link', { name: 'Maya Lindqvist' }).first().tap()
    await page.getByRole('navigation', { name: 'Record' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(await left()).toMatchObject({ databases: [], kept: [] })
  })
})
