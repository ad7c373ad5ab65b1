import type { Locator, Page } from 'playwright-core'

/** Picks a region through the list beside the body map. */
const pickPlace = async (page: Page, opener: Locator, search: string, place: string) => {
  await opener.click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radio', { name: 'List' }).check()
  await sheet.getByRole('searchbox', { name: 'Find a region' }).fill(search)
  await sheet.getByRole('button', { name: place }).click()
  await sheet.waitFor({ state: 'detached' })
}

/**
 * A whole intake as it is asked: an ordinary week with a comma in a number, an old injury with its place, every safety
 * question (one yes with its place, one "don't know"), both consents. Saved as complete.
 */
export const fillIntake = async (page: Page, goals: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Goals' }).fill(goals)
  await page.getByRole('textbox', { name: 'Weekly volume' }).fill('42,5')
  await page.getByRole('textbox', { name: 'Runs per week' }).fill('4')
  await page.getByRole('textbox', { name: 'Hours seated a day' }).fill('7.5')
  await page.getByRole('textbox', { name: 'Strength workouts per week' }).fill('1')
  for (const surface of ['Trail', 'Road']) await page.getByRole('checkbox', { name: surface }).check()
  await page.getByRole('group', { name: 'Regular firm massage' }).getByRole('radio', { name: 'No' }).check()

  await page.getByRole('button', { name: 'Add an injury' }).click()
  const injury = page.getByRole('group', { name: 'Injury 1' })
  await injury.getByLabel('What').selectOption({ label: 'Strain' })
  await injury.getByLabel('Since', { exact: true }).fill('2024-05-12')
  await injury.getByLabel('Note').fill('Spurt på grus')
  await pickPlace(page, injury.getByRole('button', { name: 'Choose on the body' }), 'gastroc', 'Left gastrocnemius')

  const questions = page.getByRole('region', { name: 'Safety questions' })
  const asked = await questions.getByRole('group').evaluateAll((all) => all.map((one) => one.firstChild?.textContent))
  for (const question of asked) {
    const reply = question?.startsWith('Large or sore varicose')
      ? 'Yes'
      : question?.startsWith('Known hyper')
        ? 'Don’t know'
        : 'No'
    await questions
      .getByRole('group', { name: question ?? '', exact: true })
      .getByRole('radio', { name: reply, exact: true })
      .check()
  }
  await pickPlace(
    page,
    questions.getByRole('button', { name: 'Where: Large or sore varicose veins' }),
    'soleus',
    'Right soleus',
  )
  for (const consent of ['Keeping a record: the answer', 'Hands-on treatment: the answer'])
    await page.getByRole('group', { name: consent }).getByRole('radio', { name: 'Agrees', exact: true }).check()
  await page.getByRole('button', { name: 'Save as complete' }).click()
  await page.getByRole('button', { name: 'Saved, complete' }).waitFor()
}
