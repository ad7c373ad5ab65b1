import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../calendar/day.ts'
import { checkIn, evening, example, recordWith } from '../record/record.test.makers.ts'
import type {
  RecordExcuse,
  RecordItem,
  RecordLog,
  RecordLogItem,
  RecordWorkout,
  RunnerRecord,
} from '../record/schema.ts'
import { adherence4w, adherenceAt } from './adherence-at.ts'
import { itemShare } from './logged-item.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const MONDAY = '2026-05-11'
const SUNDAY = '2026-05-17'

const item = (exercise: string, more: Partial<RecordItem> = {}): RecordItem => ({
  exercise,
  role: 'key',
  sets: 3,
  reps: 10,
  unilateral: false,
  ...more,
})
const workout = (
  id: string,
  due: Day,
  items: RecordItem[] = [item('goblet-squat')],
  more: Partial<RecordWorkout> = {},
) => ({
  id,
  area: 'strength' as const,
  due,
  items,
  ...more,
})
const week = (weekOf: Day, sessions: RecordWorkout[], more = {}) => ({
  id: weekOf,
  weekOf,
  snapshot: { sessions, ...more },
})
/** Logged at seven in the evening of its day. */
const log = (session: string, day: Day, items: RecordLogItem[], more: Partial<RecordLog> = {}): RecordLog => ({
  session,
  performedOn: day,
  loggedAt: `${day}T19:00:00+02:00`,
  items,
  ...more,
})
const done = (exercise = 'goblet-squat', sets = [10, 10, 10]): RecordLogItem => ({ exercise, done: sets })
const of = (parts: Partial<RunnerRecord>, at = `${SUNDAY}T23:00:00+02:00`) =>
  adherenceAt(recordWith(parts), at, SHIPPED_THRESHOLDS)

describe('share of an exercise, from the record (reference 8)', () => {
  const both = item('soleus-raise-single', { unilateral: true })

  it.each<[string, RecordItem, RecordLogItem, number | null]>([
    ['10+10+7 of 3×10', item('x'), { exercise: 'x', done: [10, 10, 7] }, 0.9],
    ['left only', both, { exercise: 'x', left: [10, 10, 10], right: [] }, 0.5],
    ['left only, twice as much', both, { exercise: 'x', left: [20, 20, 20] }, 0.5],
    ['both sides against both sides', both, { exercise: 'x', left: [10, 10, 10], right: [10, 10, 4] }, 0.9],
    ['the same on each side', both, { exercise: 'x', done: [10, 10, 10] }, 1],
    ['seconds', item('x', { reps: undefined, seconds: 30 }), { exercise: 'x', done: [30, 15] }, 0.5],
    ['metres', item('x', { reps: undefined, metres: 20, sets: 2 }), { exercise: 'x', done: [20, 10] }, 0.75],
    ['sets without an amount', item('x', { reps: undefined, sets: 4 }), { exercise: 'x', done: [1, 1, 0] }, 0.5],
    [
      'sets without an amount, on each side',
      item('x', { reps: undefined, sets: 2, unilateral: true }),
      done('x', [1, 1]),
      1,
    ],
    [
      'such sets on one side',
      item('x', { reps: undefined, sets: 2, unilateral: true }),
      { exercise: 'x', left: [1, 1] },
      0.5,
    ],
    ['a tick: done', item('x'), { exercise: 'x', check: 'done' }, 1],
    ['a tick: partly', item('x'), { exercise: 'x', check: 'partly' }, 0.5],
    ['a tick: skipped', item('x'), { exercise: 'x', check: 'skipped' }, 0],
    ['named and nothing said', item('x'), { exercise: 'x' }, 0],
    ['a tick beside empty lists', item('x'), { exercise: 'x', done: [], check: 'done' }, 1],
    ['a tick beside numbers', item('x'), { exercise: 'x', done: [10, 10, 7], check: 'done' }, 0.9],
    [
      'another one, and nothing said of it',
      item('ankle-rock'),
      { exercise: 'ankle-rock', swappedFor: 'calf-stretch-bent' },
      0.75,
    ],
    [
      'another one, and skipped',
      item('ankle-rock'),
      { exercise: 'ankle-rock', swappedFor: 'calf-stretch-bent', skipReason: 'no time' },
      0,
    ],
    ['nothing prescribed', item('x', { reps: 0 }), { exercise: 'x', done: [5] }, null],
    ['more than asked', item('x'), { exercise: 'x', done: [20, 20, 20] }, 1],
  ])('%s', (_, prescribed, entry, share) => expect(itemShare(prescribed, entry, SHIPPED_THRESHOLDS).share).toBe(share))

  it('load and RIR do not lower it', () => {
    const heavy = item('x', { load: { value: 40, unit: 'kg' }, rir: 2 })
    const light = { ...done('x'), load: [{ value: 10, unit: 'kg' as const }], rir: [6, 6, 6] }
    expect(itemShare(heavy, light, SHIPPED_THRESHOLDS).share).toBe(1)
  })

  it.each<[string, string, number | null]>([
    ['ankle-circles', 'the planned regression', 1],
    ['calf-stretch-bent', 'a free swap, same category and region', 0.75],
    ['open-book', 'same category, another region', 0],
    ['goblet-squat', 'another category', 0],
    ['my-own-one', 'one that nobody knows', null],
    ['ankle-rock', 'itself', 1],
  ])('swapped for %s (%s): %s', (swappedFor, _, share) =>
    expect(itemShare(item('ankle-rock'), { ...done('ankle-rock'), swappedFor }, SHIPPED_THRESHOLDS).share).toBe(share),
  )

  it('a swap counts when one region of it is shared, or lies in one of the prescribed', () => {
    const swapped = (from: string, to: string) =>
      itemShare(item(from), { ...done(from), swappedFor: to }, SHIPPED_THRESHOLDS).share
    // Ankle and shin for the ankle; the ankle for the Achilles tendon, which is a part of it.
    expect(swapped('ankle-circles', 'banded-ankle-rock')).toBe(0.75)
    expect(swapped('banded-ankle-rock', 'calf-stretch-bent')).toBe(0.75)
    expect(swapped('calf-stretch-bent', 'banded-ankle-rock')).toBe(0.75)
    expect(swapped('calf-stretch-straight', 'banded-ankle-rock')).toBe(0)
  })

  it.each([
    [36, false],
    [37, true],
  ])('overdoing from more than 1.2 on: %s of 30', (reps, overdoing) =>
    expect(itemShare(item('x'), { exercise: 'x', done: [reps] }, SHIPPED_THRESHOLDS)).toEqual({ share: 1, overdoing }),
  )
})

