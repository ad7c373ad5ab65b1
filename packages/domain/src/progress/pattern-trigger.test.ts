import { describe, expect, it } from 'vitest'
import { TRIGGERS, type TriggerPart } from '../assessments/triggers.ts'
import { addDays } from '../calendar/day.ts'
import { PATTERN_IDS, type PatternId, type RegionId } from '../library/ids.ts'
import { PATTERN_REGIONS, pattern } from '../library/patterns.ts'
import type { Side } from '../library/region-side.ts'
import { checkIn, evening, recordWith, run } from '../record/record.test.makers.ts'
import type { RecordAssessment, RecordCheckIn, RecordRun, RunnerRecord } from '../record/schema.ts'
import { judgeTrigger, sidesOf } from './pattern-trigger.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'
import { triggerGround } from './trigger-ground.ts'

const TODAY = '2026-05-17'
const at = (days: number) => addDays(TODAY, -days)
const state = (id: PatternId, side: Side, parts: Partial<RunnerRecord>) =>
  judgeTrigger(id, side, triggerGround(recordWith(parts), evening(TODAY), SHIPPED_THRESHOLDS)).state

/** Body maps of one place by days ago. */
const maps = (
  region: RegionId,
  values: Record<number, number>,
  side: Side = 'left',
): { checkIns: RecordCheckIn[] } => ({
  checkIns: Object.entries(values).map(([days, value]) =>
    checkIn(at(Number(days)), { stiffness: [{ region, side, value }] }),
  ),
})
const runs = (
  field: 'stiffnessAfter' | 'pain',
  region: RegionId,
  values: Record<number, number>,
  more: Partial<RecordRun> = {},
) => ({
  runs: Object.entries(values).map(([days, value]) =>
    run(at(Number(days)), { [field]: [{ region, side: 'left', value }], ...more }),
  ),
})
const test_ = (test: RecordAssessment['test'], side: RecordAssessment['side'], value: number | null, more = {}) => ({
  date: at(2),
  test,
  side,
  value,
  ...more,
})

describe('triggers of the patterns stand for their prose (README 5)', () => {
  it('every number of a trigger stands in the prose, every number of the prose in a trigger or in what is not in the record', () => {
    const numbersOf = (part: TriggerPart): number[] => {
      switch (part.kind) {
        case 'test':
          return part.condition.any.flatMap((one) =>
            'sideDifference' in one ? one.sideDifference.value : 'value' in one ? one.value : [],
          )
        case 'stiff-now':
          return [part.least]
        case 'pain-in-test':
          return part.most === undefined ? [] : [part.least, part.most]
        default:
          return Object.values(part).filter((value) => typeof value === 'number')
      }
    }
    for (const id of PATTERN_IDS) {
      const prose = (pattern(id).trigger.match(/\d+/g) ?? []).map(Number)
      const typed = TRIGGERS[id].any.flatMap(numbersOf)
      expect([id, [...new Set(prose)].sort()]).toEqual([id, [...new Set(typed)].sort()])
    }
  })

  it('looks where the pattern shows', () => {
    for (const id of PATTERN_IDS)
      for (const part of TRIGGERS[id].any) if ('region' in part) expect(PATTERN_REGIONS[id]).toContain(part.region)
    expect(sidesOf('low-back-stiff')).toEqual(['center'])
    expect(sidesOf('calf-recurrent')).toEqual(['left', 'right'])
  })
})

describe.each<[PatternId, RegionId]>([
  ['calf-recurrent', 'calf'],
  ['hamstring-always', 'hamstrings'],
])('%s: weekly mean of 3 or more in 3 of 4 weeks', (id, region) => {
  const week = (number: number, ...values: number[]) =>
    Object.fromEntries(values.map((value, index) => [7 * number + index, value]))
  const of = (...weeks: Record<number, number>[]) => state(id, 'left', maps(region, Object.assign({}, ...weeks)))

  it('README 14: the mean of at least 3 answers', () => {
    expect(of(week(0, 3, 3, 3), week(1, 4, 2, 3), week(3, 9, 0, 0), week(2, 0, 0, 0))).toBe('met')
    expect(of(week(0, 3, 3, 3), week(1, 4, 2, 2), week(3, 9, 0, 0), week(2, 0, 0, 0))).toBe('not met')
    expect(of(week(0, 3, 3, 3), week(1, 4, 4, 4), week(3, 9, 9), week(2, 0, 0, 0))).toBe('unknown')
    expect(of(week(0, 3, 3, 3), week(1, 4, 4, 4), week(2, 9, 9))).toBe('unknown')
    expect(of(week(0, 3, 3, 3), week(1, 0, 0, 0), week(2, 0, 0, 0))).toBe('not met')
    expect(of()).toBe('unknown')
  })

  it('each side for itself', () => {
    const both = maps(region, { ...week(0, 3, 3, 3), ...week(1, 3, 3, 3), ...week(2, 3, 3, 3) }, 'both')
    expect([state(id, 'left', both), state(id, 'right', both)]).toEqual(['met', 'met'])
    const left = maps(region, { ...week(0, 3, 3, 3), ...week(1, 3, 3, 3), ...week(2, 3, 3, 3) })
    expect([state(id, 'left', left), state(id, 'right', left)]).toEqual(['met', 'not met'])
  })
})

