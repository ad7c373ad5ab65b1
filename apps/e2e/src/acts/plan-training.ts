import type { Page } from 'playwright-core'

/** A race with its day, and a key run on a weekday ("Thursday"). */
export const planTraining = async (
  page: Page,
  race: { name: string; day: string },
  keyRun: { title: string; weekday: string },
): Promise<void> => {
  const sheet = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Race', exact: true }).click()
  await sheet.getByLabel('Name').fill(race.name)
  await sheet.getByLabel('Day').fill(race.day)
  await sheet.getByRole('radio', { name: '10 km' }).check()
  await sheet.getByRole('radio', { name: 'A, the goal' }).check()
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: `Add a key run on ${keyRun.weekday}` }).click()
  await sheet.getByLabel('What it is').fill(keyRun.title)
  await sheet.getByRole('radio', { name: 'Quality' }).check()
  await sheet.getByLabel('Starts').fill('18:00')
  await sheet.getByRole('textbox', { name: 'Takes' }).fill('55')
  await sheet.getByRole('button', { name: 'Add', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
  await page
    .getByRole('button', { name: new RegExp(keyRun.title) })
    .first()
    .waitFor()
}

/** A race is moved in the training calendar. */
export const moveRace = async (page: Page, name: string, day: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Day').fill(day)
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByText(`${name} moved from`).waitFor()
}
