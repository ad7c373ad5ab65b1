import type { Db } from '@strideloom/db/client.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { focused } from '../acts/by-keys.ts'
import { tickOff } from '../acts/log-today.ts'
import { planWorkout } from '../acts/plan-workout.ts'
import { tellPractice } from '../acts/tell-practice.ts'
import { tellRunner } from '../acts/tell-runner.ts'
import { checkAccess, checkWidth } from '../check-access.ts'
import { LOST } from '../lost-network.ts'
import { closePages, openBrowser, openPerson } from '../open-browser.ts'
import { openStored } from '../open-stored.ts'

const ZONE = 'Europe/Stockholm'
const OWNER = {
  name: 'Rut Berg',
  email: 'rut@example.org',
  password: 'fyra varv i hagen',
  practice: 'Hagalöp',
  timeZone: ZONE,
}
const RUNNER = { name: 'Siv Alm', email: 'siv.alm@example.org', password: 'springer på morgonen' }
const JOINED = { group: 'one', restSeconds: 60 }
const ITEMS = [
  { exercise: 'ankle-rock', name: 'Ankle rock', category: 'mobility' as const, dose: { sets: 1, reps: 12 } },
  {
    exercise: 'calf-stretch-bent',
    name: 'Bent-knee calf stretch',
    category: 'mobility' as const,
    regions: ['soleus' as const],
    cues: ['Bend the back knee, heel down', 'Mild pull only'],
    dose: { seconds: 40, side: 'each' as const, restSeconds: 20 },
  },
  {
    exercise: 'heel-raise-single',
    name: 'Single-leg heel raise',
    cues: ['Full height'],
    dose: { reps: 10, load: { unit: 'kg' as const, value: 12 }, rir: 2, tempo: '3-0-1-0' },
    joined: JOINED,
  },
  { exercise: 'bridge', name: 'Bridge hold', cues: ['Hips high'], dose: { seconds: 30 }, joined: JOINED },
  {
    exercise: 'heel-drop-straight',
    name: 'Eccentric heel drop',
    category: 'prehab' as const,
    regions: ['achilles' as const],
    dose: { sets: 3, reps: 15, side: 'each' as const, restSeconds: 60 },
  },
]