describe('A01 left leg only', () => {
  it('agrees whole', () => {
    const { record, ask, expect: wanted } = example('A01')
    const { items, overdoing, status } = wanted as Record<string, object>
    const found = adherenceAt(record, ask.at, SHIPPED_THRESHOLDS).sessions.A
    expect(found).toMatchObject({ items, status, overdoing })
    expect(found?.value).toBeCloseTo(0.775, 9)
    expect(found?.overdoing['single-leg-bridge']).toBe(false)
  })
})

describe('a workout (reference 8)', () => {
  const one = (items: RecordItem[], entries: RecordLogItem[], excuses: RecordExcuse[] = []) =>
    of({ prescriptions: [week(MONDAY, [workout('A', MONDAY, items)])], logs: [log('A', MONDAY, entries)], excuses })
      .sessions.A
  const keyImportantOptional = [item('a'), item('b', { role: 'important' }), item('c', { role: 'optional' })]

  it('weights key 3, important 2, optional 1; undone optional work is in neither sum, done optional in both', () => {
    expect(one(keyImportantOptional, [done('a'), { exercise: 'b', check: 'partly' }])).toMatchObject({
      value: 0.8,
      status: 'completed',
      items: { a: 1, b: 0.5, c: null },
    })
    const { value } = one(keyImportantOptional, [done('a'), { exercise: 'b', check: 'partly' }, done('c')]) ?? {}
    expect(value).toBeCloseTo(5 / 6, 9)
    expect(one([item('a', { role: 'optional' })], [done('b')])).toMatchObject({ value: null, status: null })
  })

  it.each([
    [[8, 8, 8], 'completed'],
    [[8, 8, 7], 'partial'],
    [[3, 3, 3], 'partial'],
    [[3, 3, 2], 'minimal'],
    [[0, 0, 1], 'minimal'],
    [[0, 0, 0], 'missed'],
  ])('%s of 3×10 is %s, compared unrounded (14.21)', (sets, status) =>
    expect(one([item('a')], [done('a', sets)])?.status).toBe(status),
  )

  it('an exercise twice in a workout takes its answers in order', () => {
    const twice = [item('a'), item('a', { reps: 20 })]
    expect(one(twice, [done('a'), done('a', [20, 20, 20])])).toMatchObject({ value: 1, items: { a: 1 } })
    expect(one(twice, [done('a')])).toMatchObject({ value: 0.5, items: { a: 0.5 } })
  })

  it('README 16: stopped by the pain rule midway, the undone items count as done; not begun, it is excused', () => {
    const items = [item('a'), item('b'), item('c'), item('d', { role: 'optional' })]
    const stopped = { ...done('b', [10]), painStop: true, pain: 6 }
    expect(one(items, [done('a', [10, 10, 7]), stopped])).toMatchObject({
      items: { a: 0.9, b: 1, c: 1, d: null },
      status: 'completed',
    })
    expect(one(items, [{ exercise: 'a', painStop: true, pain: 6, done: [] }])).toMatchObject({
      value: null,
      status: 'excused',
    })
    expect(one(items, [done('a')], [{ session: 'A', reason: 'pain-rule' }])).toMatchObject({ value: 1 })
    expect(one(items, [], [{ session: 'A', reason: 'pain-rule' }])).toMatchObject({ value: null, status: 'excused' })
    const left = { exercise: 'b', check: 'skipped' as const, skipReason: 'pain' as const }
    expect(one(items, [done('a'), { ...left, pain: 6 }])?.value).toBe(1)
    expect(one(items, [done('a'), { ...left, pain: 5 }])?.value).toBeCloseTo(1 / 3, 9)
  })

  it('begun before it is due it counts with what was answered; the week stays open for the rest', () => {
    const prescriptions = [week(MONDAY, [workout('A', SUNDAY, [item('a'), item('b', { role: 'important' })])])]
    const then = of({ prescriptions, logs: [log('A', SUNDAY, [done('a')])] })
    expect(then.sessions.A).toMatchObject({ value: 0.6, status: 'partial', items: { a: 1, b: 0 } })
    expect(then.weeks[MONDAY]?.value).toBe(0.6)
    expect(then.adherence4w).toBeNull()
    expect(of({ prescriptions }).sessions).toEqual({})
  })

  it('the newest answer to each exercise counts, whatever order it arrives in', () => {
    const early = log('A', MONDAY, [done('goblet-squat', [1])])
    const late = log('A', MONDAY, [done()], { loggedAt: `${MONDAY}T20:00:00+02:00` })
    const prescriptions = [week(MONDAY, [workout('A', MONDAY)])]
    expect(of({ prescriptions, logs: [late, early] }).sessions.A?.value).toBe(1)
    expect(of({ prescriptions, logs: [early, late] }).sessions.A?.value).toBe(1)
    expect(of({ prescriptions, logs: [early, late] }, `${MONDAY}T19:30:00+02:00`).sessions.A?.value).toBeCloseTo(1 / 30)
  })
})

