import { fromDay } from '@strideloom/db/day-column.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { asPlanned, bareEntry } from '@strideloom/domain/logs/as-planned.ts'
import type { CheckIn, LogEntry } from '@strideloom/domain/logs/schema.ts'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type ItemToPlan, type Planner, planWorkout } from '../../testing/planned-workout.ts'
import { openWorld, TODAY, type World } from '../../testing/world.ts'

let world: World
let planner: Planner
beforeEach(async () => {
  await world?.close()
  world = await openWorld()
  planner = {
    practiceId: world.practiceId,
    runnerId: world.runner.runnerId,
    memberId: world.therapist.memberId,
  }
})
afterAll(() => world?.close())

const overview = (weeks = 3) => world.therapist.call.progress.overview({ runnerId: world.runner.runnerId, weeks })
const plan = async (day: Day, items: ItemToPlan[] = [{ exercise: 'calf-raise', name: 'Calf raise' }]) => {
  const planned = await planWorkout(world.db, planner, { day, title: 'Strength', items })
  const [item] = planned.items
  if (!item) throw new Error('the plan has an item')
  return { ...planned, item }
}
const made = (day: Day, time = '18:00') => ({ id: uuidv7(), performedOn: day, loggedAt: `${day}T${time}:00.000Z` })
const record = (...entries: LogEntry[]) => world.runner.call.logs.record({ entries })
const checkIn = (day: Day, stiffness: CheckIn['stiffness'], over: Partial<CheckIn> = {}) =>
  world.runner.call.logs.checkIns.save({
    id: uuidv7(),
    day,
    answeredAt: `${day}T07:00:00.000Z`,
    stiffness,
    sleep: 4,
    freshness: null,
    muscleFeel: null,
    calm: null,
    mood: null,
    note: '',
    ...over,
  })
const leftCalf = (value: number) => [{ region: 'calf' as const, side: 'left' as const, value }]
const session = (day: Day, status: string, pressure: number | null = 5) =>
  world.db.session.create({
    data: {
      practiceId: world.practiceId,
      id: uuidv7(),
      runnerId: world.runner.runnerId,
      therapistId: world.therapist.memberId,
      day: fromDay(day),
      startTime: '12:30',
      minutes: 50,
      intent: 'corrective',
      status,
      pressure,
    },
  })

