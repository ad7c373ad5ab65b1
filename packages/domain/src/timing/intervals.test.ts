import { describe, expect, test } from 'vitest'
import type { Intent } from '../library/ids.ts'
import type { Facts } from './facts.ts'
import { judgeFacts } from './judge.ts'

/**
 * The table of the reference for races, key runs and readiness, copied by hand and not from the data: a wrong edit of
 * the data fails here. Each row: rule, moment, [from, to), what the rule alone leaves, pressure, minutes.
 */

const PRE = 'pre-event'
const FLUSH = 'recovery-flush'
const POST = 'post-event'
const MAINT = 'maintenance'
const ANY: Intent[] = [PRE, FLUSH, POST, MAINT, 'corrective']

type Row = [rule: string, facts: Facts, from: number, to: number, Intent[], number | null, number | null]

const ahead = (raceClass: Facts['raceClass'], racePriority: Facts['racePriority'] = 'A'): Facts => ({
  raceClass,
  racePriority,
})
const after = (lastRaceClass: Facts['lastRaceClass']): Facts => ({ lastRaceClass })
const newcomer = { ...ahead('half'), priorHandsOnSessions: 1 }

const RACES_AHEAD: Row[] = [
  ['PRE-01', ahead('short'), 0, 4, [PRE], 3, 15],
  ['PRE-01', ahead('ultra', 'B'), 0, 4, [PRE], 3, 15],
  ['PRE-01', ahead('half', 'C'), 0, 4, [PRE], 3, 15],
  ['PRE-02', ahead('short'), 4, 24, [PRE], 3, 30],
  ['PRE-03', ahead('short', 'B'), 24, 48, [PRE, FLUSH], 4, 40],
  ['PRE-04', ahead('short'), 48, 96, [PRE, FLUSH, MAINT], 5, 60],
  ['PRE-05', ahead('half'), 4, 48, [PRE], 3, 30],
  ['PRE-06', ahead('half', 'B'), 48, 72, [PRE, FLUSH], 4, 45],
  ['PRE-07', ahead('half'), 72, 120, [PRE, FLUSH, MAINT], 5, 60],
  ['PRE-08', ahead('marathon'), 4, 48, [PRE], 3, 30],
  ['PRE-08', ahead('ultra', 'B'), 4, 48, [PRE], 3, 30],
  ['PRE-09', ahead('marathon', 'B'), 48, 96, [PRE, FLUSH], 4, 45],
  ['PRE-09', ahead('ultra'), 48, 96, [PRE, FLUSH], 4, 45],
  ['PRE-10', ahead('marathon'), 96, 168, [PRE, FLUSH, MAINT], 5, 60],
  ['PRE-11', ahead('ultra'), 168, 336, ANY, 6, 75],
  ['PRE-12', ahead('short'), 96, 240, ANY, 6, null],
  ['PRE-12', ahead('half', 'B'), 96, 240, ANY, 6, null],
  ['PRE-13', newcomer, 0, 240, [PRE, FLUSH, POST, MAINT], 4, null],
  ['PRE-14', ahead('short', 'C'), 4, 24, [PRE, FLUSH], 4, 40],
  ['PRE-14', ahead('half', 'C'), 4, 24, [PRE, FLUSH], 4, 40],
  // C is not accepted for a marathon or an ultra.
  ['PRE-08', ahead('marathon', 'C'), 4, 48, [PRE], 3, 30],
  ['PRE-11', ahead('ultra', 'C'), 168, 336, ANY, 6, 75],
]

const RACES_BEHIND: Row[] = [
  ['PST-01', after('short'), 0, 2, [POST], 2, 15],
  ['PST-01', after(null), 0, 2, [POST], 2, 15],
  ['PST-02', after('ultra'), 2, 24, [POST], 3, 30],
  ['PST-03', after('short'), 24, 48, [FLUSH, POST, MAINT], 5, 60],
  ['PST-04', after('half'), 24, 48, [FLUSH, POST], 4, 45],
  ['PST-05', after('half'), 48, 96, [FLUSH, POST, MAINT], 5, 60],
  ['PST-06', after('marathon'), 24, 72, [FLUSH, POST], 3, 45],
  ['PST-06', after('ultra'), 24, 72, [FLUSH, POST], 3, 45],
  ['PST-07', after('marathon'), 72, 168, [FLUSH, POST, MAINT], 5, 60],
  ['PST-08', after('ultra'), 72, 240, [FLUSH, POST, MAINT], 5, 60],
  ['PST-09', { urineDarkOrWeakAfterEffort: true }, 0, 240, [], 0, 0],
]