describe('README 4: what a newer log leaves unsaid stands', () => {
  const A = workout('A', MONDAY, [item('goblet-squat'), item('side-plank', { role: 'important', unilateral: true })])
  const prescriptions = [week(MONDAY, [A])]
  /** Both exercises, and an hour later what else is said of them, in either order of the record. */
  const then = (first: RecordLogItem[], ...later: RecordLogItem[]) => {
    const early = log('A', MONDAY, first)
    const late = log('A', MONDAY, later, { loggedAt: `${MONDAY}T20:00:00+02:00` })
    const told = of({ prescriptions, logs: [early, late] })
    expect(of({ prescriptions, logs: [late, early] })).toEqual(told)
    return told
  }
  const both = [done(), { exercise: 'side-plank', left: [10, 10, 10], right: [10, 10, 10] }]

  it.each<[string, RecordLogItem]>([
    ['only the name', { exercise: 'goblet-squat' }],
    ['pain that was passed over', { exercise: 'goblet-squat', pain: null }],
    ['pain', { exercise: 'goblet-squat', pain: 2 }],
    ['no reason and no swap', { exercise: 'goblet-squat', skipReason: null, swappedFor: null }],
    ['how hard it was', { exercise: 'goblet-squat', rpe: [6, 6, 7] }],
    ['that it was not stopped', { exercise: 'goblet-squat', painStop: false }],
  ])('%s takes no work away', (_, later) => {
    expect(then(both, later).sessions.A).toMatchObject({ value: 1, status: 'completed' })
    expect(then([done('goblet-squat', [10, 10, 0])], later).sessions.A?.items['goblet-squat']).toBeCloseTo(2 / 3, 9)
  })

  it.each<[string, RecordLogItem, number]>([
    ['other sets', done('goblet-squat', [10, 5, 0]), 0.5],
    ['no sets', done('goblet-squat', []), 0],
    ['a tick', { exercise: 'goblet-squat', check: 'partly' }, 0.5],
    ['that it was left out', { exercise: 'goblet-squat', skipReason: 'no time' }, 0],
    ['another exercise', { exercise: 'goblet-squat', swappedFor: 'side-plank' }, 0],
  ])('%s replaces it', (_, later, share) => {
    expect(then(both, later).sessions.A?.items['goblet-squat']).toBe(share)
    expect(then(both, later).sessions.A?.items['side-plank']).toBe(1)
  })

  it('one side told later leaves the other as it was; all sets told at once replace both', () => {
    const plank = (more: Partial<RecordLogItem>) => ({ exercise: 'side-plank', ...more })
    const share = (first: RecordLogItem, later: RecordLogItem) => then([first], later).sessions.A?.items['side-plank']
    expect(share(plank({ left: [10, 10, 10] }), plank({ right: [10, 10, 10] }))).toBe(1)
    expect(share(plank({ left: [10, 10, 10], right: [10, 10, 10] }), plank({ left: [10, 0, 0] }))).toBeCloseTo(2 / 3, 9)
    expect(share(plank({ left: [10, 10, 10], right: [10, 10, 10] }), plank({ done: [5, 5, 5] }))).toBe(0.5)
    expect(share(plank({ done: [10, 10, 10] }), plank({ left: [10, 10, 10] }))).toBe(0.5)
  })

  it('nor does it take away that pain was felt, or that pain ended it', () => {
    const stopped = { ...done('goblet-squat', [10, 0, 0]), pain: 6, painStop: true }
    expect(then([stopped], { exercise: 'goblet-squat', pain: null })).toMatchObject({ flagPain: true })
    expect(then([stopped], { exercise: 'goblet-squat', pain: null }).sessions.A?.items['goblet-squat']).toBe(1)
    expect(then([{ ...done(), pain: 6 }], done())).toMatchObject({ flagPain: true })
    expect(then([{ ...done(), pain: 6 }], { ...done(), pain: 2 })).toMatchObject({ flagPain: false })
    expect(then([stopped], { ...stopped, pain: 2, painStop: false })).toMatchObject({ flagPain: false })
  })

  it('a log in which nothing was answered begins no workout and is no sign of life', () => {
    const at = `${MONDAY}T20:30:00+02:00`
    const later = [week(MONDAY, [workout('A', '2026-05-13')])]
    const logs = [log('A', MONDAY, [{ exercise: 'goblet-squat', pain: null }])]
    expect(of({ prescriptions: later, logs }, at)).toEqual(of({ prescriptions: later }, at))
    const due = [week(MONDAY, [workout('A', MONDAY), workout('B', '2026-05-12'), workout('C', '2026-05-13')])]
    expect(of({ prescriptions: due, logs }).atRisk).toEqual(of({ prescriptions: due }).atRisk)
  })

  it('it is counted where its work was told in time, whatever is told of its pain later', () => {
    const late = log('A', '2026-05-19', [{ exercise: 'goblet-squat', pain: 2 }])
    const at = '2026-05-24T12:00:00+02:00'
    expect(of({ prescriptions, logs: [log('A', MONDAY, both), late] }, at).sessions.A?.value).toBe(1)
    expect(of({ prescriptions, logs: [late] }, at).sessions.A).toMatchObject({ value: 0, status: 'missed' })
  })
})

