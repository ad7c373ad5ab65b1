import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import type { Page } from 'playwright-core'
import { demoCookies } from './acts/open-demo.ts'
import { openBrowser, openPerson, type Screen } from './open-browser.ts'

// `npm run screens` takes the README's pictures anew. `npm run screens -- FOLDER [NAME]` takes all main screens of the demo, or
// those whose name begins so, at their widths, light and dark, to look at.
const [, , given, only = ''] = process.argv
const folder = given ?? fileURLToPath(new URL('../../../docs/screens', import.meta.url))

/** What the README shows, by the name of its file. */
const README: Record<string, Screen> = { builder: 'desk', overview: 'desk', today: 'phone' }

type Shot = {
  name: string
  as: 'therapist' | 'runner' | null
  screens: Screen[]
  open: (page: Page) => Promise<unknown>
}

const openRunner = async (page: Page, name: string, tab: string | null) => {
  await page.goto('/runners')
  await page.getByRole('link', { name }).first().click()
  // The record is there once its own pages are named; until then the list stays.
  await page.getByRole('navigation', { name: 'Record' }).waitFor()
  if (tab) await page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: tab }).click()
  await page.waitForLoadState('networkidle')
}

const openCalendar = (search: string) => async (page: Page) => {
  await page.goto(`/calendar${search}`)
  await page.getByRole('button', { name: 'Today' }).waitFor()
  await page.waitForLoadState('networkidle')
}

const SHOTS: Shot[] = [
  { name: 'sign-in', as: null, screens: ['phone', 'desk'], open: (page) => page.goto('/sign-in') },
  { name: 'needs', as: 'therapist', screens: ['phone', 'tablet', 'desk'], open: (page) => page.goto('/needs?of=all') },
  { name: 'roster', as: 'therapist', screens: ['phone', 'tablet', 'desk'], open: (page) => page.goto('/runners') },
  { name: 'calendar', as: 'therapist', screens: ['phone', 'tablet', 'desk'], open: openCalendar('') },
  { name: 'calendar-week', as: 'therapist', screens: ['phone', 'tablet', 'desk'], open: openCalendar('?view=week') },
  {
    name: 'calendar-book',
    as: 'therapist',
    screens: ['phone', 'tablet', 'desk'],
    open: async (page) => {
      await openCalendar('')(page)
      await page.getByRole('button', { name: 'Book', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Maya Lindqvist' }).click()
      await page.getByRole('heading', { name: 'This time' }).waitFor()
    },
  },
  {
    name: 'overview',
    as: 'therapist',
    screens: ['phone', 'tablet', 'desk'],
    open: (page) => openRunner(page, 'Maya Lindqvist', null),
  },
  { name: 'overview-silent', as: 'therapist', screens: ['desk'], open: (page) => openRunner(page, 'Jonas Weil', null) },
  {
    name: 'overview-first-timer',
    as: 'therapist',
    screens: ['desk'],
    open: (page) => openRunner(page, 'Aisha Rahman', null),
  },
  {
    name: 'intake',
    as: 'therapist',
    screens: ['tablet', 'desk'],
    open: (page) => openRunner(page, 'Maya Lindqvist', 'Intake'),
  },
  {
    name: 'training',
    as: 'therapist',
    screens: ['phone', 'desk'],
    open: (page) => openRunner(page, 'Maya Lindqvist', 'Training'),
  },
  {
    name: 'assessment',
    as: 'therapist',
    screens: ['tablet', 'desk'],
    open: (page) => openRunner(page, 'Maya Lindqvist', 'Assessment'),
  },
  {
    name: 'builder',
    as: 'therapist',
    screens: ['phone', 'tablet', 'desk'],
    open: async (page) => {
      await openRunner(page, 'Maya Lindqvist', 'Program')
      await page
        .getByRole('link', { name: /Half-marathon build/ })
        .first()
        .click()
      await page.waitForLoadState('networkidle')
    },
  },
  { name: 'practice', as: 'therapist', screens: ['phone', 'desk'], open: (page) => page.goto('/practice') },
  { name: 'today', as: 'runner', screens: ['phone', 'tablet'], open: (page) => page.goto('/today') },
  { name: 'week', as: 'runner', screens: ['phone'], open: (page) => page.goto('/week') },
  { name: 'check-in', as: 'runner', screens: ['phone'], open: (page) => page.goto('/check-in') },
  { name: 'progress', as: 'runner', screens: ['phone'], open: (page) => page.goto('/progress') },
  { name: 'me', as: 'runner', screens: ['phone'], open: (page) => page.goto('/me') },
]

mkdirSync(folder, { recursive: true })
const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
const browser = await openBrowser()
try {
  const cookies = await demoCookies(browser, product.origin)
  const takes = SHOTS.flatMap((shot) =>
    given === undefined
      ? shot.screens
          .filter((screen) => README[shot.name] === screen)
          .map((screen) => ({ shot, screen, dark: false, file: shot.name }))
      : shot.screens.flatMap((screen) =>
          [false, true].map((dark) => ({
            shot,
            screen,
            dark,
            file: `${shot.name}-${screen}-${dark ? 'dark' : 'light'}`,
          })),
        ),
  )
  for (const { shot, screen, dark, file } of takes.filter((take) => take.file.startsWith(only))) {
    const { page, context } = await openPerson(browser, product.origin, screen, { dark })
    try {
      if (shot.as) await context.addCookies(cookies[shot.as])
      await shot.open(page)
      await page.waitForLoadState('networkidle')
      await page.waitForFunction(() => !/^Loading /m.test(document.body.innerText))
      await page.waitForTimeout(900)
      await page.screenshot({ path: `${folder}/${file}.png` })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      process.stdout.write(`${file}${over > 0 ? `  sticks out ${over} px` : ''}\n`)
    } catch (error) {
      process.stdout.write(`${file}: ${String(error).split('\n')[0]}\n`)
      process.exitCode = 1
    }
    await context.close()
  }
} finally {
  await browser.close()
  await product.stop()
}
