import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** In the page, as text: which procedures' answers lie on the device. */
const KEPT = `new Promise((resolve, reject) => {
  const open = indexedDB.open('strideloom')
  open.onerror = () => reject(open.error)
  open.onsuccess = () => {
    const all = open.result.transaction('answers').objectStore('answers').getAll()
    all.onsuccess = () => {
      open.result.close()
      resolve(all.result.flatMap(({ state }) => state.queries.map(({ queryKey: [path] }) => path.join('.'))))
    }
  }
})`

/** Until the app and the answers of these procedures lie on the phone, a second after they were shown: from then on the network may go. */
export const atHand = async (page: Page, procedures: readonly string[]): Promise<void> => {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.waitForFunction(() => localStorage.getItem('strideloom.device') !== null)
  await expect.poll(() => page.evaluate(KEPT), { timeout: 10_000 }).toEqual(expect.arrayContaining([...procedures]))
}