let browser: Browser
let db: Db
beforeAll(async () => {
  db = await openStored(inject('dataDir'))
  browser = await openBrowser()
})
afterAll(async () => {
  await closePages()
  await db?.$disconnect()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).tap()
const at = (page: Page, title: string, where: string) =>
  Promise.all([
    page.getByRole('heading', { level: 1, name: title }).waitFor(),
    page.getByText(where, { exact: true }).waitFor(),
  ])
const seconds = async (page: Page): Promise<number> =>
  Number((await page.getByRole('timer').innerText()).split('\n')[0])
const rate = (page: Page, scale: string, value: number) =>
  page
    .getByRole('radiogroup', { name: scale })
    .getByRole('radio', { name: new RegExp(`^${value}\\b`) })
    .check()
/** From here on time passes as it is told to: nobody waits 40 s. */
const stopTime = async (page: Page) => page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
/** Where nothing runs: the look itself needs a clock that goes. */
const look = async (page: Page, what: string) => {
  await page.clock.resume()
  await checkAccess(page, what)
  await checkWidth(page, what)
  await stopTime(page)
}

test('P30 P29 P20 P32 a workout is stepped through on the phone, without a network and over a reload, and arrives once', async () => {
  const therapist = await openPerson(browser, inject('origin'), 'desk')
  const { page, context, quiet } = await openPerson(browser, inject('origin'), 'phone')
  const origin = inject('origin')
  const { runnerId, memberId } = await tellPractice(therapist.page, origin, OWNER, {
    name: RUNNER.name,
    birthDate: '1991-03-01',
    goals: 'Half marathon',
  })
  await tellRunner({ desk: therapist.context.request, phone: context.request, origin }, { runnerId, ...RUNNER })
  const { practiceId } = await db.runner.findFirstOrThrow({ where: { id: runnerId } })
  const day = dayOf(new Date().toISOString(), ZONE)
  const { workoutId, itemIds } = await planWorkout(
    db,
    { practiceId, runnerId, memberId },
    { day, title: 'Calf strength', items: ITEMS },
  )

  await page.clock.install()
  await page.goto(`/workout/${workoutId}?day=${day}`)
  // What was ticked before is not asked again: it goes on with the first exercise that is open.
  await page.getByRole('link', { name: 'Start, step by step' }).waitFor()
  await tickOff(page, 'Ankle rock')
  await expect.poll(() => db.log.count({ where: { runnerId } }), { timeout: 10_000 }).toBe(1)
  await page.getByRole('link', { name: 'Go on, step by step' }).tap()
  await at(page, 'Bent-knee calf stretch', '1 of 4, set 1 of 2, left')
  await look(page, 'a hold that waits')

  // Both sides of a hold, each with its full time and time to turn in between.
  await press(page, 'Start, 40 s')
  await page.getByText('get ready').waitFor()
  await page.clock.runFor(15_000)
  expect(await seconds(page)).toBe(30)
  await press(page, 'Pause')
  await page.clock.runFor(60_000)
  expect(await seconds(page)).toBe(30)
  const overASheet = async (opens: string) => {
    await press(page, opens)
    // it comes with code of its own, and is drawn when time goes
    const isOpen = async () => {
      await page.clock.runFor(5000)
      return page.getByRole('dialog').count()
    }
    await expect.poll(isOpen, { timeout: 10_000 }).toBe(1)
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  // A sheet goes back to what was before it: time that stood still stands still, time that ran goes on.
  for (const opens of ['Write to your therapist about it', 'It hurts']) {
    await overASheet(opens)
    await page.clock.runFor(5000)
    expect(await seconds(page)).toBe(30)
  }
  await press(page, 'Go on')
  await overASheet('Write to your therapist about it')
  await page.clock.runFor(5000)
  expect(await seconds(page)).toBe(25)
  await press(page, 'Pause')
  await press(page, 'Go on')
  await page.clock.runFor(25_400)
  await page.getByRole('timer').getByText('switch to the right').waitFor()
  await press(page, 'Pause')
  await look(page, 'the turn to the other side')
  await press(page, 'Go on')
  await page.clock.runFor(45_400)
  await at(page, 'Rest', 'Bent-knee calf stretch')
  await press(page, 'Pause')
  await look(page, 'a rest')
  await press(page, 'Skip rest')
  await at(page, 'Bent-knee calf stretch', '1 of 4, set 2 of 2, left')
  await page.clock.runFor(15_000)
  const before = await seconds(page)

  // Time went on meanwhile: the hold ends when it would have ended.
  await page.clock.resume()
  await page.reload()
  await at(page, 'Bent-knee calf stretch', '1 of 4, set 2 of 2, left')
  expect(await seconds(page)).toBeLessThanOrEqual(before)
  await stopTime(page)
  await context.setOffline(true)
  await page.clock.runFor(45_000)
  await page.clock.runFor(45_000)
  await page.getByText('Done: 2 × 40', { exact: true }).waitFor()
  await rate(page, 'Effort', 3)
  await look(page, 'how a hold was')
  await press(page, 'Save, go on')

  // A superset goes in rounds, and rest comes after a round.
  await at(page, 'Single-leg heel raise', '2 of 4, round 1 of 2')
  await page.getByRole('button', { name: 'Less: Reps' }).tap()
  await look(page, 'repetitions with a load')
  // By keys the large button leads on from set to set.
  await page.getByRole('button', { name: 'Set done' }).press('Enter')
  await at(page, 'Bridge hold', '3 of 4, round 1 of 2')
  expect(await focused(page)).toBe('Start, 30 s')

  // Leaving in the middle keeps what was done, and goes on from there.
  await page.getByRole('button', { name: 'Leave, nothing is lost' }).tap()
  await look(page, 'leaving in the middle')
  await page.getByRole('button', { name: 'Leave, go on later' }).tap()
  await page.getByRole('link', { name: 'Go on, step by step' }).tap()
  await at(page, 'Bridge hold', '2 of 3, round 1 of 2')
  // A call that takes an hour: whether it was held only the runner knows.
  await press(page, 'Start, 30 s')
  await page.clock.fastForward(3_600_000)
  await page.getByText('time was up').waitFor()
  await press(page, 'Held 30 s')
  await at(page, 'Rest', 'Bridge hold')
  await page.clock.runFor(60_400)
  await at(page, 'Single-leg heel raise', '1 of 3, round 2 of 2')
  await press(page, 'Set done')
  await press(page, 'back')
  await at(page, 'Single-leg heel raise', '1 of 3, round 2 of 2')
  await page.getByRole('button', { name: 'More: Load' }).tap()
  await press(page, 'Set done')
  await press(page, 'Start, 30 s')
  await page.clock.runFor(17_000)
  await press(page, 'end it')
  await at(page, 'Single-leg heel raise', '1 of 3')
  await rate(page, 'How many more in the last set?', 2)
  await press(page, 'Save, go on')
  await at(page, 'Bridge hold', '2 of 3')
  await press(page, 'Save, go on')

  // Pain above what tissue bears stops the exercise at once, and is the reason.
  await at(page, 'Eccentric heel drop', '3 of 3, set 1 of 3, left')
  await press(page, 'Set done')
  await press(page, 'It hurts')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('radiogroup', { name: 'Pain' }).getByRole('radio', { name: /^4\b/ }).check()
  await sheet.getByRole('button', { name: 'Go on, 2 of 3 sets' }).waitFor()
  await sheet.getByRole('radiogroup', { name: 'Pain' }).getByRole('radio', { name: /^6\b/ }).check()
  await sheet.getByText('Pain 6 of 10, above 5').waitFor()
  await sheet.getByRole('group', { name: 'Where?' }).getByRole('radio', { name: 'Left achilles' }).check()
  await look(page, 'pain that stops an exercise')
  await sheet.getByRole('button', { name: 'Stop this exercise' }).tap()
  await at(page, 'Eccentric heel drop', '3 of 3')
  await page.getByText(/^Partly done/).waitFor()
  await press(page, 'Save')
  await page.clock.runFor(1000)
  await page.getByRole('heading', { level: 1, name: /^2 exercises done, 3 partly/ }).waitFor()
  await look(page, 'the end of a workout')
  expect(await db.log.count({ where: { runnerId } })).toBe(1)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('player.')))).toEqual([])

  await context.setOffline(false)
  await page.clock.resume()
  await press(page, 'To today')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await expect.poll(() => db.log.count({ where: { runnerId } }), { timeout: 10_000 }).toBe(5)
  const logs = await db.log.findMany({ where: { workoutId }, include: { sets: { orderBy: { ordinal: 'asc' } } } })
  const exerciseOf = (itemId: string | null) => Object.entries(itemIds).find(([, id]) => id === itemId)?.[0]
  const told = logs.map(({ workoutItemId, outcome, reason, effort, pain, painRegion, painSide, sets }) => ({
    exercise: exerciseOf(workoutItemId),
    outcome,
    ...(reason && { reason }),
    ...(effort !== null && { effort }),
    ...(pain !== null && { pain: `${pain} ${painSide} ${painRegion}` }),
    sets: sets
      .map((set) =>
        [
          set.ordinal,
          set.side,
          set.reps ?? `${set.seconds} s`,
          set.loadKg && `${Number(set.loadKg)} kg`,
          set.rir !== null && `rir ${set.rir}`,
        ]
          .filter(Boolean)
          .join(' '),
      )
      .sort(),
  }))
  expect(told.sort((a, b) => `${a.exercise}`.localeCompare(`${b.exercise}`))).toEqual([
    { exercise: 'ankle-rock', outcome: 'done', sets: ['1 both 12'] },
    { exercise: 'bridge', outcome: 'partly', sets: ['1 both 30 s', '2 both 12 s'] },
    {
      exercise: 'calf-stretch-bent',
      outcome: 'done',
      effort: 3,
      sets: ['1 left 40 s', '1 right 40 s', '2 left 40 s', '2 right 40 s'],
    },
    {
      exercise: 'heel-drop-straight',
      outcome: 'partly',
      reason: 'pain',
      pain: '6 left achilles',
      sets: ['1 left 15'],
    },
    {
      exercise: 'heel-raise-single',
      outcome: 'partly',
      sets: ['1 both 9 12 kg', '2 both 10 12.5 kg rir 2'],
    },
  ])
  quiet(LOST)
})