describe('a week (reference 8)', () => {
  const weekOf = (parts: Partial<RunnerRecord>, at?: string) => of(parts, at).weeks[MONDAY]
  const three = (more: Partial<RunnerRecord> = {}) => ({
    prescriptions: [week(MONDAY, [workout('A', MONDAY), workout('B', '2026-05-13'), workout('C', '2026-05-15')])],
    logs: [log('A', MONDAY, [done()]), log('B', '2026-05-13', [done('goblet-squat', [10, 10, 4])])],
    ...more,
  })

  it('keeps the vector: 1.0, 0.8, excused is 0.9', () => {
    const excused = weekOf(three({ excuses: [{ session: 'C', reason: 'illness' }] }))
    expect(excused?.value).toBeCloseTo(0.9, 9)
    expect(excused?.band).toBe('good')
    expect(weekOf(three())?.value).toBeCloseTo(0.6, 9)
    expect(weekOf(three())?.band).toBe('fair')
  })

  it('nothing due is null, not 0 and not 1; all excused is null as well (14.22)', () => {
    expect(of({}).weeks).toEqual({})
    expect(weekOf({ prescriptions: [week(MONDAY, [])] })).toBeUndefined()
    const excuses = ['A', 'B', 'C'].map((session) => ({ session, reason: 'illness' as const }))
    expect(weekOf(three({ excuses }))).toMatchObject({ value: null, total: null, band: null })
  })

  it('travel excuses when it was said before the work was due, the others whenever', () => {
    const excused = (reason: RecordExcuse['reason'], declaredAt?: string) =>
      of(three({ excuses: [{ session: 'C', reason, ...(declaredAt && { declaredAt }) }] })).sessions.C?.status
    expect(excused('travel', '2026-05-14T09:00:00+02:00')).toBe('excused')
    expect(excused('travel', '2026-05-16T00:00:00+02:00')).toBe('excused')
    expect(excused('travel', '2026-05-16T00:01:00+02:00')).toBe('missed')
    expect(excused('travel')).toBe('missed')
    expect(excused('therapist-cancel', '2026-05-16T09:00:00+02:00')).toBe('excused')
    expect(excused('illness', '2026-05-18T09:00:00+02:00')).toBe('missed')
  })

  it('work in the next week counts for its own when logged within 48 h of when it was due (README 16)', () => {
    const prescriptions = [week(MONDAY, [workout('B', SUNDAY)]), week('2026-05-18', [workout('N', '2026-05-20')])]
    const at = '2026-05-24T23:30:00+02:00'
    const late = (loggedAt: string, performedOn?: Day, dueTime?: string) =>
      of(
        {
          prescriptions: dueTime
            ? [week(MONDAY, [workout('B', SUNDAY, [item('goblet-squat')], { dueTime })])]
            : prescriptions,
          logs: [{ session: 'B', loggedAt, items: [done()], ...(performedOn && { performedOn }) }],
        },
        at,
      )
    // Due at the end of Sunday; 48 h later is the end of Tuesday.
    expect(late('2026-05-20T00:00:00+02:00', '2026-05-19')).toMatchObject({
      countedIn: { B: MONDAY },
      weeks: { [MONDAY]: { value: 1 }, '2026-05-18': { value: 0 } },
    })
    expect(late('2026-05-20T00:01:00+02:00', '2026-05-19')).toMatchObject({
      countedIn: { B: null },
      weeks: { [MONDAY]: { value: 0 }, '2026-05-18': { value: 0 } },
    })
    expect(late('2026-05-21T12:00:00+02:00', SUNDAY).countedIn).toEqual({ B: MONDAY })
    expect(late('2026-05-19T18:00:00+02:00', undefined, '18:00').countedIn).toEqual({ B: MONDAY })
    expect(late('2026-05-19T18:01:00+02:00', undefined, '18:00').countedIn).toEqual({ B: null })
  })

  it('areas apart; what has nothing due drops out of the total and the other weights grow', () => {
    const areas = {
      prescriptions: [
        week(
          MONDAY,
          [
            workout('A', MONDAY),
            workout('M', MONDAY, [item('ankle-rock')], { area: 'mobility' }),
            workout('P', MONDAY, [item('short-foot')], { area: 'prehab' }),
          ],
          { checkInsDue: 7 },
        ),
      ],
      logs: [log('A', MONDAY, [done()]), log('M', MONDAY, [{ exercise: 'ankle-rock', check: 'partly' }])],
      checkIns: [0, 1, 2, 3, 4, 5, 6].map((day) => checkIn(addDays(MONDAY, day))),
    }
    const found = weekOf(areas)
    expect(found?.areas).toEqual({ strength: 1, mobility: 0.5, prehab: 0, checkIn: 1 })
    expect(found?.total).toBeCloseTo(0.4 + 0.1 + 0.1, 9)
    expect(found?.band).toBe('fair')
    expect(found?.value).toBe(0.5)
    const strengthOnly = { ...areas, prescriptions: [week(MONDAY, [workout('A', MONDAY)], { checkInsDue: 0 })] }
    expect(weekOf(strengthOnly)).toMatchObject({ areas: { mobility: null, checkIn: null }, total: 1 })
  })

  it('check-ins are due daily from the day of joining (README 16), unless the record says otherwise', () => {
    const share = (parts: Partial<RunnerRecord>, checkInsDue?: number | null, joinedOn?: Day, at?: string) => {
      const snapshot = checkInsDue === undefined ? {} : { checkInsDue }
      const record = recordWith({ prescriptions: [week(MONDAY, [workout('A', '2026-05-15')], snapshot)], ...parts })
      const joined = joinedOn ? { ...record, runner: { ...record.runner, joinedOn } } : record
      return adherenceAt(joined, at ?? `${SUNDAY}T23:00:00+02:00`, SHIPPED_THRESHOLDS).weeks[MONDAY]?.areas.checkIn
    }
    const checkIns = [0, 1, 5].map((day) => checkIn(addDays(MONDAY, day)))
    // The check-in is one of the morning: until noon of Sunday six days were due.
    expect(share({ checkIns }, undefined, undefined, `${SUNDAY}T11:59:00+02:00`)).toBe(0.5)
    expect(share({ checkIns }, undefined, undefined, `${SUNDAY}T12:00:00+02:00`)).toBeCloseTo(3 / 7, 9)
    expect(share({ checkIns }, 7, undefined, '2026-05-18T08:00:00+02:00')).toBeCloseTo(3 / 7, 9)
    expect(share({ checkIns }, 0)).toBeNull()
    expect(share({ checkIns }, null)).toBeNull()
    expect(share({ checkIns, checkInsDue: false })).toBeNull()
    expect(share({})).toBeNull()
    expect(share({ checkInsDue: true })).toBe(0)
    expect(share({ checkIns }, 7, '2026-05-15')).toBeCloseTo(1 / 3, 9)
    expect(share({ checkIns: [{ at: `${MONDAY}T06:00:00+02:00`, sleep: null }] })).toBe(0)
    expect(share({ checkIns: [0, 1, 2].map((day) => checkIn(addDays(MONDAY, day))) }, 2)).toBe(1)
  })

  it('new joiner mid-week: only workouts from the day of joining are due (14.22)', () => {
    const record = recordWith(three())
    const joined = { ...record, runner: { ...record.runner, joinedOn: '2026-05-13' } }
    expect(Object.keys(adherenceAt(joined, evening(SUNDAY), SHIPPED_THRESHOLDS).sessions)).toEqual(['B', 'C'])
  })

  it('snapshots count, an edited plan rewrites nothing (14.18)', () => {
    const planned = workout('A', MONDAY, [item('goblet-squat'), item('split-squat')])
    const logs = [log('A', MONDAY, [done()])]
    const livePlan = { editedAt: `${SUNDAY}T10:00:00+02:00`, sessions: [workout('A', MONDAY)] }
    expect(of({ prescriptions: [week(MONDAY, [planned])], logs, livePlan }).sessions.A?.value).toBe(0.5)
    const taken = (snapshotTakenAt: string, sessions: RecordWorkout[]) => ({
      ...week(MONDAY, sessions),
      snapshotTakenAt,
    })
    const [before, inTime, after] = [
      taken('2026-05-10T10:00:00+02:00', [planned]),
      taken('2026-05-11T08:00:00+02:00', [workout('A', MONDAY)]),
      taken('2026-05-12T10:00:00+02:00', [planned]),
    ]
    for (const prescriptions of [
      [before, inTime, after],
      [after, inTime, before],
    ])
      expect(of({ prescriptions, logs }).sessions.A?.value).toBe(1)
    expect(of({ prescriptions: [after, before], logs }).sessions.A?.value).toBe(0.5)
  })

  it('what was logged too late takes away nothing that was logged in time', () => {
    const prescriptions = [week(MONDAY, [workout('A', '2026-05-12')])]
    const inTime = log('A', '2026-05-12', [done()])
    const late = log('A', '2026-05-19', [done('goblet-squat', [10, 10, 9])])
    const at = '2026-05-24T12:00:00+02:00'
    for (const logs of [
      [inTime, late],
      [late, inTime],
    ])
      expect(of({ prescriptions, logs }, at).sessions.A).toMatchObject({ value: 1, status: 'completed' })
    expect(of({ prescriptions, logs: [late] }, at).sessions.A).toMatchObject({ value: 0, status: 'missed' })
    // A correction is told late, of what was done in time.
    const corrected = { ...log('A', '2026-05-12', [done('goblet-squat', [10, 5, 0])]), loggedAt: late.loggedAt }
    expect(of({ prescriptions, logs: [inTime, corrected] }, at).sessions.A?.value).toBe(0.5)
  })

  it('of several snapshots of a week’s check-ins the newest taken in time counts, in any order', () => {
    const [early, inTime, after] = [
      ['2026-05-10T10:00:00+02:00', 7],
      ['2026-05-11T06:00:00+02:00', 3],
      ['2026-05-12T10:00:00+02:00', 1],
    ].map(([snapshotTakenAt, checkInsDue]) => ({
      ...week(MONDAY, [workout('A', MONDAY)], { checkInsDue }),
      snapshotTakenAt: String(snapshotTakenAt),
    }))
    const checkIns = [0, 1, 2].map((day) => checkIn(addDays(MONDAY, day)))
    for (const prescriptions of [
      [early, inTime, after],
      [after, inTime, early],
    ])
      expect(of({ prescriptions: prescriptions as never, checkIns }).weeks[MONDAY]?.areas.checkIn).toBe(1)
  })

  it('what is not due yet is not there; what was done before it was due is', () => {
    const at = '2026-05-13T12:00:00+02:00'
    expect(Object.keys(of(three(), at).sessions)).toEqual(['A'])
    const logged = three({ logs: [log('C', '2026-05-13', [done()], { loggedAt: '2026-05-13T10:00:00+02:00' })] })
    expect(of(logged, at).sessions).toMatchObject({ A: { value: 0 }, C: { value: 1 } })
  })
})

