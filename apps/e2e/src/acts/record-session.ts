import type { Page } from 'playwright-core'

/** From the brief into the room of the session that it was read for. */
export const beginSession = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Begin the session' }).click()
  await page.waitForURL('**/record')
  await page.getByRole('button', { name: 'Finish', exact: true }).waitFor()
}

/** A pressure for the work under the hands. */
export const press = async (page: Page, pressure: number): Promise<void> => {
  await page
    .getByRole('region', { name: 'Under the hands' })
    .getByRole('radio', { name: new RegExp(`^${pressure}\\b`) })
    .check()
}

/** Done, and on to the next. */
export const workDone = async (page: Page, options: { tensed?: string } = {}): Promise<void> => {
  const hands = page.getByRole('region', { name: 'Under the hands' })
  if (options.tensed) await hands.getByRole('button', { name: `${options.tensed} tensed` }).click()
  await hands.getByRole('button', { name: /^Done/ }).click()
}

/** A technique that nobody planned: where, what, and for which finding, or as an assumption. */
export const addTechnique = async (
  page: Page,
  work: { search: string; place: string; technique: string; because: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'Add a technique' }).click()
  const sheet = page.getByRole('dialog', { name: 'Add a technique' })
  await sheet.getByRole('radio', { name: 'List' }).check()
  await sheet.getByRole('searchbox', { name: 'Find a region' }).fill(work.search)
  await sheet.getByRole('button', { name: work.place, exact: true }).click()
  await sheet.getByLabel('Technique', { exact: true }).selectOption({ label: work.technique })
  await sheet.getByRole('button', { name: 'Add it' }).click()
  // Why it is done may not stay open.
  await sheet.getByText('Choose the finding behind it, or say that it is an assumption.').waitFor()
  await sheet.getByLabel('Because of').selectOption({ label: work.because })
  await sheet.getByRole('button', { name: 'Add it' }).click()
  await sheet.waitFor({ state: 'detached' })
}

/** The question before the hands, and one measure before and after them. */
export const measure = async (
  page: Page,
  values: { stiffness: number; test: string; now: string; after: string },
): Promise<void> => {
  await page
    .getByRole('radiogroup', { name: /^Stiffness before/ })
    .getByRole('radio', { name: new RegExp(`^${values.stiffness}\\b`) })
    .check()
  // Where it is not offered by itself it is chosen.
  if ((await page.getByRole('group', { name: values.test, exact: true }).count()) === 0)
    await page.getByLabel('Add a measure').selectOption({ label: values.test })
  await page.getByRole('textbox', { name: `${values.test}, now` }).fill(values.now)
  await page.getByRole('textbox', { name: `${values.test}, after` }).fill(values.after)
}

/** One exercise of the program, and something in the therapist's own words. */
export const takeHome = async (page: Page, exercise: RegExp, recover: string): Promise<void> => {
  const part = page.getByRole('region', { name: /^Before .* leaves$/ })
  // The whole row is the target.
  await part.getByRole('listitem').filter({ hasText: exercise }).locator('label').click()
  await part.getByRole('radio', { name: 'Recover' }).check()
  await part.getByRole('textbox', { name: 'What to do' }).fill(recover)
  await part.getByRole('button', { name: 'Add', exact: true }).click()
  await part.getByText(recover).waitFor()
}
