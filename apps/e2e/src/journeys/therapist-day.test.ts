import type { Db } from '@strideloom/db/client.ts'
import { removeDataDir } from '@strideloom/fixtures/product/data-folder.ts'
import type { Product } from '@strideloom/fixtures/product/start-product.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoCookies } from '../acts/open-demo.ts'
import { beginSession, workDone } from '../acts/record-session.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'
import { closePages, openBrowser, openPerson, type Screen } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'
import { ownProduct } from '../own-product.ts'

let browser: Browser
let product: Product
let db: Db
let cookies: Awaited<ReturnType<typeof demoCookies>>

beforeAll(async () => {
  browser = await openBrowser()
  product = await ownProduct('demo')
  db = await openStored(product.dataDir)
  cookies = await demoCookies(browser, product.origin)
}, 60_000)
afterAll(async () => {
  await closePages()
  await db?.$disconnect()
  await product.stop()
  await removeDataDir(product.dataDir)
})

const arrive = async (screen: Screen) => {
  const person = await openPerson(browser, product.origin, screen)
  await person.context.addCookies(cookies.therapist)
  return person
}

/** To the brief of today's session: from the day's own list, or from the list of runners for a colleague's. */
const openBrief = async (page: Page, name: string, from: 'needs' | 'runners' = 'runners'): Promise<void> => {
  await page.goto(`/${from}`)
  const list = from === 'needs' ? page.getByRole('region', { name: 'Today’s sessions' }) : page.getByRole('main')
  await list
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .first()
    .click()
  if (from === 'runners')
    await page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: 'Brief' }).click()
  await page.waitForURL('**/brief**')
  await page.getByRole('link', { name: 'Begin the session' }).waitFor()
}

/** Everything that is planned is done, something goes home, the words are written. */
const work = async (page: Page, name: string, inTheRoom: () => Promise<void> = async () => {}): Promise<void> => {
  await beginSession(page)
  await inTheRoom()
  const hands = page.getByRole('region', { name: 'Under the hands' })
  for (let done = 0; done < 8 && (await hands.getByRole('button', { name: /^Done/ }).isVisible()); done++)
    await workDone(page)
  const leaves = page.getByRole('region', { name: /^Before .* leaves$/ })
  await leaves.getByRole('radio', { name: 'Recover' }).check()
  await leaves.getByRole('textbox', { name: 'What to do' }).fill(`Sleep eight hours, ${name}`)
  await leaves.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: `Three parts for ${name}` }).waitFor()
  for (const part of ['What was restricted', 'What changed', 'What needs attention']) {
    const box = page.getByRole('textbox', { name: part })
    if ((await box.inputValue()) === '') await box.fill(`${part}: told in plain words.`)
  }
}

/** Saved, read through, sent. */
const send = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('button', { name: 'Save the record' }).click()
  await page.getByRole('button', { name: `Read through: send to ${name}` }).click()
  await page.getByText(`What ${name} reads`).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const status = async (id: string) =>
  (await db.session.findFirstOrThrow({ where: { id }, select: { status: true } })).status

const panel = (page: Page) => page.getByRole('region', { name: /^Do (today|then)$/ })

