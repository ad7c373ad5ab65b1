import type { Page } from 'playwright-core'

type Answer = {
  soreness: number
  stiffness: number
  legs: string
  /** `Nothing` where nothing worries. */
  worry: string
  place?: string
  /** Asked on the third day. */
  hoursToNormal?: string
  note?: string
}

/** The question that Today asks, answered in taps. Ends on Today. */
export const answerSession = async (page: Page, answer: Answer): Promise<void> => {
  await page.getByRole('link', { name: /^How is the .* after your session/ }).tap()
  const scale = (name: RegExp, value: number) =>
    page
      .getByRole('radiogroup', { name })
      .getByRole('radio', { name: new RegExp(`^${value}\\b`) })
      .check()
  const choose = (group: RegExp, label: string) =>
    page.getByRole('group', { name: group }).getByRole('radio', { name: label, exact: true }).check()
  await scale(/^How sore/, answer.soreness)
  await scale(/^How stiff/, answer.stiffness)
  await choose(/^How were your legs/, answer.legs)
  await page
    .getByRole('group', { name: /^Anything that worries/ })
    .getByRole('checkbox', { name: answer.worry })
    .check()
  if (answer.place)
    await page.getByRole('group', { name: 'Where is it?' }).getByRole('checkbox', { name: answer.place }).check()
  if (answer.hoursToNormal) await choose(/^How long until it felt normal/, answer.hoursToNormal)
  if (answer.note) {
    await page.getByText('Add a note').tap()
    await page.getByRole('textbox', { name: 'Note' }).fill(answer.note)
  }
  await page.getByRole('button', { name: 'Send' }).tap()
  await page.waitForURL('**/today')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}
