import type { Page } from 'playwright-core'

/** A race with its day, and the key run of every Thursday. */
export const planTraining = async (page: Page, race: { name: string; day: string }, keyRun: string): Promise<void> => {
  const sheet = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Race', exact: true }).click()
  await sheet.getByLabel('Name').fill(race.name)
  await sheet.getByLabel('Day').fill(race.day)
  await sheet.getByRole('radio', { name: '10 km' }).check()
  await sheet.getByRole('radio', { name: 'A, the goal' }).check()
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Add a key run on Thursday' }).click()
  await sheet.getByLabel('What it is').fill(keyRun)
  await sheet.getByRole('radio', { name: 'Quality' }).check()
  await sheet.getByLabel('Starts').fill('18:00')
  await sheet.getByRole('textbox', { name: 'Takes' }).fill('55')
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: new RegExp(keyRun) })
    .first()
    .waitFor()
}
