import type { Page } from 'playwright-core'

/** What has the focus, as it is called: the name a reader hears, else its words. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null
    const words = element?.getAttribute('aria-label') || element?.labels?.[0]?.innerText || element?.innerText || ''
    return words.replace(/\s+/g, ' ').trim().slice(0, 120)
  })

/** Goes on with the Tab key until something of that name has the focus. */
export const tabTo = async (page: Page, name: RegExp, most = 60): Promise<void> => {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  throw new Error(`Tab does not lead to ${name}; last was “${await focused(page)}”`)
}
