import type { Run } from '@strideloom/domain/training/run-schema.ts'
import { describe, expect, test } from 'vitest'
import { type Lately, runningAsks, withKept } from './running.ts'

const TODAY = '2026-11-23'
const YESTERDAY = '2026-11-22'
const keyRun = (usualKeyRunId: string, day: string) => ({
  usualKeyRunId,
  day,
  startTime: '07:00',
  minutes: 60,
  kind: 'quality' as const,
  title: 'tempo',
})
const run = (id: string, startAt: string, more = {}) => ({
  id,
  startAt,
  minutes: 60,
  km: 10,
  type: 'easy' as const,
  isAnswered: false,
  ...more,
})
const told = (
  day: string,
  what: 'rest' | 'skipped' | 'cut-short' | 'withdrawn',
  usualKeyRunId: string | null = null,
) => ({
  id: `${day} ${what}`,
  day,
  usualKeyRunId,
  told: what,
  reason: null,
  toldAt: `${day}T18:00:00.000Z`,
})
const lately = (parts: Partial<Lately> = {}): Lately => ({
  keyRuns: [],
  runs: [],
  days: [],
  availability: [],
  ...parts,
})
const NONE = { runs: [], days: [], availability: [] }
const asks = (known: Lately) =>
  runningAsks(known, { today: TODAY, at: `${TODAY}T08:00:00.000Z`, timeZone: 'Europe/Stockholm' }).map((ask) =>
    ask.about === 'soreness' ? ask.run.id : ask.about === 'day' ? ask.day : `${ask.keyRun.usualKeyRunId} ${ask.day}`,
  )

describe('what Today asks about running', () => {
  test('whoever tells nothing of their running is asked nothing about yesterday', () => {
    expect(asks(lately())).toEqual([])
    expect(asks(lately({ runs: [run('r', '2026-11-20T07:00:00.000Z')] }))).toEqual([YESTERDAY])
  })

  test('a key run of yesterday and of today, until a run or an answer tells of it', () => {
    const keyRuns = [keyRun('a', YESTERDAY), keyRun('b', TODAY), keyRun('b', '2026-11-24')]
    expect(asks(lately({ keyRuns }))).toEqual([`a ${YESTERDAY}`, `b ${TODAY}`])
    expect(asks(lately({ keyRuns, runs: [run('r', `${TODAY}T06:00:00.000Z`)] }))).toEqual([`a ${YESTERDAY}`])
    expect(asks(lately({ keyRuns, days: [told(YESTERDAY, 'skipped', 'a')] }))).toEqual([`b ${TODAY}`])
    expect(asks(lately({ keyRuns, days: [told(YESTERDAY, 'rest')] }))).toEqual([`b ${TODAY}`])
  })

  test('an answer that was taken back is asked again', () => {
    const runs = [run('r', '2026-11-20T07:00:00.000Z')]
    const rest = told(YESTERDAY, 'rest')
    const back = { ...told(YESTERDAY, 'withdrawn'), toldAt: `${YESTERDAY}T19:00:00.000Z` }
    expect(asks(lately({ runs, days: [rest] }))).toEqual([])
    expect(asks(lately({ runs, days: [rest, back] }))).toEqual([YESTERDAY])
  })

  test('a run late in the evening belongs to the runner’s own day', () => {
    const runs = [run('r', '2026-11-21T23:30:00.000Z')]
    expect(asks(lately({ runs }))).toEqual([])
  })

  test('soreness of a long run two days ago, once', () => {
    const long = run('long', '2026-11-21T09:00:00.000Z', { type: 'long' })
    const rest = [told(YESTERDAY, 'rest')]
    expect(asks(lately({ runs: [long], days: rest }))).toEqual(['long'])
    expect(asks(lately({ runs: [{ ...long, isAnswered: true }], days: rest }))).toEqual([])
  })
})

describe('P37 what was told here counts at once', () => {
  const kept = <T extends { id: string }>(value: T, state: 'waiting' | 'refused' = 'waiting') => ({
    value,
    state,
    sentence: null,
  })
  const sent = { id: 'n', startAt: `${TODAY}T06:00:00.000Z`, type: 'long', minutes: 50, km: 9, soreness48: null } as Run

  test('a run, until it is taken back; not one that the server refused', () => {
    const ids = (runs: Parameters<typeof withKept>[1]['runs']) =>
      withKept(lately(), { ...NONE, runs }).runs.map(({ id }) => id)
    expect(ids([kept({ id: 'n', run: sent })])).toEqual(['n'])
    expect(ids([kept({ id: 'n', run: sent }), kept({ id: 'x', retires: 'n' })])).toEqual([])
    expect(ids([kept({ id: 'n', run: sent }, 'refused')])).toEqual([])
  })

  test('a day and a soreness, also one that was passed over', () => {
    const known = lately({ runs: [run('long', '2026-11-21T09:00:00.000Z', { type: 'long' })] })
    const answer = { id: 's', runId: 'long', answeredAt: `${TODAY}T08:00:00.000Z`, soreness: null }
    const all = withKept(known, {
      ...NONE,
      days: [kept(told(YESTERDAY, 'rest'))],
      runs: [kept({ id: 's', soreness: answer })],
    })
    expect(all.runs[0]?.isAnswered).toBe(true)
    expect(asks(all)).toEqual([])
  })
})