test('P2 P36 S48 the morning at a desk: a suggestion is taken, taken back and taken again, and is what the room begins with', async () => {
  const { page, settled, quiet } = await arrive('desk')
  await openBrief(page, 'Hanna')
  const before = await panel(page).getByRole('listitem').first().textContent()
  const takeFirst = panel(page)
    .getByRole('button', { name: /^Take into the plan/ })
    .first()
  await takeFirst.click()
  await page.getByText('It is in the plan.').waitFor()
  await panel(page)
    .getByRole('button', { name: /^Take back/ })
    .waitFor()
  await settled()
  await checkAccess(page, 'a suggestion that was taken')
  await checkWidth(page, 'a suggestion that was taken')
  // By the toast, and by the line that stays.
  await page.getByRole('button', { name: 'Undo' }).click()
  await panel(page)
    .getByRole('button', { name: /^Take back/ })
    .waitFor({ state: 'detached' })
  expect(await panel(page).getByRole('listitem').first().textContent()).toBe(before)
  await panel(page)
    .getByRole('button', { name: /^Take all \d/ })
    .click()
  await panel(page).getByText('in the plan', { exact: true }).nth(2).waitFor()
  await page.reload()
  await panel(page)
    .getByRole('button', { name: /^Take back/ })
    .click()
  await page.getByText('Taken back: the plan is as it was.').waitFor()
  await panel(page)
    .getByRole('button', { name: /^Take all \d/ })
    .click()
  await panel(page).getByText('in the plan', { exact: true }).nth(2).waitFor()

  await work(page, 'Hanna')
  const id = await send(page, 'Hanna')
  expect(await status(id)).toBe('signed')
  const done = await db.sessionDoneWork.findMany({ where: { sessionId: id, retiredAt: null } })
  expect(done.map(({ pressure }) => pressure)).toEqual([3, 3, 3])
  expect(await db.guardOverride.count({ where: { sessionId: id } })).toBe(0)

  await openBrief(page, 'Jonas')
  await work(page, 'Jonas')
  expect(await status(await send(page, 'Jonas'))).toBe('signed')
  quiet()
})

test('P40 the afternoon with a tablet: a lost connection, three more sessions, and what is added to a signed record', async () => {
  const { page, context, settled, quiet } = await arrive('tablet')
  await openBrief(page, 'Maya', 'needs')
  await beginSession(page)
  await workDone(page)
  await context.setOffline(true)
  await workDone(page)
  await page
    .getByText(/kept on this device/)
    .first()
    .waitFor()
  await context.setOffline(false)
  await openBrief(page, 'Maya')
  await work(page, 'Maya', () => page.getByText('This was typed earlier and is not saved yet.').waitFor())
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Save the record' }).click()
  await page.getByText('Everything is kept on this device').waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Read through: send to Maya' }).click()
  await page.getByText('What Maya reads').waitFor()
  const maya = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await status(maya)).toBe('signed')

  for (const name of ['Sofia', 'Tom']) {
    await openBrief(page, name)
    // What the day does not take is made lighter before it is begun.
    const lighter = panel(page).getByRole('button', { name: /^Take all \d/ })
    if (await lighter.isVisible()) {
      await lighter.click()
      await panel(page)
        .getByRole('button', { name: /^Take back/ })
        .waitFor()
    }
    await work(page, name)
    expect(await status(await send(page, name))).toBe('signed')
  }

  const record = await db.session.findFirstOrThrow({ where: { id: maya } })
  await page.goto(`/runners/${record.runnerId}/sessions/${maya}`)
  await page.getByRole('button', { name: 'Add to it' }).click()
  const sheet = page.getByRole('dialog', { name: 'Add to the signed record' })
  await sheet.getByRole('button', { name: 'Add it' }).click()
  await sheet.getByText('Enter what is added.').waitFor()
  await settled()
  await checkAccess(page, 'adding to a signed record')
  await sheet.getByRole('textbox', { name: 'What is added' }).fill('It was the right soleus.')
  await sheet.getByRole('textbox', { name: 'Why it is added now' }).fill('Mixed up while writing.')
  await sheet.getByRole('button', { name: 'Add it' }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByText('Because: Mixed up while writing.').waitFor()
  await settled()
  await checkAccess(page, 'a record that was added to')
  await checkWidth(page, 'a record that was added to')
  expect(await db.session.findFirstOrThrow({ where: { id: maya } })).toEqual(record)

  const phone = await openPerson(browser, product.origin, 'phone')
  await phone.context.addCookies(cookies.runner)
  await phone.page.goto(`/sessions/${maya}`)
  await phone.page.getByText('It was the right soleus.').waitFor()
  expect(await phone.page.getByText('Mixed up while writing.').count()).toBe(0)
  quiet(LOST)
})
