import type { Locator, Page } from 'playwright-core'

const row = (page: Page, exercise: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${exercise} \\d`) })

/** One tap on the round mark. */
export const tickOff = async (page: Page, exercise: string): Promise<void> => {
  await page.getByRole('button', { name: exercise, exact: true }).tap()
  await page.getByRole('button', { name: exercise, exact: true, pressed: true }).waitFor()
}

/** One tap, and the sentence's own way back. */
export const tickAndTakeBack = async (page: Page, exercise: string): Promise<void> => {
  await tickOff(page, exercise)
  await page.getByRole('button', { name: 'Undo' }).tap()
  await page.getByRole('button', { name: exercise, exact: true, pressed: false }).waitFor()
}

/** The last set of the left side was shorter and all was lighter: with effort, and pain in a named place. */
export const logPartly = async (
  page: Page,
  exercise: string,
  result: { lastLeft: number; loadKg: string; effort: number; pain: number; place: string },
): Promise<void> => {
  await row(page, exercise).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('textbox', { name: 'Set 3, left, reps' }).fill(String(result.lastLeft))
  await sheet.getByRole('textbox', { name: 'Load' }).fill(result.loadKg)
  await sheet
    .getByRole('radiogroup', { name: 'Effort' })
    .getByRole('radio', { name: String(result.effort) })
    .check()
  await sheet
    .getByRole('radiogroup', { name: 'Pain' })
    .getByRole('radio', { name: String(result.pain) })
    .check()
  await sheet.getByRole('group', { name: 'Where?' }).getByRole('radio', { name: result.place }).check()
  await sheet.getByRole('button', { name: 'Save' }).tap()
  await sheet.waitFor({ state: 'detached' })
}

export const skip = async (page: Page, exercise: string, reason: string): Promise<void> => {
  await row(page, exercise).tap()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'Skipped' }).check()
  await sheet.getByRole('radio', { name: reason }).check()
  await sheet.getByRole('button', { name: 'Save' }).tap()
  await sheet.waitFor({ state: 'detached' })
}

/** Two places on the body with their stiffness, then the five questions. */
export const checkIn = async (
  page: Page,
  stiffness: Readonly<Record<string, number>>,
  five: Readonly<Record<string, number>>,
): Promise<void> => {
  await page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: /^Check-in/ })
    .tap()
  for (const [place, value] of Object.entries(stiffness)) {
    await page.getByRole('button', { name: place, exact: true }).tap()
    const scale = page.getByRole('radiogroup', { name: `${place}, stiffness` })
    await scale.getByRole('radio', { name: String(value), exact: true }).check()
  }
  await page.getByRole('button', { name: 'Next, five taps' }).tap()
  for (const [question, value] of Object.entries(five))
    await page
      .getByRole('radiogroup', { name: question })
      .getByRole('radio', { name: new RegExp(`^${value}`) })
      .check()
  await page.getByRole('button', { name: 'Save', exact: true }).tap()
  await page.getByRole('link', { name: 'To today' }).tap()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}
