import { changeBetween } from '@strideloom/domain/programs/change.ts'
import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { setLoadChange } from '@strideloom/domain/programs/set-load-change.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runInput } from '../../permissions/stage.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

const START = '2026-11-09'
const programId = uuidv7()
const load: LoadChange = {
  id: uuidv7(),
  pairingId: null,
  contributor: null,
  fromDay: START,
  toDay: '2026-12-06',
  amount: { kind: 'volume', km: 32 },
  weekdays: [],
  sentence: '',
  why: 'The calf answers to long weeks.',
}
const SAYS = 'Keep weekly running at 32 km or less until Sun 6 Dec'

let world: World
/** A published program that asks for less running, begun two weeks ago. */
beforeAll(async () => {
  world = await openWorld()
  world.clock.now = new Date(`${START}T06:00:00.000Z`)
  const { runnerId } = world.runner
  const { programs } = world.therapist.call
  const block = { id: uuidv7(), startDay: START, weeks: 4, phase: 'base' as const, purpose: '' }
  await programs.create({ runnerId, id: programId, title: 'Less', block, raceId: null })
  const { draft, revision } = await programs.get({ runnerId, programId })
  const change = changeBetween(draft, setLoadChange(draft, load, { today: START }))
  const saved = await programs.change({ runnerId, programId, changeId: uuidv7(), baseRevision: revision, change })
  const { lines } = await programs.preview({ runnerId, programId })
  expect(lines).toMatchObject([{ kind: 'load', what: 'added', title: SAYS }])
  await programs.publish({ runnerId, programId, publishId: uuidv7(), revision: saved.revision })
  world.clock.now = new Date(`${TODAY}T11:00:00.000Z`)
})
afterAll(() => world?.close())

const own = () => world.runner.call
const answer = (over = {}) => ({
  id: uuidv7(),
  programId,
  changeId: load.id,
  day: START,
  outcome: 'done' as const,
  answeredAt: `${TODAY}T08:00:00.000Z`,
  ...over,
})
const followed = async () => {
  const { runnerId } = world.runner
  return (await world.therapist.call.progress.loadFollowed({ runnerId })).loads
}

describe('S56 a change of load is followed on the phone', () => {
  test('P27 the plan of these days holds its sentence, its reason and the weeks that are asked about', async () => {
    const { loads } = await own().programs.plan({ from: '2026-11-23', to: '2026-11-29' })
    expect(loads).toMatchObject([
      {
        says: SAYS,
        why: load.why,
        isWeekly: true,
        periods: [{ from: '2026-11-23', to: '2026-11-29' }],
        answers: [],
      },
    ])
    // P35: what the server words is in the runner's unit
    await own().people.own.units({ distance: 'mi', weight: 'plan' })
    const inMiles = await own().programs.plan({ from: '2026-11-23', to: '2026-11-29' })
    expect(inMiles.loads[0]?.says).toMatch(/^Keep weekly running at 19\.9 mi or less/)
    await own().people.own.units({ distance: 'km', weight: 'plan' })
    expect((await own().programs.plan({ from: '2026-12-07', to: '2026-12-13' })).loads).toEqual([])
    expect((await world.otherRunner.call.programs.plan({ from: START, to: TODAY })).loads).toEqual([])
  })

  test('P32 answered twice, also at once, it is one answer, kept beside what was asked', async () => {
    const done = answer()
    await Promise.all([own().logs.answerLoad(done), own().logs.answerLoad(done)])
    await own().logs.answerLoad(done)
    const rows = await world.db.loadAnswer.findMany({ where: { id: done.id } })
    expect(rows.map(({ asked }) => asked)).toEqual([{ says: SAYS, amount: load.amount }])
    expect(await world.db.auditEntry.count({ where: { action: 'load answered', rowId: done.id } })).toBe(1)
  })

  test('P35 who reads miles answers a sentence in miles, and that is kept; the therapist reads kilometres', async () => {
    const inMiles = answer({ day: '2026-11-16', answeredAt: `${TODAY}T06:00:00.000Z` })
    await own().people.own.units({ distance: 'mi', weight: 'plan' })
    await own().logs.answerLoad(inMiles)
    await own().people.own.units({ distance: 'km', weight: 'plan' })
    // sent again after another choice it is the same answer
    await own().logs.answerLoad(inMiles)
    const rows = await world.db.loadAnswer.findMany({ where: { id: inMiles.id } })
    expect(rows.map(({ asked }) => asked)).toEqual([
      { says: 'Keep weekly running at 19.9 mi or less until Sun 6 Dec', amount: load.amount },
    ])
    expect((await followed())[0]?.periods.map(({ says }) => says)).toEqual([SAYS, SAYS, SAYS])
  })

  test('the therapist sees what was asked, answered and run; of several answers the one given last counts', async () => {
    const run = { ...runInput(uuidv7()), startAt: '2026-11-17T07:00:00.000Z', km: 30 }
    await own().training.runs.save({ ...run, revision: null })
    const no = answer({ day: '2026-11-16', outcome: 'not', reason: 'other', answeredAt: `${TODAY}T09:00:00.000Z` })
    await own().logs.answerLoad(no)
    await own().logs.answerLoad(answer({ day: '2026-11-16', answeredAt: `${TODAY}T07:00:00.000Z` }))
    const [one] = await followed()
    expect(one?.periods).toMatchObject([
      { from: START, outcome: 'done', fact: 'no run told' },
      { from: '2026-11-16', outcome: 'not', reason: 'other', fact: '30 km in 1 run' },
      { from: '2026-11-23', outcome: null, isOver: false },
    ])
    expect(one?.share).toBe(0.5)
  })

  test('R21 a week that nobody asked about, one that is to come, and no reason are refused in words', async () => {
    const tell = (over: object) => own().logs.answerLoad(answer(over))
    await expect(tell({ day: '2026-11-10' })).rejects.toThrow(/Nothing is asked about this day/)
    await expect(tell({ day: '2026-11-30' })).rejects.toThrow(/still to come/)
    await expect(tell({ outcome: 'not' })).rejects.toThrow(/Choose why/)
  })

  test('R1 another runner’s change of load is not there', async () => {
    await expect(world.otherRunner.call.logs.answerLoad(answer())).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(own().logs.answerLoad(answer({ changeId: uuidv7() }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('R12 it leaves with the record: the answers and the program that asked', async () => {
    const { runnerId } = world.runner
    const file = await world.therapist.call.record.export({ runnerId })
    const { rows } = (file as unknown as { strideloom: { transfer: { rows: Record<string, unknown[]> } } }).strideloom
      .transfer
    expect(rows.LoadAnswer).toHaveLength(4)
    expect(JSON.stringify(rows.ProgramVersion)).toContain(load.id)
  })
})
