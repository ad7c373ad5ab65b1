import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import type { Locator, Page } from 'playwright-core'

const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'What is chosen' })
const pairings = (page: Page): Locator => page.getByRole('complementary', { name: 'Pairings' })
/** A day of the grid. */
export const cell = (page: Page, day: string): Locator =>
  page.getByRole('gridcell', { name: new RegExp(`^${dayWords(day)},`) })

/** The builder has sent everything. */
export const kept = (page: Page) => page.getByRole('main').getByText('Saved', { exact: true }).waitFor()

/** A block from a day on, leading to the race. */
export const beginBlock = async (
  page: Page,
  block: { title: string; startDay: string; weeks: number; race: string; purpose: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'New block' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Title').fill(block.title)
  await sheet.getByLabel('Race it leads to').selectOption({ label: block.race })
  // A race brings phases laid back from it; here one block of one phase is wanted.
  await sheet.getByLabel('Phase').selectOption({ label: 'Build' })
  await sheet.getByLabel('First day').fill(block.startDay)
  await sheet.getByRole('textbox', { name: 'Weeks', exact: true }).fill(String(block.weeks))
  await sheet.getByLabel('Purpose of these weeks').fill(block.purpose)
  await sheet.getByRole('button', { name: 'Begin the block' }).click()
  await page.getByRole('heading', { level: 1, name: block.title }).waitFor()
  await page.getByRole('button', { name: 'Review and publish' }).waitFor()
}

/** A finding becomes a pairing: two of the offered works with the hands and four exercises stay ticked. */
export const addPairing = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'From a finding' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('checkbox', { name: /sole of the foot/ }).uncheck()
  for (const more of [/hip flexors/, /Short-foot/]) {
    const offer = sheet.getByRole('checkbox', { name: more })
    if (await offer.isVisible()) await offer.uncheck()
  }
  await sheet.getByRole('button', { name: 'Add pairing' }).click()
  await sheet.waitFor({ state: 'detached' })
}

export type Reasons = { tissue: string; pressure: string | RegExp; now: string }

/** Says why this tissue, why this pressure (a pattern takes the starter that fits), why now. */
export const giveReasons = async (page: Page, work: RegExp, { tissue, pressure, now }: Reasons): Promise<void> => {
  await pairings(page).getByRole('button', { name: work }).first().click()
  const panel = inspector(page)
  await panel.getByLabel('Why this tissue').fill(tissue)
  if (pressure instanceof RegExp) await panel.getByRole('button', { name: pressure }).click()
  else await panel.getByLabel('Why this pressure').fill(pressure)
  await panel.getByLabel('Why now').fill(now)
  await panel.getByLabel('Why now').blur()
}

/** Gives an exercise a load and the reason its runner reads. */
export const loadExercise = async (page: Page, exercise: RegExp, kg: number, why: string): Promise<void> => {
  await pairings(page).getByRole('button', { name: exercise }).first().click()
  const panel = inspector(page)
  await panel.getByLabel('Load', { exact: true }).selectOption({ label: 'kg' })
  await panel.getByRole('textbox', { name: 'kg' }).fill(String(kg))
  await panel.getByLabel('Why, in the runner’s words').fill(why)
  await panel.getByLabel('Why, in the runner’s words').blur()
}

/** Opens a day beside the grid by pressing its number. */
export const openDay = async (page: Page, day: string): Promise<Locator> => {
  await cell(page, day).click({ position: { x: 10, y: 10 } })
  return inspector(page)
}

/** Today gets the strength and the mobility that its weekday does not bring by itself, and is asked for a session. */
export const fillToday = async (page: Page, today: string, startTime: string): Promise<void> => {
  for (const [kind, exercises] of [
    ['Strength', ['Bent-knee single-leg heel raise', 'Single-leg heel raise']],
    ['Mobility', ['Knee-to-wall ankle rock', 'Bent-knee calf stretch']],
  ] as const) {
    if ((await chip(page, today, kind).count()) > 0) continue
    const panel = await openDay(page, today)
    for (const exercise of exercises)
      await panel.getByLabel('Put an exercise on this day only').selectOption({ label: exercise })
    await chip(page, today, kind).waitFor()
  }
  await askForSession(page, today, startTime)
}

/** A session is asked for on a day: it stands there at once, or the guard speaks first. */
export const askForSession = async (page: Page, day: string, startTime: string): Promise<void> => {
  const panel = await openDay(page, day)
  await panel.getByLabel('Starts').fill(startTime)
  await panel.getByRole('button', { name: 'Place session' }).click()
}

/** The verdict over the grid, read, then gone past with a written reason; a reason that says too little is sent back. */
export const keepWithReason = async (page: Page, reason: string): Promise<string> => {
  const verdict = page.getByRole('alertdialog')
  await verdict.getByRole('heading').waitFor()
  const said = await verdict.innerText()
  await page.keyboard.press('3')
  await verdict.getByLabel('Why it is kept').fill('nej')
  await verdict.getByRole('button', { name: 'Keep it', exact: true }).click()
  await verdict.getByText('Say a little more').waitFor()
  await verdict.getByLabel('Why it is kept').fill(reason)
  await verdict.getByRole('button', { name: 'Keep it', exact: true }).click()
  await verdict.waitFor({ state: 'detached' })
  await inspector(page)
    .getByRole('heading', { name: /^Session, / })
    .waitFor()
  return said
}

/** A workout or session of a kind on a day. */
export const chip = (page: Page, day: string, kind: string): Locator =>
  cell(page, day).getByRole('button', { name: new RegExp(`^${kind}`) })

export const moveByMenu = async (page: Page, kind: string, from: string, to: string): Promise<void> => {
  await chip(page, from, kind).hover()
  await cell(page, from)
    .getByRole('button', { name: `More for ${kind}` })
    .click()
  await page.getByRole('menuitem', { name: /^Move to/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: dayWords(to) })
    .click()
  await chip(page, to, kind).first().waitFor()
}

export const moveByMouse = async (page: Page, kind: string, from: string, to: string): Promise<void> => {
  const start = await chip(page, from, kind).boundingBox()
  const end = await cell(page, to).boundingBox()
  if (!start || !end) throw new Error(`nothing to drag from ${from} to ${to}`)
  const [x, y] = [start.x + start.width / 3, start.y + start.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 15, y + 8, { steps: 4 })
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 10 })
  await page.mouse.up()
  await chip(page, to, kind).first().waitFor()
}

/** Space picks up, an arrow carries by a day, Enter puts down. */
export const moveByKeys = async (page: Page, kind: string, from: string, to: string): Promise<void> => {
  await chip(page, from, kind).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await chip(page, to, kind).first().waitFor()
}

/** The review in its own words, then out to the phone. */
export const publish = async (page: Page, number: number): Promise<string> => {
  await kept(page)
  await page.getByRole('button', { name: 'Review and publish' }).click()
  const sheet = page.getByRole('dialog')
  const send = sheet.getByRole('button', { name: `Publish version ${number}` })
  await sheet.getByRole('heading', { name: /will see/ }).waitFor()
  const review = await sheet.innerText()
  await send.click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Published', exact: true }).waitFor()
  return review
}

/** Another number of sets for an exercise, on the coming days. */
export const changeSets = async (page: Page, exercise: RegExp, sets: number): Promise<void> => {
  await pairings(page).getByRole('button', { name: exercise }).first().click()
  await inspector(page).getByRole('textbox', { name: 'Sets' }).fill(String(sets))
  await inspector(page).getByRole('textbox', { name: 'Sets' }).blur()
  await kept(page)
}
