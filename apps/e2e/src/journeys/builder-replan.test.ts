import { addDays, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { dayWords } from '@strideloom/domain/calendar/day-words.ts'
import { dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import { addPairing } from '@strideloom/domain/programs/add-pairing.ts'
import { layBack } from '@strideloom/domain/programs/lay-back.ts'
import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { placeSession } from '@strideloom/domain/programs/place-session.ts'
import { prescribe } from '@strideloom/domain/programs/prescribe.ts'
import { startingDose } from '@strideloom/domain/programs/starting-dose.ts'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Builder, openBuilder, toGrid } from '../acts/open-builder.ts'
import { checkAccess, checkWidth } from '../check-access.ts'

const OWNER = {
  name: 'Tove Ahl',
  email: 'tove@example.org',
  password: 'loppet flyttar, vi med',
  practice: 'Flyttbara Lopp',
  timeZone: 'Europe/Stockholm',
}
const RUNNER = { name: 'Gunnar Ek', birthDate: '1985-02-11', goals: 'A half in spring' }

const GOAL = {
  id: crypto.randomUUID(),
  name: 'Saltsjö Half',
  distanceKm: 21.1,
  priority: 'A' as const,
  startTime: '10:00',
}
const TUNE_UP = {
  id: crypto.randomUUID(),
  name: 'Lucia 10 km',
  distanceKm: 10,
  priority: 'B' as const,
  startTime: '10:00',
}

describe('S67 a race moves: the builder says so, shows what re-planning makes another, and takes it as one step', () => {
  let builder: Builder
  const today = dayOf(new Date().toISOString(), OWNER.timeZone)
  const startDay = addDays(startOfWeek(today), -14)
  const sunday = (week: number) => addDays(startDay, 7 * week - 1)
  // Wednesday of the sixth week; the race moves onto the Friday after it
  const sessionDay = addDays(startDay, 37)
  const raceMovesTo = addDays(startDay, 39)

  beforeAll(async () => {
    builder = await openBuilder(
      { origin: inject('origin'), dataDir: inject('dataDir') },
      { owner: OWNER, runner: RUNNER, program: null },
    )
    const { call, programId } = builder
    await call('training.races.save', { ...GOAL, day: sunday(10), revision: null })
    await call('training.races.save', { ...TUNE_UP, day: sunday(7), revision: null })
    for (const offset of [-12, -5])
      await call('training.runs.saveFor', {
        id: crypto.randomUUID(),
        startAt: instantOf(addDays(startOfWeek(today), offset), '07:00', OWNER.timeZone),
        type: 'easy',
        km: 30 - offset,
        minutes: 200,
        rpe: 3,
        revision: null,
      })
    const [block, ...more] = layBack(sunday(10), 'half', 10).map((phase) => ({
      ...phase,
      id: crypto.randomUUID(),
      purpose: '',
    }))
    await call('programs.create', { id: programId, title: 'To the half', block, more, raceId: GOAL.id })
    const context = { today, newId: () => crypto.randomUUID() }
    const squat = exercise('back-squat')
    if (!squat) throw new Error('the library has it')
    await builder.change((program) => {
      const work = { technique: 'stripping', region: 'soleus' as const, side: 'left' as const, pressure: 5, minutes: 6 }
      const why = { objective: 'tone' as const, whyTissue: '', whyPressure: '', whyNow: '' }
      const paired = addPairing(
        program,
        {
          ...{ findingId: null, pattern: null, title: 'Left calf', intent: 'corrective', exercises: [] },
          works: [{ ...work, ...why }],
        },
        context,
      )
      const item = { id: context.newId(), pairingId: null, exercise: squat.id, role: 'key' as const }
      const trained = prescribe(paired, { ...item, dose: startingDose(squat), weekdays: [2, 4], why: '' }, context)
      const when = { startTime: '12:00', minutes: 45, intent: 'corrective' as const }
      const pairingIds = Object.keys(paired.pairings)
      const load: LoadChange = {
        ...{ id: context.newId(), pairingId: null, contributor: null, weekdays: [], sentence: '', why: '' },
        ...{
          fromDay: addDays(startDay, 28),
          toDay: addDays(startDay, 34),
          amount: { kind: 'volume' as const, km: 25 },
        },
      }
      const eased = { ...trained, loadChanges: { [load.id]: load } }
      return [sessionDay, addDays(startDay, 58)].reduce(
        (some, day) => placeSession(some, { day, ...when, pairingIds }, context),
        eased,
      )
    })
  }, 90_000)
  afterAll(() => builder?.close())

  test('every week says its running: what was run, what is usual, what is asked for', async () => {
    const { page, quiet } = builder.desk
    await toGrid(page, builder.address)
    const load = (week: number) => page.locator(`[data-week="${addDays(startDay, 7 * (week - 1))}"]`).getByRole('img')
    const said = (week: number, words: RegExp) =>
      expect.poll(() => load(week).first().getAttribute('aria-label')).toMatch(words)
    await said(2, /^Running: 35.km run in 1 run; usually 42.km, as in one week before$/)
    await said(5, /^Running: at most 25.km asked for; usually 39.km, the mean of 2 weeks before$/)
    await said(8, /^Running: usually 39.km, the mean of 2 weeks before$/)
    await page.getByText('max 25', { exact: false }).waitFor()
    await checkAccess(page, 'a week with its running', { part: page.locator(`[data-week="${startDay}"]`) })
    expect(await page.getByRole('button', { name: 'Re-plan' }).count()).toBe(0)
    quiet()
  })

  test('two races move: it is said on the grid and beside the blocks; the difference is looked at, taken in pieces, and as a whole', async () => {
    const { page, quiet } = builder.desk
    await builder.call('training.races.save', { ...GOAL, day: sunday(9), revision: 1 })
    await builder.call('training.races.save', { ...TUNE_UP, day: raceMovesTo, revision: 1 })
    const { draft: before } = await builder.stored()
    await toGrid(page, builder.address)
    await page.getByText('2 races have changed since this plan was laid.').waitFor()
    await page.getByText('These blocks were laid around other races than there are now.').waitFor()
    await page.getByRole('button', { name: 'Re-plan' }).first().click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText(`${GOAL.name}: ${dayWords(sunday(9))} instead of ${dayWords(sunday(10))}.`).waitFor()
    await sheet.getByRole('row', { name: /^Taper 2 weeks, / }).waitFor()
    await sheet
      .getByText(`from ${dayWords(sessionDay)}`)
      .first()
      .waitFor()
    await sheet.getByText(`${TUNE_UP.name} (B)`, { exact: false }).first().waitFor()
    await checkAccess(page, 'what re-planning makes another')
    const phases = sheet.getByRole('checkbox', { name: /^Lay the phases back/ })
    await phases.uncheck()
    await sheet.getByText('is taken out', { exact: false }).waitFor({ state: 'detached' })
    await phases.check()
    await sheet.getByRole('button', { name: 'Re-plan' }).click()
    await page.getByText('2 races have changed since this plan was laid.').waitFor({ state: 'detached' })
    const blocks = async () =>
      Object.values((await builder.stored()).draft.blocks).map(({ startDay: day, weeks }) => ({ day, weeks }))
    await expect
      .poll(blocks)
      .not.toEqual(Object.values(before.blocks).map(({ startDay: day, weeks }) => ({ day, weeks })))
    const { draft } = await builder.stored()
    expect(Object.values(draft.sessions).some(({ day }) => day === sessionDay)).toBe(false)
    expect(Object.values(draft.workouts).every(({ day }) => day <= sunday(9))).toBe(true)
    // one step back, and it is said again
    await page.getByRole('button', { name: /^Undo: re-planned after / }).click()
    await page.getByText('2 races have changed since this plan was laid.').waitFor()
    await expect.poll(async () => (await builder.stored()).draft).toEqual(before)
    quiet()
  })

  test('on a phone: the same sheet, and left as it is the plan is not asked about again', async () => {
    const { page, quiet } = await builder.openAt('phone')
    await page.getByText('2 races have changed since this plan was laid.').waitFor()
    await page.getByRole('img', { name: /^Running: / }).waitFor()
    await page.getByRole('button', { name: 'Re-plan' }).first().tap()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('row', { name: /^Taper 2 weeks, / }).waitFor()
    await checkWidth(page, 'what re-planning makes another')
    await sheet.getByRole('button', { name: 'Leave it as it is' }).tap()
    await page.getByText('2 races have changed since this plan was laid.').waitFor({ state: 'detached' })
    await expect
      .poll(async () => (await builder.stored()).draft.laidAround?.races.map(({ day }) => day))
      .toContain(sunday(9))
    quiet()
  })
})
