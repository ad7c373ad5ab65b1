import type { Locator, Page } from 'playwright-core'

/** One rule of the page, whatever is shown of it. */
export const ruleItem = (page: Page, id: string): Locator =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: new RegExp(`^(Change|Why|Close) ${id}$`) }) })

/** Opens the rules from the practice page. */
export const openRules = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Practice' }).click()
  await page.getByRole('link', { name: /the rules$/ }).click()
  await page.getByRole('searchbox', { name: 'Search rules and thresholds' }).waitFor()
}

/** Finds a rule by its id and sets one of its numbers; what goes with it is on the page then. */
export const setNumber = async (page: Page, id: string, label: string, value: number): Promise<Locator> => {
  await page.getByRole('searchbox', { name: 'Search rules and thresholds' }).fill(id)
  await page.getByRole('button', { name: `Change ${id}` }).click()
  const item = ruleItem(page, id)
  const field = item.getByRole('textbox', { name: label })
  await field.fill(String(value))
  await field.blur()
  return item
}

/** Finds a threshold by its name and opens it. */
const openThreshold = async (page: Page, name: string): Promise<Locator> => {
  const change = new RegExp(`^Change ${name.replace(/[()]/g, '\\$&')}`)
  await page.getByRole('searchbox', { name: 'Search rules and thresholds' }).fill(name)
  await page.getByRole('button', { name: change }).click()
  return page.getByRole('listitem').filter({ has: page.getByRole('group', { name: change }) })
}

/** Finds a choice between readings by its name and takes one of them. */
export const choose = async (page: Page, name: string, reading: string): Promise<Locator> => {
  const item = await openThreshold(page, name)
  await item.getByRole('radio', { name: reading }).check({ force: true })
  return item
}

/** Finds a threshold by its name and sets one of its numbers. */
export const setThreshold = async (page: Page, name: string, label: string, value: number): Promise<Locator> => {
  const item = await openThreshold(page, name)
  const field = item.getByRole('textbox', { name: label })
  await field.fill(String(value))
  await field.blur()
  return item
}

/** The look ahead, when it has seen everybody. */
export const lookAhead = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'See what it would change' }).click()
  const sheet = page.getByRole('dialog', { name: 'What this would change' })
  await sheet.getByRole('heading', { name: /would be judged differently$/ }).waitFor()
  await sheet.getByRole('button', { name: 'Stop looking' }).waitFor({ state: 'detached' })
  return sheet
}

/** Says why and saves; a reason that says too little is sent back. Gives the version that is told. */
export const saveRules = async (page: Page, sheet: Locator, reason: string): Promise<string> => {
  await sheet.getByLabel('Why the rules are changed').fill('so')
  await sheet.getByRole('button', { name: 'Save for the practice' }).click()
  await sheet.getByText('Say a little more').waitFor()
  await sheet.getByLabel('Why the rules are changed').fill(reason)
  await sheet.getByRole('button', { name: 'Save for the practice' }).click()
  await sheet.waitFor({ state: 'detached' })
  const told = await page.getByText(/^Saved\. The practice judges by rules/).innerText()
  return /rules (\S+) from now on/.exec(told)?.[1] ?? ''
}
