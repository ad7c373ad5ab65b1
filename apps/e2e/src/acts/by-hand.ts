import type { Locator, Page } from 'playwright-core'
import { chip, moveByMouse } from './build-block.ts'

/**
 * Somebody at a desk whose every click, key command, drag, choice and typed field is counted: what it costs to get somewhere.
 * Reading and waiting are free.
 */
export const countedHand = (page: Page) => {
  const done: string[] = []
  const count = (what: string): void => {
    done.push(what)
  }
  return {
    done,
    click: async (target: Locator, what: string): Promise<void> => {
      await target.click()
      count(`click ${what}`)
    },
    type: async (field: Locator, text: string, what: string): Promise<void> => {
      await field.fill(text)
      await field.blur()
      count(`type ${what}`)
    },
    choose: async (field: Locator, label: string | RegExp, what: string): Promise<void> => {
      // Choices come with what they are made of.
      const option = field.locator('option').filter({ hasText: label }).first()
      await option.waitFor({ state: 'attached' })
      await field.selectOption({ label: (await option.innerText()).trim() })
      count(`choose ${what}`)
    },
    drag: async (kind: string, from: string, to: string): Promise<void> => {
      // Both days in sight, as somebody has them before they take hold.
      await chip(page, from, kind)
        .first()
        .evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await moveByMouse(page, kind, from, to)
      count(`drag ${kind} from ${from} to ${to}`)
    },
  }
}
