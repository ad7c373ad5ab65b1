import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject, test } from 'vitest'
import { type DemoPerson, demoCookies } from '../acts/open-demo.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson, type Screen } from '../open-browser.ts'

type Place = { name: string; open: (page: Page) => Promise<unknown> }
type Walk = { title: string; places: Place[] }

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).first().waitFor()

const at = (path: string) => async (page: Page) => {
  await page.goto(path)
  await heading(page)
}

/** Another page of the product that is open, by its link. */
const press = (link: string | RegExp, path: string) => async (page: Page) => {
  await page.getByRole('link', { name: link, exact: true }).first().click()
  await page.waitForURL(`**${path}`)
  await heading(page)
}

/** The record of somebody, from the roster. */
const overview = (runner: string) => async (page: Page) => {
  await press('Runners', '/runners')(page)
  await page.getByRole('link', { name: runner }).first().click()
  await page.getByRole('navigation', { name: 'Record' }).waitFor()
}

/** Another page of the record that is open: as a therapist gets there, without loading the product again. */
const record =
  (tab: string, view: string | null = null) =>
  async (page: Page) => {
    await page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: tab }).click()
    await page.waitForURL(`**/${tab.toLowerCase()}`)
    if (view) await page.getByRole('navigation', { name: tab }).getByRole('link', { name: view, exact: true }).click()
    await heading(page)
  }

/** From a page of the record: the first session of a group of the list; its page stands once that link does. */
const session = (group: string, link: string) => async (page: Page) => {
  await page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: 'Sessions' }).click()
  await page.getByRole('region', { name: group }).getByRole('link').first().click()
  await page.getByRole('link', { name: link, exact: true }).last().waitFor()
}

/** Each begins at the roster. */
const THERAPIST: Walk[] = [
  {
    title: 'the practice',
    places: [
      { name: 'roster', open: heading },
      { name: 'who needs me', open: press('Today', '/needs') },
      { name: 'new runner', open: press('Add a runner', '/runners/new') },
      { name: 'practice', open: press('Practice', '/practice') },
      { name: 'rules', open: press(/the rules$/, '/practice/rules') },
    ],
  },
  {
    title: 'the record',
    places: [
      { name: 'overview of a silent runner', open: overview('Jonas Weil') },
      { name: 'overview of a first-timer', open: overview('Aisha Rahman') },
      { name: 'overview of a full record', open: overview('Maya Lindqvist') },
      { name: 'intake', open: record('Intake') },
      { name: 'training', open: record('Training') },
      { name: 'findings', open: record('Assessment') },
      { name: 'tests', open: record('Assessment', 'Test') },
      { name: 'results', open: record('Assessment', 'Results') },
    ],
  },
  {
    title: 'the sessions',
    places: [
      { name: 'overview before a session', open: overview('Maya Lindqvist') },
      { name: 'sessions', open: record('Sessions') },
      { name: 'a session that was sent', open: session('Earlier', 'Program') },
      { name: 'a planned session', open: session('To come', 'Record it') },
      {
        name: 'the room of that session',
        open: async (page) => {
          await page.getByRole('link', { name: 'Record it' }).click()
          await page.getByRole('button', { name: 'Finish', exact: true }).waitFor()
        },
      },
      {
        name: 'its words, after the hands',
        open: async (page) => {
          await page.getByRole('button', { name: 'Finish', exact: true }).click()
          await page.getByRole('heading', { level: 1, name: /^Three parts for/ }).waitFor()
        },
      },
    ],
  },
  {
    title: 'the builder',
    places: [
      {
        name: 'programs',
        open: async (page) => {
          await overview('Maya Lindqvist')(page)
          await record('Program')(page)
        },
      },
      {
        name: 'builder',
        open: async (page) => {
          await page
            .getByRole('link', { name: /Half-marathon build/ })
            .first()
            .click()
          await page
            .getByRole('button', { name: /publish/i })
            .first()
            .waitFor()
        },
      },
    ],
  },
]

/** Each begins at Today. */
const RUNNER: Walk[] = [
  {
    title: 'the day',
    places: [
      { name: 'Today', open: heading },
      { name: 'progress', open: press('Progress', '/progress') },
      { name: 'Week', open: press('Week', '/week') },
      {
        name: 'an exercise of Today',
        open: async (page) => {
          await page
            .getByRole('link', { name: /^(Strength|Mobility|Prehab)/ })
            .first()
            .click()
          await heading(page)
        },
      },
    ],
  },
  {
    title: 'what is told and read',
    places: [
      { name: 'check-in', open: at('/check-in') },
      { name: 'me', open: at('/me') },
      { name: 'sessions', open: at('/sessions') },
      {
        name: 'what changed in a session',
        open: async (page) => {
          await at('/sessions')(page)
          // In the content: the tab bar is a list of links too, and stands before the sessions are here.
          await page.getByRole('main').getByRole('listitem').getByRole('link').first().click()
          await page.getByRole('heading', { level: 2, name: 'What to do' }).waitFor()
        },
      },
    ],
  },
]

const NOBODY: Place[] = [
  { name: 'sign-in', open: at('/sign-in') },
  { name: 'sign-up', open: press('Open a practice', '/sign-up') },
  { name: 'forgotten password', open: at('/forgot') },
]

describe('R20 R22 every main screen of the demo, light and dark, at the size its user has', () => {
  let browser: Browser
  let cookies: Awaited<ReturnType<typeof demoCookies>>

  beforeAll(async () => {
    browser = await openBrowser()
    cookies = await demoCookies(browser, inject('demoOrigin'))
  })
  afterAll(closePages)

  const walk = async (places: Place[], as: DemoPerson | null, screen: Screen, start?: string) => {
    const { page, context, settled, quiet } = await openPerson(browser, inject('demoOrigin'), screen)
    if (as) await context.addCookies(cookies[as])
    if (start) await page.goto(start)
    for (const { name, open } of places) {
      await open(page)
      await settled()
      await checkWidth(page, name)
      await checkAccess(page, name)
      // The look is a matter of colours alone (tokens.css): the same page, seen in the other one.
      await page.emulateMedia({ colorScheme: 'dark' })
      await checkAccess(page, `${name}, dark`, { only: 'contrast' })
      await page.emulateMedia({ colorScheme: 'light' })
      quiet()
    }
    await context.close()
  }

  test('signed out', () => walk(NOBODY, null, 'phone'))
  // Other journeys lead over all of these pages: `npm test` takes a seeded half of the walks.
  for (const { title, places } of sampled(THERAPIST, 0.5, 'walks at a desk'))
    test(`therapist at a desk: ${title}`, () => walk(places, 'therapist', 'desk', '/runners'))
  for (const { title, places } of sampled(RUNNER, 0.5, 'walks on a phone'))
    test(`runner on a phone: ${title}`, () => walk(places, 'runner', 'phone', '/today'))
})