/** One workout a week, done to these shares (in tenths of 3×10); null is an excused week. */
const shares = (tenths: readonly (number | null)[], parts: Partial<RunnerRecord> = {}): Partial<RunnerRecord> => {
  const mondays = tenths.map((_, index) => addDays(MONDAY, 7 * (index + 1 - tenths.length)))
  return {
    prescriptions: mondays.map((monday) => week(monday, [workout(monday, addDays(monday, 1))])),
    logs: mondays.flatMap((monday, index) => {
      const share = tenths[index] ?? null
      return share === null ? [] : [log(monday, addDays(monday, 1), [done('goblet-squat', [share, share, share])])]
    }),
    excuses: mondays.flatMap((session, index) =>
      tenths[index] === null ? [{ session, reason: 'illness' as const }] : [],
    ),
    ...parts,
  }
}

describe('streak, in weeks and never in days (reference 8)', () => {
  it.each([
    [[7, 7, 7], 3, 3],
    [[7, 6.9, 7], 1, 1],
    [[10, 10, 6, 10], 1, 2],
    [[8, null, 8], 2, 2],
    [[8, null], 1, 1],
    [[], 0, 0],
  ])('%s: %s, longest %s; a fully excused week freezes it', (tenths, streak, longestStreak) =>
    expect(of(shares(tenths))).toMatchObject({ streak, longestStreak }),
  )

  it('does not judge a week in which something is still to come', () => {
    expect(of(shares([8, 8, 2]), '2026-05-13T12:00:00+02:00')).toMatchObject({ streak: 2 })
    const open = shares([8, 8, 8])
    open.prescriptions?.at(-1)?.snapshot.sessions.push(workout('last', SUNDAY))
    expect(of(open).streak).toBe(2)
    expect(of(open, '2026-05-18T00:00:00+02:00').streak).toBe(0)
  })
})

