import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { isSampled } from '@strideloom/fixtures/prove/sampled.ts'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; help: string; nodes: { html: string; target: string[] }[] }

const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
const CONTRAST = { type: 'rule', values: ['color-contrast'] }

/**
 * R22: axe finds nothing against WCAG 2.2 A and AA on the page as it stands. `contrast` asks for nothing but contrast: enough
 * where the same page has been looked at in the other look. `part` asks about no more than has changed on a large page that has had its
 * turn. While a dialog is open nothing else can be reached, so it alone is asked about; the page behind it has its own turn.
 * `npm test` asks a seeded quarter, of pages seen in their other look a tenth; `npm run prove -- R22` asks everywhere.
 */
export const checkAccess = async (
  page: Page,
  what: string,
  { only, part }: { only?: 'contrast'; part?: Locator } = {},
): Promise<void> => {
  // A colour that is fading over is neither of the two.
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => !(one instanceof CSSTransition) || one.playState !== 'running'),
  )
  if (!isSampled(`axe: ${what}`, only ? 0.1 : 0.25)) return
  // Evaluated over the debugger, so the page's own policy (no inline script) stays as it is.
  if (!(await page.evaluate('Boolean(globalThis.axe)'))) await page.evaluate(AXE)
  const within = part ? await part.elementHandle() : null
  const violations = await page.evaluate(
    async ([runOnly, chosen]) => {
      const axe = (
        globalThis as unknown as {
          axe: { run: (root: Document | Element, options: unknown) => Promise<{ violations: Violation[] }> }
        }
      ).axe
      // What has half gone under the head of the page or a toast is not small: it is asked about again in the middle.
      const isSmall = async (target: string) => {
        const element = document.querySelector(target)
        element?.scrollIntoView({ block: 'center', behavior: 'instant' })
        const again = await axe.run(element ?? document, { runOnly: { type: 'rule', values: ['target-size'] } })
        return again.violations.length > 0
      }
      const modal = [...document.querySelectorAll('dialog[open]:modal')].at(-1)
      const found = await axe.run(chosen ?? modal ?? document, {
        runOnly,
        resultTypes: ['violations'],
        // What a stylesheet does to a turned screen is asked of the whole page.
        preload: chosen === null,
      })
      const standing: Violation[] = []
      for (const violation of found.violations) {
        if (violation.id !== 'target-size') {
          standing.push(violation)
          continue
        }
        const small = []
        for (const node of violation.nodes) if (await isSmall(String(node.target[0]))) small.push(node)
        if (small.length > 0) standing.push({ ...violation, nodes: small })
      }
      return standing
    },
    [only === 'contrast' ? CONTRAST : EVERYTHING, within] as const,
  )
  const readable = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 200))
        .join('\n  ')}`,
  )
  expect(readable, what).toEqual([])
}

/** R20: nothing sticks out sideways. */
export const checkWidth = async (page: Page, what: string): Promise<void> => {
  // the runner's pages scroll in their own frame
  const over = await page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('#main')].map(
        (box) => box.scrollWidth - box.clientWidth,
      ),
    ),
  )
  expect(over, `${what}: sideways overflow in px`).toBeLessThanOrEqual(0)
}
