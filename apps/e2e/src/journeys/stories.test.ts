import { compareInstants, dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import type { PatternId } from '@strideloom/domain/library/ids.ts'
import { pattern } from '@strideloom/domain/library/patterns.ts'
import { SIGN_IDS, SIGN_WORDS } from '@strideloom/domain/progress/signs.ts'
import { TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import { sampled } from '@strideloom/fixtures/prove/sampled.ts'
import { EXPECTED } from '@strideloom/fixtures/stories/expected.ts'
import { MORNING } from '@strideloom/fixtures/tell-answers.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { demoCookies } from '../acts/open-demo.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'

const STATES = { yes: /^yes, since /, no: /^no$/, unknown: /^not known$/ } as const

/** The part of the overview that tells the signs, by the advice it is headed with. */
const signsOf = (page: Page, advice: string) => page.getByRole('region', { name: advice })

const toTab = async (page: Page, tab: string) => {
  await page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: tab, exact: true }).click()
  await page.waitForURL(`**/${tab.toLowerCase()}**`)
}

// What has to be concluded was written by hand (packages/fixtures/src/stories/expected.ts); here it has to be seen.
describe('the eight stories on their screens', () => {
  let browser: Browser
  let therapist: Awaited<ReturnType<typeof openPerson>>
  beforeAll(async () => {
    browser = await openBrowser()
    therapist = await openPerson(browser, inject('demoOrigin'), 'desk')
    const { therapist: cookies } = await demoCookies(browser, inject('demoOrigin'))
    await therapist.context.addCookies(cookies)
    await therapist.page.goto('/runners')
  })
  afterAll(closePages)

  test('S74 P2 an open safety answer is seen before the list, and in it', async () => {
    const { page } = therapist
    const first = page.getByRole('list', { name: 'See first' }).getByRole('listitem')
    await first.first().waitFor()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('One runner to see first')
    expect(await first.allInnerTexts()).toEqual([expect.stringMatching(/Priya Raman[\s\S]*No hands-on until cleared/)])
    const row = page.getByRole('row', { name: /Priya Raman/ })
    expect(await row.innerText()).toContain('no hands-on')
    expect(await page.getByText('no hands-on', { exact: true }).count()).toBe(1)
  })

  // The same pages eight times: `npm test` opens a seeded third; what is concluded of each is asked of the API in every run.
  test.each(sampled(Object.entries(EXPECTED), 0.33, 'stories on their screens'))('S72 S73 %s', async (name, told) => {
    const { signs, advice, safety, load, patterns, patternsFromMorning = [] } = told
    const { page, quiet } = therapist
    await page.getByRole('link', { name: 'Runners', exact: true }).click()
    await page.getByRole('table').getByRole('link', { name }).click()

    const part = signsOf(page, advice)
    await part.waitFor()
    const rows = await part.locator('li:has([data-state])').allInnerTexts()
    expect(rows).toHaveLength(SIGN_IDS.length)
    for (const id of SIGN_IDS)
      expect(rows.find((row) => row.includes(SIGN_WORDS[id]))?.split('\n'), `sign ${id}`).toContainEqual(
        expect.stringMatching(STATES[signs[id]]),
      )
    const notices = page.getByText(/^(A safety answer limits|No hands-on)/)
    expect(await notices.allInnerTexts()).toEqual(safety === null ? [] : [safety])

    await toTab(page, 'Training')
    const run = page.getByRole('heading', { level: 2, name: load.says })
    await run.waitFor()
    const band = page.getByRole('main').getByText(/^(small|moderate|large) spike$/)
    expect(await band.allInnerTexts()).toEqual(load.band === null ? [] : [`${load.band} spike`])

    await toTab(page, 'Assessment')
    await page
      .getByRole('navigation', { name: 'Assessment' })
      .getByRole('link', { name: 'Results', exact: true })
      .click()
    await page
      .getByRole('heading', { level: 2, name: /^What is known points|^Nothing that is known|^Not known yet what/ })
      .waitFor()
    const now = new Date().toISOString()
    const isAnswered = compareInstants(instantOf(dayOf(now, TIME_ZONE), MORNING, TIME_ZONE), now) <= 0
    // In the night before it nobody has answered this morning yet.
    for (const one of patterns.filter((wanted) => isAnswered || !patternsFromMorning.includes(wanted))) {
      const [id, side] = one.split(' ')
      await page.getByRole('heading', { level: 3, name: `${pattern(id as PatternId).label}, ${side}` }).waitFor()
    }
    quiet()
  })

  test('every "Why" of a full overview opens, and reads and fits', async () => {
    const { page } = therapist
    await page.getByRole('link', { name: 'Runners', exact: true }).click()
    await page.getByRole('table').getByRole('link', { name: 'Maya Lindqvist' }).click()
    await signsOf(page, EXPECTED['Maya Lindqvist']?.advice ?? '').waitFor()
    await page.getByText('Why: Same area pulls attention in runs').waitFor({ state: 'attached' })
    await page.evaluate(() => {
      for (const why of document.querySelectorAll('details')) why.open = true
    })
    const asked = page.locator('details', { hasText: 'Why: Same area pulls attention in runs' })
    const told = await asked.innerText()
    for (const words of ['sign S3', 'left calf named in', 'Expert opinion', 'Reference 7.3', 'Practice, Rules'])
      expect(told).toContain(words)
    await checkWidth(page, 'overview, all reasons open')
    await checkAccess(page, 'overview, all reasons open')
  })
})
