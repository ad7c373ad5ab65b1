import type { Locator, Page } from 'playwright-core'

/** Long enough that a finger lifts and does not scroll. */
const LONG_PRESS_MS = 500

/** A finger rests on something, carries it and lets it go over something else. */
export const dragByTouch = async (page: Page, from: Locator, to: Locator): Promise<void> => {
  await to.scrollIntoViewIfNeeded()
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('nothing to take hold of, or nowhere to put it')
  const [x, y] = [start.x + start.width / 3, start.y + start.height / 2]
  const [toX, toY] = [end.x + end.width / 2, end.y + Math.min(end.height / 2, 30)]
  const fingers = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  await touch('touchStart', { x, y })
  await page.waitForTimeout(LONG_PRESS_MS)
  for (let step = 1; step <= 12; step += 1) {
    await touch('touchMove', { x: x + ((toX - x) * step) / 12, y: y + ((toY - y) * step) / 12 })
    await page.waitForTimeout(20)
  }
  await touch('touchEnd')
  await fingers.detach()
}

/** A finger that passes over something without resting: what it is on scrolls, nothing is lifted. */
export const swipeUp = async (page: Page, over: Locator, byPx: number): Promise<void> => {
  const box = await over.boundingBox()
  if (!box) throw new Error('nothing to swipe over')
  const [x, y] = [box.x + box.width / 3, box.y + box.height / 2]
  const fingers = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  await touch('touchStart', { x, y })
  for (let step = 1; step <= 6; step += 1) await touch('touchMove', { x, y: y - (byPx * step) / 6 })
  await touch('touchEnd')
  await fingers.detach()
}
