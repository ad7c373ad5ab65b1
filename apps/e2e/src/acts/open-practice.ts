import type { Page } from 'playwright-core'

export type Owner = { name: string; email: string; password: string; practice: string; timeZone: string }

/** Signs up an owner with a practice and ends on its empty roster. */
export const openPractice = async (page: Page, owner: Owner): Promise<void> => {
  await page.goto('/sign-up')
  await page.getByLabel('Your name').fill(owner.name)
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password', { exact: true }).fill(owner.password)
  await page.getByLabel('Name of the practice').fill(owner.practice)
  await page.getByLabel('Time zone').selectOption(owner.timeZone)
  await page.getByRole('button', { name: 'Open the practice' }).click()
  await page.waitForURL('**/runners')
  await page.getByRole('link', { name: 'Add a runner' }).first().waitFor()
}

/** Adds a runner by name and birth date; ends on their intake. */
export const addRunner = async (page: Page, runner: { name: string; birthDate: string }): Promise<void> => {
  await page.getByRole('link', { name: 'Add a runner' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill(runner.name)
  await page.getByLabel('Birth date').fill(runner.birthDate)
  await page.getByRole('button', { name: 'Add and go to the intake' }).click()
  await page.waitForURL('**/intake')
  await page.getByRole('textbox', { name: 'Goals' }).waitFor()
}

/** One of the pages of the record that is open. */
export const openTab = async (
  page: Page,
  tab: 'Brief' | 'Overview' | 'Intake' | 'Training' | 'Assessment' | 'Program',
) => {
  await page.getByRole('navigation', { name: 'Record' }).getByRole('link', { name: tab }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
