import { describe, expect, test } from 'vitest'
import type { LoadAmount } from '../library/load-amount.ts'
import type { LoadChange } from '../programs/load-change.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import type { LoadVersion } from './asked-load.ts'
import { loadFact } from './load-fact.ts'
import { type LoadAnswered, loadFollowed } from './load-followed.ts'

const ZONE = 'Europe/Stockholm'
const record = (runs?: RecordRun[]): Pick<RunnerRecord, 'runner' | 'runs'> => ({
  runner: { timeZone: ZONE } as RunnerRecord['runner'],
  ...(runs && { runs }),
})
const run = (day: string, more: Partial<RecordRun> = {}): RecordRun =>
  ({ start: `${day}T06:00:00.000Z`, type: 'easy', km: 8, ...more }) as RecordRun
const AT = '2026-11-23T11:00:00.000Z'
const FROM = '2026-08-31'
const WEEK = { from: '2026-11-16', to: '2026-11-22' }

describe('S56 what the runs say stands beside the answer, with its numbers, and never as a verdict', () => {
  const says = (amount: LoadAmount, runs?: RecordRun[]) => loadFact(amount, WEEK, record(runs), AT)
  const volume: LoadAmount = { kind: 'volume', km: 32 }
  test.each<[string, LoadAmount, RecordRun[] | undefined, string | null]>([
    ['nobody tells of running', volume, undefined, 'no run told'],
    ['no run in the week', volume, [run('2026-11-10')], 'no run told'],
    ['all distances', volume, [run('2026-11-16'), run('2026-11-18', { km: 10.5 })], '18.5 km in 2 runs'],
    [
      'one without',
      volume,
      [run('2026-11-16'), run('2026-11-18', { km: null })],
      'at least 8 km; 1 of 2 runs did not tell',
    ],
    ['none with', volume, [run('2026-11-18', { km: null })], '1 run told, without km'],
    [
      'hills told as none',
      { kind: 'hills', minutes: 0 },
      [run('2026-11-18', { hillMinutes: 0 })],
      '0 min uphill in 1 run',
    ],
    ['hills not told', { kind: 'hills', minutes: 0 }, [run('2026-11-18')], '1 run told, without min uphill'],
    [
      'a surface of easy runs',
      { kind: 'surface', surface: 'trail', runs: 'easy' },
      [
        run('2026-11-16', { surface: 'trail' }),
        run('2026-11-17', { surface: 'road' }),
        run('2026-11-18'),
        run('2026-11-19', { type: 'quality', surface: 'track' }),
      ],
      '1 of 2 easy runs on trail; 1 did not tell',
    ],
    [
      'hard days',
      { kind: 'spacing', days: 1 },
      [
        run('2026-11-16', { type: 'quality' }),
        run('2026-11-18', { hillMinutes: 12 }),
        run('2026-11-19', { type: 'long' }),
      ],
      '3 days with a hard run, at the nearest 0 days between',
    ],
    ['one hard day', { kind: 'spacing', days: 1 }, [run('2026-11-16', { type: 'long' })], '1 day with a hard run'],
    ['a habit', { kind: 'habit' }, [run('2026-11-16')], null],
  ])('%s', (_, amount, runs, said) => {
    expect(says(amount, runs)).toBe(said)
  })
})