describe('mean of four weeks', () => {
  it('is that of the last four finished weeks; null when nothing was due', () => {
    expect(of(shares([10, 2, 4, 6, 8])).adherence4w).toBeCloseTo(0.5, 9)
    expect(of(shares([2, null, 4])).adherence4w).toBeCloseTo(0.3, 9)
    expect(of(shares([null])).adherence4w).toBeNull()
    expect(of({}).adherence4w).toBeNull()
    expect(adherence4w(recordWith(shares([2, 4])), evening(SUNDAY), SHIPPED_THRESHOLDS)).toBeCloseTo(0.3, 9)
  })
})

describe('at risk (reference 8)', () => {
  const codes = (tenths: readonly (number | null)[], parts: Partial<RunnerRecord> = {}, at?: string) =>
    of(shares(tenths, parts), at).atRiskReasons.map(({ code }) => code)

  it('two weeks under 60 % in a row', () => {
    expect(codes([5.9, 5.9])).toEqual(['two-low-weeks'])
    expect(codes([5.9, 6])).toEqual([])
    expect(codes([5.9, null, 5.9])).toEqual(['two-low-weeks'])
    expect(codes([5.9])).toEqual([])
  })

  it('a mean of four weeks under 50 %', () => {
    expect(codes([1, 6, 6, 6.5])).toEqual(['low-four-weeks'])
    expect(codes([2, 6, 5.5, 6.5])).toEqual([])
    expect(codes([1, 6, 6])).toEqual([])
  })

  it('a drop of 30 points from the mean of the four before, of which three are needed', () => {
    expect(codes([10, 10, 10, 7])).toEqual([])
    expect(codes([9, 9, 9, 6])).toEqual(['drop'])
    expect(codes([9, 9, 9, 6.1])).toEqual([])
    expect(codes([9, 9, 6])).toEqual([])
    expect(codes([9, null, 9, 9, 6])).toEqual(['drop'])
  })

  it('no log for 7 days while two workouts were due', () => {
    const silent = (due: number) =>
      of({
        prescriptions: [
          week(
            MONDAY,
            Array.from({ length: due }, (_, index) => workout(`${index}`, addDays(MONDAY, index))),
          ),
        ],
        logs: [log('0', '2026-05-10', [done()])],
      }).atRiskReasons.map(({ code }) => code)
    expect(silent(2)).toContain('no-log')
    expect(silent(1)).not.toContain('no-log')
    const logged = of({
      prescriptions: [week(MONDAY, [workout('A', MONDAY), workout('B', '2026-05-12')])],
      logs: [log('B', MONDAY, [{ exercise: 'goblet-squat', check: 'skipped', skipReason: 'forgot' }])],
    })
    expect(logged.atRiskReasons.map(({ code }) => code)).not.toContain('no-log')
  })

  const pained = (session: Day) =>
    log(session, addDays(session, 1), [{ ...done('goblet-squat', [6.5, 6.5, 6.5]), skipReason: 'pain' }])
  it('two answers “pain”', () => {
    const [one, two] = ['2026-05-04', MONDAY]
    const logs = (shares([10, 10]).logs ?? []).map((entry) => (entry.session === one ? pained(one) : pained(two)))
    expect(codes([10, 10], { logs })).toEqual(['pain-answers'])
    expect(codes([10, 10], { logs: [pained(one), ...(shares([10]).logs ?? [])] })).toEqual([])
  })

  it('clears after one week of 70 %', () => {
    expect(codes([5, 5, 7])).toEqual([])
    expect(codes([1, 1, 1, 7])).toEqual([])
    expect(codes([1, 1, 1, 6.9])).toEqual(['low-four-weeks'])
  })
})