const KEY_AHEAD: Row[] = [
  ['KEY-01', {}, 0, 12, [PRE, FLUSH], 3, 30],
  ['KEY-02', {}, 12, 24, [PRE, FLUSH, POST, MAINT], 4, 45],
  ['KEY-03', {}, 24, 48, [PRE, FLUSH, POST, MAINT], 5, 60],
  ['KEY-04', {}, 48, 72, ANY, 6, null],
]

const KEY_BEHIND: Row[] = [
  ['KEY-05', {}, 0, 6, [FLUSH, POST, MAINT], 3, 30],
  ['KEY-06', {}, 6, 12, [PRE, FLUSH, POST, MAINT], 4, 45],
  ['KEY-07', {}, 12, 24, ANY, 6, null],
]

const READINESS: Row[] = [
  ['FAT-01', {}, Number.NEGATIVE_INFINITY, 40, [FLUSH, POST], 3, 45],
  ['FAT-02', {}, 40, 60, [PRE, FLUSH, POST, MAINT], 5, 60],
]

const TABLE: [keyof Facts, Row[]][] = [
  ['hoursToRace', RACES_AHEAD],
  ['hoursSinceRace', RACES_BEHIND],
  ['hoursToKey', KEY_AHEAD],
  ['hoursSinceKey', KEY_BEHIND],
  ['readiness', READINESS],
]

/** What a rule alone says at that value: its own limits, or null when it is silent. */
function said(rule: string, facts: Facts) {
  const { causes, firedRules } = judgeFacts(facts)
  if (!firedRules.includes(rule)) return null
  const own = causes.filter((cause) => cause.rule === rule)
  const value = (limit: string) => own.find((cause) => cause.limit === limit)?.value ?? null
  return [value('intents') ?? ANY, value('pressure'), value('minutes')]
}

describe.each(TABLE)('%s', (fact, rows) => {
  test.each(rows)('%s %o from %d to %d', (rule, facts, from, to, intents, pressure, minutes) => {
    const at = (value: number) => said(rule, { ...facts, [fact]: value })
    const limits = [intents, pressure, minutes]
    if (Number.isFinite(from)) {
      expect(at(from)).toEqual(limits)
      expect(at(from - 0.001)).toBeNull()
    }
    expect(at(to - 0.001)).toEqual(limits)
    expect(at(to)).toBeNull()
  })
})

describe('readiness', () => {
  const pressure = (facts: Facts) => judgeFacts(facts).maxPressure

  test('unknown caps at 5, unless it cannot be known yet', () => {
    expect(said('FAT-03', { readiness: null })).toEqual([ANY, 5, null])
    expect(said('FAT-03', {})).toEqual([ANY, 5, null])
    expect(said('FAT-03', { readinessNotYetKnowable: true })).toBeNull()
    expect(said('FAT-03', { readiness: 0 })).toBeNull()
    expect(pressure({ readinessNotYetKnowable: true })).toBe(8)
  })

  test('three low days of five advise and limit nothing', () => {
    expect(said('FAT-04', { readinessBelow50DaysOf5: 3 })).toEqual([ANY, null, null])
    expect(said('FAT-04', { readinessBelow50DaysOf5: 2 })).toBeNull()
    expect(judgeFacts({ readiness: 75, readinessBelow50DaysOf5: 3 }).action).toBe('suggest-load-review')
  })
})

test('outside the hours of its table a race says nothing', () => {
  const silent: Facts[] = [
    { hoursToRace: 336, raceClass: 'ultra', racePriority: 'A' },
    { hoursToRace: 240, raceClass: 'half', racePriority: 'A' },
    { hoursToRace: 24, raceClass: 'short', racePriority: 'C' },
    { hoursSinceRace: 48, lastRaceClass: 'short' },
    { hoursSinceRace: 96, lastRaceClass: 'half' },
    { hoursSinceRace: 168, lastRaceClass: 'marathon' },
    { hoursSinceRace: 240, lastRaceClass: 'ultra', urineDarkOrWeakAfterEffort: true },
    { hoursToKey: 72 },
    { hoursSinceKey: 24 },
  ]
  for (const facts of silent) expect(judgeFacts({ ...facts, readiness: 60 }).firedRules).toEqual(['GEN-02'])
})