it('calf-recurrent: the calf, or either of its muscles', () => {
  const days = Object.fromEntries([0, 1, 2, 7, 8, 9, 14, 15, 16].map((day) => [day, 3]))
  expect(state('calf-recurrent', 'left', maps('soleus', days))).toBe('met')
  expect(state('calf-recurrent', 'left', maps('gastrocnemius', days))).toBe('met')
  expect(state('hamstring-always', 'left', maps('soleus', days))).toBe('not met')
})

describe.each<[PatternId, RegionId, number, number]>([
  ['achilles-stiff', 'achilles', 2, 7],
  ['plantar-stiff', 'plantar-foot', 3, 7],
  ['hip-flexor-tight', 'hip-flexors', 3, 14],
  ['glute-deep-tight', 'deep-rotators', 3, 14],
  ['quad-heavy', 'quadriceps', 3, 14],
])('%s: %s stiff by %s or more on 3 days in %s', (id, region, least, within) => {
  const last = within - 1
  const of = (values: Record<number, number>) => state(id, 'left', maps(region, values))
  const settled = id === 'achilles-stiff' ? 'unknown' : 'not met'
  it('on both sides of each boundary', () => {
    expect(of({ 0: least, 1: least, [last]: least })).toBe('met')
    expect(of({ 0: least, 1: least, [last]: least - 1 })).toBe(settled)
    expect(of({ 0: least, 1: least, [within]: least })).toBe('unknown')
    expect(of({ 0: 0, 1: 0, 2: 0 })).toBe(settled)
  })
})

it('achilles-stiff: or pain in a heel raise', () => {
  const of = (more: object) =>
    state('achilles-stiff', 'left', { assessments: [test_('heel-raise-bent', 'left', 10, more)] })
  expect(of({ stoppedByPain: true })).toBe('met')
  expect(of({ stoppedByPain: false })).toBe('unknown')
  const right = { assessments: [test_('heel-raise-straight', 'right', 10, { stoppedByPain: true })] }
  expect(state('achilles-stiff', 'left', right)).toBe('unknown')
  const settled = {
    ...maps('achilles', { 0: 0, 1: 0, 2: 0 }),
    assessments: [test_('heel-raise-bent', 'left', 10, { stoppedByPain: false })],
  }
  expect(state('achilles-stiff', 'left', settled)).toBe('not met')
})

describe.each<[PatternId, RegionId, Side, ('stiffnessAfter' | 'pain')[]]>([
  ['soleus-deep', 'soleus', 'left', ['stiffnessAfter']],
  ['shin-soreness', 'tibialis-posterior', 'left', ['stiffnessAfter', 'pain']],
  ['shin-soreness', 'shin', 'left', ['stiffnessAfter', 'pain']],
  ['anterior-shin', 'tibialis-anterior', 'left', ['stiffnessAfter']],
  ['patellar-front-knee', 'patellar', 'left', ['pain']],
  ['itb-lateral-knee', 'itb', 'left', ['stiffnessAfter', 'pain']],
  ['low-back-stiff', 'lumbar', 'center', ['stiffnessAfter']],
  ['upper-back-tight', 'thoracic', 'center', ['stiffnessAfter']],
])('%s: %s 3 or more in 2 runs in 14 days', (id, region, side, fields) => {
  it.each(fields)('%s, on both sides of each boundary', (field) => {
    const of = (values: Record<number, number>) => state(id, side, runs(field, region, values))
    expect(of({ 0: 3, 13: 3 })).toBe('met')
    expect(of({ 0: 3, 13: 2 })).toBe('not met')
    expect(of({ 0: 3, 14: 3 })).toBe('unknown')
    expect(of({})).toBe('unknown')
  })
  const other = fields.includes('pain') ? null : ('pain' as const)
  it('no other field', () => {
    if (other) expect(state(id, side, runs(other, region, { 0: 8, 1: 8 }))).toBe('unknown')
    else if (fields.length === 1)
      expect(state(id, side, runs('stiffnessAfter', region, { 0: 8, 1: 8 }))).toBe('unknown')
  })
})

it('soleus-deep: in runs of more than 30 minutes', () => {
  const of = (minutes: number | null) =>
    state('soleus-deep', 'left', runs('stiffnessAfter', 'soleus', { 0: 3, 1: 3 }, { minutes }))
  expect(of(31)).toBe('met')
  expect(of(30)).toBe('unknown')
  expect(of(null)).toBe('unknown')
})