describe('the therapist’s overview', () => {
  test('P37 nothing known is null everywhere, never zero', async () => {
    const seen = await overview()
    expect(seen.weeks).toHaveLength(3)
    expect(seen.weeks.map(({ value, total, pain }) => [value, total, pain])).toEqual([
      [null, null, null],
      [null, null, null],
      [null, null, null],
    ])
    expect(seen).toMatchObject({ places: [], skipped: [], hurt: [], latestCheckIn: null, lastLogDay: null })
    expect(seen.silence).toEqual({ lastHeardOn: null, days: 84, workoutsDue: 0 })
  })

  test('reference 8 P37 weeks from what was prescribed and what was answered', async () => {
    const full = await plan('2026-11-17')
    const half = await plan('2026-11-18', [{ exercise: 'squat', dose: { side: 'each' } }])
    await plan('2026-11-19')
    await plan(TODAY)
    const planned = asPlanned(half.item, made('2026-11-18'))
    await record(
      { ...asPlanned(full.item, made('2026-11-17')), pain: 3 },
      { ...planned, outcome: 'partly', sets: planned.sets.filter(({ side }) => side === 'left') },
    )
    const [, week, running] = (await overview()).weeks
    expect(week).toMatchObject({ start: '2026-11-16', due: 3, completed: 1, unanswered: 1, value: 0.5, pain: 3 })
    expect(running).toMatchObject({ running: true, due: 0, value: null, pain: null })
  })

  test('R10 the same week whatever order the entries came in', async () => {
    const { item } = await plan('2026-11-17')
    const done = asPlanned(item, made('2026-11-17', '10:00'))
    const taken = bareEntry(
      { ...made('2026-11-17', '11:00'), workoutId: item.workoutId, workoutItemId: item.id },
      'withdrawn',
    )
    await record(taken)
    await record(done)
    expect((await overview()).weeks[1]).toMatchObject({ due: 1, value: 0, unanswered: 1 })
  })

  test('P37 what was skipped and why, what hurt and where, newest first', async () => {
    const whole = await plan('2026-11-17')
    const one = await plan('2026-11-19', [{ exercise: 'squat', name: 'Split squat' }])
    await record(
      {
        ...bareEntry({ ...made('2026-11-17'), workoutId: whole.workoutId, workoutItemId: null }, 'skipped'),
        reason: 'ill',
      },
      {
        ...bareEntry({ ...made('2026-11-19'), workoutId: one.workoutId, workoutItemId: one.item.id }, 'partly'),
        reason: 'pain',
        pain: 6,
        painRegion: 'knee',
        painSide: 'right',
        note: 'sharp on the way down',
      },
    )
    const seen = await overview()
    expect(seen.skipped).toEqual([
      {
        day: '2026-11-19',
        workout: 'Strength',
        exercise: 'Split squat',
        outcome: 'partly',
        reason: 'pain',
        note: 'sharp on the way down',
      },
      { day: '2026-11-17', workout: 'Strength', exercise: null, outcome: 'skipped', reason: 'ill', note: '' },
    ])
    expect(seen.hurt).toEqual([
      {
        day: '2026-11-19',
        exercise: 'Split squat',
        pain: 6,
        region: 'knee',
        side: 'right',
        note: 'sharp on the way down',
      },
    ])
    // Pain above 5 stops: what was left undone counts as done. Being ill is excused.
    expect(seen.weeks[1]).toMatchObject({ due: 1, excused: 1, value: 1 })
  })

  test('P37 the answer rate, and a silence with what was due meanwhile', async () => {
    await checkIn('2026-11-14', leftCalf(4))
    await checkIn('2026-11-15', null)
    await plan('2026-11-17')
    await plan('2026-11-19')
    await plan(TODAY)
    const seen = await overview()
    expect(seen.answers).toEqual({ answered: 2, due: 14 })
    expect(seen.silence).toEqual({ lastHeardOn: '2026-11-15', days: 8, workoutsDue: 2 })
    expect(seen.latestCheckIn).toMatchObject({ day: '2026-11-15', stiffness: null, sleep: 4 })
  })

  test('P37 stiffness day by day with gaps as gaps, sessions with how long they held', async () => {
    const days = [6, 6, 3, 2, null, 2, 6]
    for (const [index, value] of days.entries())
      if (value !== null) await checkIn(addDays('2026-11-10', index), leftCalf(value))
    await session('2026-11-11', 'done')
    await session('2026-11-12', 'cancelled')
    await session('2026-11-30', 'booked')
    const seen = await overview()
    expect(seen.places).toMatchObject([{ region: 'calf', side: 'left', days: 6, highest: 6, latest: 6 }])
    expect(seen.sessions.map(({ day, status, pressure, startTime }) => [day, status, pressure, startTime])).toEqual([
      ['2026-11-11', 'done', 5, '12:30'],
      ['2026-11-30', 'booked', 5, '12:30'],
    ])
    const calf = await world.therapist.call.progress.stiffness({
      runnerId: world.runner.runnerId,
      weeks: 3,
      region: 'soleus',
      side: 'left',
    })
    expect(calf.points.slice(0, 10).map(({ value }) => value)).toEqual([null, 6, 6, 3, 2, null, 2, 6, null, null])
    expect(calf.points.at(-1)).toEqual({ day: TODAY, value: null })
    expect(calf.held).toEqual([{ from: '2026-11-11', to: '2026-11-15', days: 3, before: 6, backOn: '2026-11-16' }])
  })

  test('at most 26 weeks, and at most 300 points in a chart', async () => {
    await expect(overview(27)).rejects.toThrow('At most 26 weeks at once.')
    const calf = await world.therapist.call.progress.stiffness({
      runnerId: world.runner.runnerId,
      weeks: 26,
      region: 'calf',
      side: 'left',
    })
    expect(calf.points.length).toBeLessThanOrEqual(300)
  })

  test('R1 R23 therapists of the practice only, and the look is on the audit chain', async () => {
    const input = { runnerId: world.runner.runnerId, weeks: 3 }
    for (const who of [world.stranger, world.assistant, world.runner, world.otherRunner])
      await expect(who.call.progress.overview(input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      world.therapist.call.progress.overview({ runnerId: world.strangerRunner.runnerId, weeks: 3 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await overview()
    expect(
      await world.db.auditEntry.count({ where: { action: 'read progress.overview', runnerId: world.runner.runnerId } }),
    ).toBe(1)
  })
})

describe('the runner’s own view', () => {
  test('S81 own weeks and the stiffest place, and nothing about rules, areas or others', async () => {
    const { item } = await plan('2026-11-17')
    await record(asPlanned(item, made('2026-11-17')))
    await checkIn('2026-11-17', leftCalf(4))
    const mine = await world.runner.call.progress.mine({})
    expect(mine.consistency).toMatchObject({ current: 1, counted: 1 })
    expect(mine.place).toMatchObject({ region: 'calf', side: 'left' })
    expect(Object.keys(mine).sort()).toEqual([
      'answers',
      'consistency',
      'from',
      'place',
      'races',
      'sessions',
      'today',
      'weeks',
    ])
    expect(Object.keys(mine.weeks[0] ?? {}).sort()).toEqual(['completed', 'due', 'running', 'silent', 'start', 'total'])
    expect((await world.otherRunner.call.progress.mine({})).place).toBeNull()
  })

  test('S81 their weeks and workouts count by their practice’s own numbers, and by no other practice’s', async () => {
    // Four exercises, three of them done: 75 % of a workout; no check-in was answered, so it is 60 % of a finished week.
    const items = ['calf-raise', 'split-squat', 'side-plank', 'short-foot'].map((exercise) => ({
      exercise,
      name: exercise,
      role: 'important' as const,
    }))
    const planned = await plan('2026-11-17', items)
    await record(...planned.items.slice(0, 3).map((item) => asPlanned(item, made('2026-11-17'))))
    const left = planned.items[3] ?? planned.item
    const head = { ...made('2026-11-17'), workoutId: left.workoutId, workoutItemId: left.id }
    await record({ ...bareEntry(head, 'skipped'), reason: 'no time' })
    const lastWeek = async () => {
      const { weeks, consistency } = await world.runner.call.progress.mine({ weeks: 2 })
      return { ...weeks.find(({ start }) => start === '2026-11-16'), consistency }
    }
    const save = (caller: World['owner'], overrides: { setting: string; value: number }[], basedOn = 0) =>
      caller.call.timing.rules.save({ id: uuidv7(), basedOn, overrides, reason: 'Three of four is done here.' })

    const shipped = await lastWeek()
    expect(shipped).toMatchObject({ due: 1, completed: 0, consistency: { current: 0, onPlan: 0, from: 70 } })
    expect(shipped.total).toBeCloseTo(0.6, 5)
    await save(world.owner, [{ setting: 'adherence.onPlan', value: 60 }])
    const lower = await lastWeek()
    expect(lower).toMatchObject({ completed: 0, consistency: { current: 1, onPlan: 1, counted: 1, from: 60 } })
    await save(world.owner, [{ setting: 'adherence.completed', value: 70 }], 1)
    expect(await lastWeek()).toMatchObject({ completed: 1, consistency: { current: 0, onPlan: 0, from: 70 } })
    // The other practice’s runner is told by the shipped ones.
    expect((await world.strangerRunner.call.progress.mine({})).consistency.from).toBe(70)
  })

  test('what was done in the week after counts within the hours of the practice', async () => {
    const { item } = await plan('2026-11-21')
    await record(asPlanned(item, made(TODAY, '06:00')))
    const completed = async () =>
      (await world.runner.call.progress.mine({ weeks: 2 })).weeks.map((one) => one.completed)
    expect(await completed()).toEqual([1, 0])
    await world.owner.call.timing.rules.save({
      id: uuidv7(),
      basedOn: 0,
      overrides: [{ setting: 'adherence.lateHours', value: 24 }],
      reason: 'A week is told on its Sunday here.',
    })
    expect(await completed()).toEqual([0, 0])
  })
})
