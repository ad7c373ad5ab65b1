import type { Page } from 'playwright-core'

const enter = async (page: Page, test: string, left: string, right: string) => {
  await page.getByLabel(`${test}, left`, { exact: true }).fill(left)
  await page.getByLabel(`${test}, right`, { exact: true }).fill(right)
}

/** A visit: tests of both sides, one with the question that decides what its value means. Ends on the results. */
export const testBothSides = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Assessment' }).getByRole('link', { name: 'Test', exact: true }).click()
  await page.getByRole('button', { name: 'Save the visit' }).waitFor()
  await enter(page, 'Knee-to-wall', '7,5', '11')
  await enter(page, 'Single-leg heel raise to fatigue, straight knee', '17', '25')
  await enter(page, 'Single-leg heel raise to fatigue, bent knee', '14', '22')
  await enter(page, 'Modified Thomas test: hip extension', '-6', '4')
  for (const side of ['left', 'right'])
    await page
      .getByRole('radiogroup', { name: `Pelvis controlled? ${side}` })
      .first()
      .getByRole('radio', { name: 'Yes' })
      .click()
  await page.getByText('Left restricted, below 9 cm').waitFor()
  await page.getByText('Left is 3.5 cm lower than right').waitFor()
  await page.getByRole('button', { name: 'Save the visit' }).click()
  await page.waitForURL('**/results')
  await page.getByRole('heading', { level: 1, name: /outside the usual range/ }).waitFor()
}

/** Notes what the hand feels in the left calf through the list, says what it fits and what is suspected. */
export const noteFinding = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Assessment' }).getByRole('link', { name: 'Findings' }).click()
  await page.getByRole('group', { name: 'How the body is shown' }).getByRole('radio', { name: 'List' }).check()
  await page.getByRole('searchbox', { name: 'Find a region' }).fill('gastroc')
  await page
    .getByRole('region', { name: 'Body map' })
    .getByRole('button', { name: /^Left gastrocnemius/ })
    .click()
  const place = page.getByRole('region', { name: 'Left gastrocnemius' })
  await place.getByRole('button', { name: '3 dense, tender, yields with time' }).click()
  await place.getByText('It stands on palpation alone.').waitFor()
  // The answer is marked once it is kept.
  await place.getByRole('group', { name: 'Driver or responder' }).getByRole('radio', { name: 'It responds' }).click()
  await place.getByRole('radio', { name: 'It responds', checked: true }).waitFor()
  await place.getByRole('button', { name: /^It fits: Calf tightness that keeps returning/ }).click()
  const contributors = place.getByRole('region', { name: 'What may contribute' })
  await contributors.getByText('below 9 cm').first().waitFor()
  await contributors.getByRole('button', { name: /^Suspect.*limited ankle dorsiflexion/ }).click()
  await place.getByRole('button', { name: /^No longer suspect.*limited ankle dorsiflexion/ }).waitFor()
  await place.getByRole('region', { name: 'Paired work' }).getByText('Bent-knee single-leg heel raise').waitFor()
}
