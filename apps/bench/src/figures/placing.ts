import { fileURLToPath } from 'node:url'
import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { type Figure, type Measured, median } from '../figure.ts'
import type { PlaceRounds } from '../place-rounds.ts'

/** The first of them, before the browser knows the code, is in the spread. */
const ROUNDS = 15

const script = async (): Promise<string> => {
  const rounds = JSON.stringify(fileURLToPath(new URL('../place-rounds.ts', import.meta.url)))
  const { outputFiles } = await build({
    stdin: { contents: `globalThis.placeRounds = require(${rounds}).placeRounds`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'chrome120',
  })
  return outputFiles[0]?.text ?? ''
}

/** B11: all sessions of a 24-week program placed automatically, with its heavy leg days, in Chromium. */
export const placing: Figure = {
  id: 'B11',
  title: 'placing all sessions of a 24-week program automatically',
  measure: async (): Promise<Measured[]> => {
    const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
    try {
      const page = await browser.newPage()
      await page.addScriptTag({ content: await script() })
      const { whole, sessions, placed, strength, breaks, isSame } = await page.evaluate<PlaceRounds>(
        `placeRounds(${ROUNDS})`,
      )
      if (sessions !== 24 || placed === 0 || breaks > 0 || !isSame)
        throw new Error(`B11 measured nothing: ${JSON.stringify({ sessions, placed, strength, breaks, isSame })}`)
      return [
        {
          value: median(whole),
          unit: 'ms',
          sides: `${placed} of ${sessions} sessions placed over 168 days, ${strength} heavy leg workouts beside them; first round ${(whole[0] ?? 0).toFixed(0)} ms`,
          spread: [Math.min(...whole), Math.max(...whole)],
          pass: 100,
          aim: 20,
        },
      ]
    } finally {
      await browser.close()
    }
  },
}
