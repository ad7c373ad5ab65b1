import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** In the page, as text: what of the answers that lie on the device. */
const kept = (what: string) => `new Promise((resolve, reject) => {
  const open = indexedDB.open('strideloom')
  open.onerror = () => reject(open.error)
  open.onsuccess = () => {
    const all = open.result.transaction('answers').objectStore('answers').getAll()
    all.onsuccess = () => {
      open.result.close()
      resolve(${what})
    }
  }
})`

const KEPT = kept(`all.result.flatMap(({ state }) => state.queries.map(({ queryKey: [path] }) => path.join('.')))`)
const PLANS = kept(`JSON.stringify(all.result.flatMap(({ state }) =>
  state.queries.flatMap(({ queryKey: [path], state }) => path.join('.') === 'programs.plan' ? [state.data] : [])))`)

/** The weeks of the plan that lie on the phone, as one text. */
export const plansAtHand = (page: Page): Promise<string> => page.evaluate(PLANS)

/** Until the app and the answers of these procedures lie on the phone, a second after they were shown: from then on the network may go. */
export const atHand = async (page: Page, procedures: readonly string[]): Promise<void> => {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await page.waitForFunction(() => localStorage.getItem('strideloom.device') !== null)
  await expect.poll(() => page.evaluate(KEPT), { timeout: 10_000 }).toEqual(expect.arrayContaining([...procedures]))
}
