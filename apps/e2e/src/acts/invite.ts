import type { Page } from 'playwright-core'

/** Makes an invitation in the open record and reads the link from the page. */
export const makeLink = async (page: Page, runner: string): Promise<string> => {
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await page.getByRole('button', { name: 'Make a link' }).click()
  const link = await page.getByRole('textbox', { name: `Link for ${runner}` }).inputValue()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  return link
}

/** Opens the link on a phone, chooses a password and lands on Today. */
export const joinByLink = async (page: Page, link: string, account: { email: string; password: string }) => {
  await page.goto(link)
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Choose a password').fill(account.password)
  await page.getByRole('button', { name: 'Join' }).tap()
  await page.waitForURL('**/today')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}
