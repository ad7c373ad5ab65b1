import { addDays, daysBetween } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { expect, inject, onTestFinished, test } from 'vitest'
import { assessedForRace } from '../acts/before-planning.ts'
import { countedHand } from '../acts/by-hand.ts'
import { openBuilder } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'

const OWNER = {
  name: 'Greta Sundqvist',
  email: 'greta@example.org',
  password: 'tolv veckor till loppet',
  practice: 'Tolv veckor',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Noor Jansen', birthDate: '1988-11-02', goals: 'Halvmaran under 1:50' }
const RACE = 'Göteborgsvarvet'
/** So much work it may cost, from a finished assessment to a published block. */
const MOST = 40

test('twelve weeks before a half marathon, from two patterns, in forty steps at most', {
  timeout: 180_000,
}, async () => {
  const builder = await openBuilder(
    { origin: inject('origin'), dataDir: inject('dataDir') },
    { owner: OWNER, runner: RUNNER, program: null },
  )
  onTestFinished(builder.close)
  const { db, runnerId } = builder
  const { page, quiet } = builder.desk
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  // What is there before anybody plans.
  const raceDay = await assessedForRace(builder.call, { today, race: RACE })
  await page.goto(`/runners/${runnerId}/program`)

  // From here on every step counts.
  const hand = countedHand(page)
  const sheet = page.getByRole('dialog')
  const inspector = page.getByRole('complementary', { name: 'What is chosen' })
  const pairings = page.getByRole('complementary', { name: 'Pairings' })

  await hand.click(page.getByRole('button', { name: 'New block' }), 'new block')
  await hand.choose(sheet.getByLabel('Race it leads to'), new RegExp(`^${RACE}`), 'the race')
  await sheet.getByText(/^Taper, 2 weeks/).waitFor()
  await hand.click(sheet.getByRole('button', { name: 'Begin the block' }), 'begin')
  await page.getByRole('heading', { level: 1, name: RACE }).waitFor()
  await page.getByRole('gridcell').first().waitFor()

  for (const first of [true, false]) {
    const open = first
      ? page.getByRole('button', { name: 'From a finding' })
      : pairings.getByRole('button', { name: 'Finding', exact: true })
    await hand.click(open, 'from a finding')
    await hand.click(sheet.getByRole('button', { name: 'Add pairing' }), 'add the pairing')
    await sheet.waitFor({ state: 'detached' })
  }

  await hand.click(page.getByRole('button', { name: 'Place for me' }), 'place for me')
  await hand.type(sheet.getByRole('textbox', { name: 'Sessions', exact: true }), '6', 'six sessions')
  await sheet.getByText(/^6 sessions\./).waitFor()
  await hand.click(sheet.getByRole('button', { name: 'Place 6 sessions' }), 'place them')
  await sheet.waitFor({ state: 'detached' })

  const draft = async () => (await db.program.findFirstOrThrow({ where: { runnerId } })).draft as never as Program
  const saved = () => page.getByRole('main').getByText('Saved', { exact: true }).waitFor()
  await saved()
  const placed = Object.values((await draft()).sessions)
    .map(({ day }) => day)
    .sort()
  expect(placed).toHaveLength(6)

  // Two of them go a day later by hand; where the guard asks, it is lighter there.
  for (const from of [placed[1], placed[3]] as string[]) {
    await hand.drag('Hands-on', from, addDays(from, 1)).catch(async () => {
      const verdict = page.getByRole('alertdialog')
      await verdict.waitFor()
      await page.keyboard.press('1')
      hand.done.push('drag and take the lighter way')
      await verdict.waitFor({ state: 'detached' })
    })
    await saved()
  }

  await hand.click(page.getByRole('button', { name: 'Blocks and goal' }), 'blocks and goal')
  await hand.click(inspector.getByRole('button', { name: /^More for the block/ }).first(), 'the block’s menu')
  await hand.click(page.getByRole('menuitem', { name: /^Every fourth week lighter/ }), 'every fourth week lighter')
  await saved()

  const exercises = pairings.getByRole('button', { name: /\d × \d/ })
  const strong = pairings.getByRole('button', { name: /raise/ }).first()
  await hand.click(strong, 'an exercise')
  await hand.click(inspector.getByRole('button', { name: /^Easier: / }).first(), 'the easier one instead')
  await saved()
  await hand.click(exercises.last(), 'another exercise')
  await hand.type(inspector.getByRole('textbox', { name: 'Sets' }), '4', 'its sets, for all weeks')
  await saved()

  await hand.click(page.getByRole('button', { name: 'Review and publish' }), 'review')
  await sheet.getByRole('heading', { name: /will see/ }).waitFor()
  await hand.click(sheet.getByRole('button', { name: 'Publish version 1' }), 'publish')
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Published', exact: true }).waitFor()

  const program = await draft()
  const blocks = Object.values(program.blocks).sort((a, b) => (a.startDay < b.startDay ? -1 : 1))
  expect(blocks.map(({ phase, weeks }) => `${phase} ${weeks}`)).toEqual(['build 6', 'speed 4', 'taper 2'])
  expect(daysBetween(blocks[0]?.startDay ?? '', raceDay)).toBe(12 * 7 - 1)
  expect(Object.values(program.pairings)).toHaveLength(2)
  const areas = Object.values(program.workouts)
  expect(areas.filter(({ area }) => area === 'mobility').length).toBeGreaterThan(12 * 4)
  expect(areas.filter(({ area }) => area === 'strength').length).toBeGreaterThanOrEqual(12 * 2 - 2)
  expect(Object.values(program.sessions)).toHaveLength(6)
  const light = Object.values(program.prescriptions).filter(({ weekdays }) => weekdays.length === 0)
  expect(light.length).toBeGreaterThan(0)
  expect(await db.programVersion.count({ where: { program: { runnerId } } })).toBe(1)

  await checkAccess(page, 'the whole block')
  await checkWidth(page, 'the whole block')
  expect(hand.done.length, hand.done.join('\n')).toBeLessThanOrEqual(MOST)
  quiet()
})