describe('S56 followed like exercises, from what was asked then', () => {
  const load = (more: Partial<LoadChange> = {}): LoadChange => ({
    id: 'change',
    pairingId: null,
    contributor: null,
    fromDay: '2026-11-02',
    toDay: '2026-11-29',
    amount: { kind: 'volume', km: 32 },
    weekdays: [],
    sentence: '',
    why: '',
    ...more,
  })
  const version = (publishedAt: string, ...loads: LoadChange[]): LoadVersion => ({
    programId: 'program',
    publishedAt,
    loadChanges: Object.fromEntries(loads.map((one) => [one.id, one])),
  })
  const answer = (day: string, outcome: LoadAnswered['outcome'], more: Partial<LoadAnswered> = {}): LoadAnswered => ({
    id: `${day} ${outcome}`,
    programId: 'program',
    changeId: 'change',
    day,
    outcome,
    reason: null,
    answeredAt: `${day}T18:00:00.000Z`,
    ...more,
  })
  const FIRST = version('2026-11-01T10:00:00.000Z', load())

  test('weeks that are over are due; the running one only once it is answered', () => {
    const [one] = loadFollowed([FIRST], [answer('2026-11-02', 'done'), answer('2026-11-09', 'partly')], record(), {
      from: FROM,
      at: AT,
    })
    expect(one?.periods.map(({ from, outcome, isOver }) => [from, outcome, isOver])).toEqual([
      ['2026-11-02', 'done', true],
      ['2026-11-09', 'partly', true],
      ['2026-11-16', null, true],
      ['2026-11-23', null, false],
    ])
    expect(one?.share).toBe(0.5)
    const [answered] = loadFollowed([FIRST], [answer('2026-11-23', 'done')], record(), { from: FROM, at: AT })
    expect(answered?.share).toBe(0.25)
  })

  test('reference 8 another plan rewrites nothing: each week counts as it was asked when it ended', () => {
    const other = version('2026-11-12T10:00:00.000Z', load({ amount: { kind: 'volume', km: 24 } }))
    const gone = version('2026-11-18T10:00:00.000Z')
    const [one] = loadFollowed([FIRST, other, gone], [], record(), { from: FROM, at: AT })
    expect(one?.periods.map(({ from, says }) => [from, says.slice(0, 28)])).toEqual([
      ['2026-11-02', 'Keep weekly running at 32 km'],
      ['2026-11-09', 'Keep weekly running at 24 km'],
    ])
  })

  test.each([
    ['taken out', []],
    ['shortened to a day that is over', [load({ toDay: '2026-11-10' })]],
    ['begun on another day', [load({ fromDay: '2026-11-16' })]],
  ])('an answered week that another plan ended in its middle keeps its answer: %s', (_, loads) => {
    const other = version('2026-11-12T10:00:00.000Z', ...loads)
    const said = [answer('2026-11-02', 'done'), answer('2026-11-09', 'partly')]
    const periods = (answers: LoadAnswered[]) =>
      loadFollowed([FIRST, other], answers, record(), { from: FROM, at: '2026-11-14T11:00:00.000Z' })[0]?.periods
    expect(
      periods(said)
        ?.slice(0, 2)
        .map(({ from, to, outcome }) => [from, to, outcome]),
    ).toEqual([
      ['2026-11-02', '2026-11-08', 'done'],
      ['2026-11-09', '2026-11-12', 'partly'],
    ])
    // Unanswered it is held against nobody: it could not be done whole.
    expect(
      periods([])
        ?.filter(({ isOver }) => isOver)
        .map(({ from }) => from),
    ).toEqual(['2026-11-02'])
  })

  test('an answer about a day stays when the change is taken out on that very day', () => {
    const daily = version('2026-11-01T10:00:00.000Z', load({ weekdays: [2] }))
    const gone = version('2026-11-10T19:00:00.000Z')
    const [one] = loadFollowed([daily, gone], [answer('2026-11-10', 'done')], record(), { from: FROM, at: AT })
    expect(one?.periods.map(({ from, outcome }) => [from, outcome])).toEqual([
      ['2026-11-03', null],
      ['2026-11-10', 'done'],
    ])
  })

  test('R10 the answer given last counts, whatever order they arrive in; one that was taken back does not', () => {
    const back = answer('2026-11-02', 'withdrawn', { answeredAt: '2026-11-05T18:00:00.000Z' })
    const [one] = loadFollowed([FIRST], [back, answer('2026-11-02', 'done')], record(), { from: FROM, at: AT })
    expect(one?.periods[0]).toMatchObject({ outcome: null })
  })

  test('of a long change only what can be known is told: weeks that were over before are left out, not held against anybody', () => {
    const long = version('2026-07-01T10:00:00.000Z', load({ fromDay: '2026-07-06' }))
    const weeks = ['2026-11-02', '2026-11-09', '2026-11-16']
    const [one] = loadFollowed(
      [long],
      weeks.map((day) => answer(day, 'done')),
      record(),
      { from: '2026-11-02', at: AT },
    )
    expect(one?.periods.map(({ from }) => from)).toEqual([...weeks, '2026-11-23'])
    expect(one?.share).toBe(1)
  })

  test('nothing due yet is no share', () => {
    const ahead = version('2026-11-01T10:00:00.000Z', load({ fromDay: '2026-11-23' }))
    expect(loadFollowed([ahead], [], record(), { from: FROM, at: AT })).toMatchObject([{ share: null }])
  })
})
