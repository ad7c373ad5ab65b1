import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Nothing that a finger has to meet is narrower or lower than this (R22). */
const LEAST_PX = 24

/**
 * Somebody with nothing but a finger: taps, and what the keyboard on the screen puts into a field that was tapped. Nothing is rested on, no
 * key is pressed, and what is tapped is large enough.
 */
export const byFinger = (page: Page) => {
  const tap = async (target: Locator): Promise<void> => {
    await target.waitFor()
    const box = await target.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), `px of ${target}`).toBeGreaterThanOrEqual(LEAST_PX)
    await target.tap()
  }
  return {
    tap,
    /** The text comes as a keyboard on the screen brings it: at once, without a key. */
    type: async (field: Locator, text: string): Promise<void> => {
      await tap(field)
      await page.keyboard.insertText(text)
    },
    choose: async (field: Locator, label: RegExp): Promise<void> => {
      await tap(field)
      // Choices come with what they are made of; the device draws its own list of them.
      const option = field.locator('option').filter({ hasText: label }).first()
      await option.waitFor({ state: 'attached' })
      await field.selectOption({ label: (await option.innerText()).trim() })
    },
  }
}