it('shin-soreness is of the inner shin, not of its front', () => {
  expect(state('shin-soreness', 'left', runs('stiffnessAfter', 'tibialis-anterior', { 0: 5, 1: 5 }))).toBe('not met')
})

describe('pain on days, whoever asked', () => {
  const pain = (region: RegionId, value: number) => [{ region, side: 'left' as const, value }]
  it('lateral-hip: 3 or more on 2 days in 7', () => {
    const of = (days: number, value: number) =>
      state('lateral-hip', 'left', {
        checkIns: [checkIn(at(0), { pain: pain('glute-med', 3) })],
        deskAnswers: [
          { at: `${at(days)}T10:00:00+02:00`, flag: 'doms-high', answer: false, pain: pain('glute-med', value) },
        ],
      })
    expect(of(6, 3)).toBe('met')
    expect(of(6, 2)).toBe('not met')
    expect(of(7, 3)).toBe('unknown')
    expect(of(0, 8)).toBe('unknown')
  })

  it('hamstring-high: 3 or more on 3 days in 14', () => {
    const of = (values: Record<number, number>) =>
      state('hamstring-high', 'left', runs('pain', 'hamstring-proximal', values))
    expect(of({ 0: 3, 5: 3, 13: 3 })).toBe('met')
    expect(of({ 0: 3, 5: 3, 13: 2 })).toBe('not met')
    expect(of({ 0: 3, 5: 3, 14: 3 })).toBe('unknown')
  })
})

describe('hip-extension-limited', () => {
  const hip = (value: number, more = {}) => ({
    assessments: [test_('thomas-hip', 'left', value, more)],
    runs: [run(at(0), { strideFeel: 3 }), run(at(1), { strideFeel: 3 })],
  })
  it('thomas-hip over 0 with the pelvis controlled', () => {
    expect(state('hip-extension-limited', 'left', hip(0.5, { pelvisControlled: true }))).toBe('met')
    expect(state('hip-extension-limited', 'left', hip(0, { pelvisControlled: true }))).toBe('not met')
    expect(state('hip-extension-limited', 'right', hip(5))).toBe('unknown')
    expect(state('hip-extension-limited', 'left', hip(5, { pelvisControlled: false }))).toBe('unknown')
  })

  it('or a stride of 2 or less in 2 runs in 7 days, which has no side', () => {
    const stride = (one: number, days: number) => ({
      runs: [run(at(0), { strideFeel: 2 }), run(at(days), { strideFeel: one })],
    })
    for (const side of ['left', 'right'] as const) {
      expect(state('hip-extension-limited', side, stride(2, 6))).toBe('met')
      expect(state('hip-extension-limited', side, stride(3, 6))).toBe('unknown')
      expect(state('hip-extension-limited', side, stride(2, 7))).toBe('unknown')
    }
  })
})

it('adductor-tight: stiff by 3 in the newest map of the last week', () => {
  const of = (values: Record<number, number>) => state('adductor-tight', 'left', maps('adductors', values))
  expect(of({ 0: 3, 1: 0 })).toBe('met')
  expect(of({ 0: 2, 1: 8 })).toBe('unknown')
  expect(of({ 6: 3 })).toBe('met')
  expect(of({ 7: 3 })).toBe('unknown')
})

describe('ankle-stiff: with a history of sprain', () => {
  const ankle = (left: number, right: number, more: Partial<RunnerRecord> = {}) =>
    state('ankle-stiff', 'left', {
      assessments: [test_('knee-to-wall', 'left', left), test_('knee-to-wall', 'right', right)],
      ...more,
    })
  const sprained = (side: Side) => ({ history: { ankleSprain: { side } } })

  it('under 9 cm, or 2 cm lower than the other side', () => {
    expect(ankle(8.9, 9, sprained('left'))).toBe('met')
    expect(ankle(9, 9, sprained('left'))).toBe('not met')
    expect(ankle(10, 12, sprained('both'))).toBe('met')
    expect(ankle(10.1, 12, sprained('left'))).toBe('not met')
    expect(ankle(12, 10, sprained('left'))).toBe('not met')
  })

  it('a sprain of the other ankle is none of this one; nobody asked is not known', () => {
    expect(ankle(8, 12, sprained('right'))).toBe('not met')
    expect(ankle(8, 12)).toBe('unknown')
    expect(ankle(8, 12, { history: { ankleSprain: null } })).toBe('unknown')
    expect(ankle(10, 10)).toBe('not met')
    const injury = { at: `${at(300)}T10:00:00+02:00`, kind: 'sprain', region: 'ankle', side: 'left' } as const
    expect(ankle(8, 12, { injuries: [injury] })).toBe('met')
  })
})
