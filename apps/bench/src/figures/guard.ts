import { fileURLToPath } from 'node:url'
import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { type Figure, type Measured, median } from '../figure.ts'
import type { GuardRounds } from '../guard-rounds.ts'

/** As many edits as somebody makes who works on a plan: the first ones, before the browser knows the code, are in the spread. */
const ROUNDS = 60
const ITEMS = 840

const fileOf = (path: string): string => JSON.stringify(fileURLToPath(new URL(path, import.meta.url)))

/** The builder's guard and the rounds in one script, as small as the product ships it. */
async function script(): Promise<string> {
  const guard = fileOf('../../../web/src/features/programs/create-guard.ts')
  const { outputFiles } = await build({
    stdin: {
      contents: `globalThis.guardRounds = (rounds) => require(${fileOf('../guard-rounds.ts')}).guardRounds(require(${guard}).createGuard, rounds)`,
      resolveDir: fileURLToPath(new URL('../../../web', import.meta.url)),
    },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome120',
  })
  return outputFiles[0]?.text ?? ''
}

const figureOf = (milliseconds: readonly number[], sides: string, aim: number, notes: string[] = []): Measured => ({
  value: median(milliseconds),
  unit: 'ms',
  sides,
  spread: [Math.min(...milliseconds), Math.max(...milliseconds)],
  pass: 16,
  aim,
  notes,
})

/** B10: the builder's own guard in Chromium, over every day and session of 24 weeks, after edits in turn. */
export const guard: Figure = {
  id: 'B10',
  title: 'guard over a whole 24-week program after one edit; after an edit that touches one week',
  measure: async (): Promise<Measured[]> => {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: await script() })
      const { whole, week, wholeAgain, weekAgain, items, days, sessions, ceilings, breaks, agrees } =
        await page.evaluate<GuardRounds>(`guardRounds(${ROUNDS})`)
      // Something was judged, not everything the same, and what was kept is what judging afresh says.
      const isAnything = items === ITEMS && new Set(ceilings).size >= 3 && breaks > 0 && agrees
      if (!isAnything || wholeAgain !== days + sessions || weekAgain === 0)
        throw new Error(
          `B10 measured nothing: ${JSON.stringify({ items, days, sessions, wholeAgain, weekAgain, breaks, agrees })}`,
        )
      const share = median(week) / median(whole)
      return [
        figureOf(
          whole,
          `${days} days and ${sessions} sessions, all judged again after a new dose in every week, ${items} items`,
          4,
        ),
        figureOf(
          week,
          `the same after a session moved by a day, at least ${weekAgain} judged again`,
          Math.min(4, median(whole) / 10),
          [`${(share * 100).toFixed(0)} % of the whole; aim: a tenth`],
        ),
      ]
    } finally {
      await browser.close()
    }
  },
}