describe('pain in the work', () => {
  it('flags what the pain rule ended, and a pain above its limit', () => {
    const flag = (entry: Partial<RecordLogItem>, at?: string) =>
      of(
        { prescriptions: [week(MONDAY, [workout('A', MONDAY)])], logs: [log('A', MONDAY, [{ ...done(), ...entry }])] },
        at,
      ).flagPain
    expect(flag({})).toBe(false)
    expect(flag({ pain: 5 })).toBe(false)
    expect(flag({ pain: 6 })).toBe(true)
    expect(flag({ painStop: true })).toBe(true)
    expect(flag({ painStop: true }, '2026-06-07T23:00:00+02:00')).toBe(true)
    expect(flag({ painStop: true }, '2026-06-08T23:00:00+02:00')).toBe(false)
  })
})

describe('adherence of any record', () => {
  const anyItem = fc.record({
    exercise: fc.constantFrom('a', 'b', 'ankle-rock'),
    done: fc.option(fc.array(fc.nat(30), { maxLength: 4 }), { nil: undefined }),
    left: fc.option(fc.array(fc.nat(30), { maxLength: 4 }), { nil: undefined }),
    check: fc.option(fc.constantFrom('done' as const, 'partly' as const, 'skipped' as const), { nil: undefined }),
    painStop: fc.boolean(),
    pain: fc.option(fc.nat(10)),
  })
  const anyLog = fc.record({
    session: fc.constantFrom('A', 'B', 'Z'),
    day: fc.nat(20),
    items: fc.array(anyItem, { maxLength: 3 }),
  })
  const prescribed = [
    week(MONDAY, [
      workout('A', MONDAY, [item('a'), item('b', { role: 'optional' })]),
      workout('B', '2026-05-14', [item('ankle-rock', { unilateral: true })]),
    ]),
  ]
  const logsOf = (some: readonly { session: string; day: number; items: RecordLogItem[] }[]) =>
    some.map(({ session, day, items }, index) =>
      log(session, addDays(MONDAY, day), items, {
        loggedAt: `${addDays(MONDAY, day)}T19:${String(index).padStart(2, '0')}:00+02:00`,
      }),
    )

  it('is total, between 0 and 1, and the same in any order', () => {
    fc.assert(
      fc.property(fc.array(anyLog, { maxLength: 8 }), fc.nat(25), (some, day) => {
        const logs = logsOf(some)
        const at = evening(addDays(MONDAY, day))
        const found = of({ prescriptions: prescribed, logs }, at)
        expect(of({ prescriptions: prescribed, logs: [...logs].reverse() }, at)).toEqual(found)
        for (const { value, items } of Object.values(found.sessions))
          for (const share of [value, ...Object.values(items)])
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })

  it('doing more never lowers it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(15), { minLength: 3, maxLength: 3 }), fc.nat(2), fc.nat(10), (sets, index, more) => {
        const share = (amounts: number[]) =>
          itemShare(item('a'), { exercise: 'a', done: amounts }, SHIPPED_THRESHOLDS).share ?? 0
        const raised = sets.map((set, at) => (at === index ? set + more : set))
        expect(share(raised)).toBeGreaterThanOrEqual(share(sets))
      }),
    )
  })
})
