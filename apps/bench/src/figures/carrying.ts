import { addDays, type Day, startOfWeek, weekday } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { changeBetween } from '@strideloom/domain/programs/change.ts'
import { newProgram } from '@strideloom/domain/programs/new-program.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { BROWSER_ARGUMENTS, findBrowser } from '@strideloom/fixtures/product/find-browser.ts'
import { startProduct } from '@strideloom/fixtures/product/start-product.ts'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { v7 as uuidv7 } from 'uuid'
import { type Figure, type Measured, median } from '../figure.ts'
import { longTraining } from '../long-program.ts'

const MOVES = 50
const SLOWER = 4
const ZONE = 'Europe/Stockholm'
/** Work is on Monday, Tuesday, Wednesday, Friday, Saturday: from these days it goes to the next, which is free. */
const [WEDNESDAY, SATURDAY] = [3, 6]

/** In the page, as text. From the last event of a move to the frame after the one in which the work stands on its new day. */
const WATCH = `
  globalThis.longTasks = []
  new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask' })
  globalThis.watchMove = (item, day, type) => {
    globalThis.moved = new Promise((resolve) => {
      addEventListener(type, function end(event) {
        if (type === 'keydown' && event.key !== 'Enter') return
        removeEventListener(type, end, true)
        const from = event.timeStamp
        requestAnimationFrame(function look() {
          if (document.querySelector('[data-day="' + day + '"] [data-item="' + item + '"]'))
            setTimeout(() => resolve(performance.now() - from))
          else requestAnimationFrame(look)
        })
      }, true)
    })
  }`

type Move = { item: string; from: Day; to: Day }

const movesFrom = (program: Program, on: number, count: number): Move[] =>
  Object.values(program.workouts)
    .filter(({ day }) => weekday(day) === on)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .slice(0, count)
    .map(({ id, day }) => ({ item: `workout:${id}`, from: day, to: addDays(day, 1) }))

const settle = (page: Page) => page.waitForTimeout(30)

async function drag(page: Page, { item, from, to }: Move): Promise<number> {
  const chip = page.locator(`[data-day="${from}"] [data-item="${item}"]`)
  await chip.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  const [start, end] = [await chip.boundingBox(), await page.locator(`[data-day="${to}"]`).boundingBox()]
  if (!start || !end) throw new Error(`nothing to drag from ${from}`)
  await page.evaluate(`watchMove(${JSON.stringify(item)}, ${JSON.stringify(to)}, 'pointerup')`)
  await page.mouse.move(start.x + start.width / 3, start.y + start.height / 2)
  await page.mouse.down()
  await page.mouse.move(start.x + start.width / 3 + 14, start.y + start.height / 2 + 6, { steps: 3 })
  await page.mouse.move(end.x + end.width / 2, end.y + 30, { steps: 6 })
  await page.mouse.up()
  const taken = (await page.evaluate('moved')) as number
  await settle(page)
  return taken
}

async function carry(page: Page, { item, from, to }: Move): Promise<number> {
  const chip = page.locator(`[data-day="${from}"] [data-item="${item}"]`)
  await chip.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await chip.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.evaluate(`watchMove(${JSON.stringify(item)}, ${JSON.stringify(to)}, 'keydown')`)
  await page.keyboard.press('Enter')
  const taken = (await page.evaluate('moved')) as number
  await settle(page)
  return taken
}

/** A program of its own for the demo's runner, through the API as the builder would write it. */
async function stage(context: BrowserContext, origin: string, runnerId: string, weeks: number) {
  const today = dayOf(new Date().toISOString(), ZONE)
  const program = longTraining(weeks, addDays(startOfWeek(today), 7), uuidv7)
  const programId = uuidv7()
  const tell = async (procedure: string, input: object) => {
    const answer = await context.request.post(`/api/trpc/${procedure}`, {
      data: { runnerId, ...input },
      headers: { origin },
    })
    if (!answer.ok()) throw new Error(`${procedure} answered ${answer.status()}: ${await answer.text()}`)
  }
  const [block] = Object.values(program.blocks)
  if (!block) throw new Error('The program has no block.')
  await tell('programs.create', { id: programId, title: program.title, block })
  const change = changeBetween(newProgram(program.title, block), program)
  await tell('programs.change', { programId, changeId: uuidv7(), baseRevision: 1, change })
  return { program, address: `/runners/${runnerId}/program/${programId}` }
}

const p98 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.98) - 1] ?? Number.NaN

/** B8: the built builder in Chromium at a quarter of its speed, with a mouse and with keys. */
export const carrying: Figure = {
  id: 'B8',
  title: 'p98 of 50 drags and 50 keyboard moves in a 24-week program, CPU × 4 slower, to the next paint',
  measure: async (): Promise<Measured[]> => {
    const product = await startProduct({ STRIDELOOM_DEMO: 'always' })
    const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS })
    try {
      const { origin } = product
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, baseURL: origin })
      await context.request.post('/api/auth/demo/open', { data: { as: 'therapist' }, headers: { origin } })
      const page = await context.newPage()
      await page.addInitScript(WATCH)
      await page.goto('/runners')
      await page.getByRole('link', { name: 'Aoife Brennan' }).first().click()
      await page.getByRole('navigation', { name: 'Record' }).waitFor()
      const runnerId = new URL(page.url()).pathname.split('/')[2] ?? ''
      const slow = await context.newCDPSession(page)

      const measured = async (weeks: number, count: number) => {
        const { program, address } = await stage(context, origin, runnerId, weeks)
        await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
        await page.goto(address)
        await page.getByRole('gridcell').first().waitFor()
        await page.waitForLoadState('networkidle')
        await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
        const [drags, keys]: [number[], number[]] = [[], []]
        await page.evaluate('longTasks.length = 0')
        for (const move of movesFrom(program, WEDNESDAY, count)) drags.push(await drag(page, move))
        const longTasks = (await page.evaluate('longTasks')) as number[]
        for (const move of movesFrom(program, SATURDAY, count)) keys.push(await carry(page, move))
        const items = Object.values(program.workouts).reduce((sum, one) => sum + one.items.length, 0)
        return { drags, keys, longTasks, items }
      }
      const short = await measured(4, 12)
      const long = await measured(24, MOVES)
      if (long.items !== 840 || long.drags.length !== MOVES || long.keys.length !== MOVES)
        throw new Error(`B8 measured nothing: ${JSON.stringify({ items: long.items, moves: long.drags.length })}`)
      const ratio = (of: 'drags' | 'keys') => median(long[of]) / median(short[of])
      const figure = (of: 'drags' | 'keys', words: string): Measured => ({
        value: p98(long[of]),
        unit: 'ms',
        sides: `${MOVES} ${words} among ${long.items} items, median ${median(long[of]).toFixed(0)} ms; 24 weeks ÷ 4 weeks ${ratio(of).toFixed(2)} (aim 1.5)`,
        spread: [Math.min(...long[of]), Math.max(...long[of])],
        pass: 200,
        aim: 100,
        ...(of === 'drags' && {
          notes: [
            `${long.longTasks.filter((one) => one > 50 * SLOWER).length} tasks over 50 ms at full speed while dragging, the longest ${(Math.max(0, ...long.longTasks) / SLOWER).toFixed(0)} ms`,
          ],
        }),
      })
      return [figure('drags', 'drags'), figure('keys', 'moves by keys')]
    } finally {
      await browser.close()
      await product.stop()
    }
  },
}
