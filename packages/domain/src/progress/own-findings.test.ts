import { describe, expect, test } from 'vitest'
import { judgeContributors } from '../assessments/contributors.ts'
import { contributorWords } from '../assessments/contributors-words.ts'
import { NOT_STATED, pair, reading } from '../assessments/readings.test.makers.ts'
import { triggerSays } from '../assessments/trigger-words.ts'
import { PATTERN_IDS, type PatternId } from '../library/ids.ts'
import { PATTERNS, pattern } from '../library/patterns.ts'
import { calfDays, evening, recordWith } from '../record/record.test.makers.ts'
import { judgeTrigger } from './pattern-trigger.ts'
import { SETTING_IDS, settingComplaints, thresholdsWith } from './setting-changes.ts'
import { SHIPPED_THRESHOLDS, type Thresholds } from './thresholds.ts'
import { triggerGround } from './trigger-ground.ts'

const TODAY = '2026-05-17'
const own = (...changes: [setting: string, value: number][]) =>
  thresholdsWith(changes.map(([setting, value]) => ({ setting, value })))

const supported = (id: PatternId, name: string, readings: ReturnType<typeof pair>, thresholds: Thresholds) =>
  judgeContributors(id, 'left', { readings, runner: NOT_STATED, thresholds }, TODAY).contributors.find(
    (one) => one.id === name,
  )

describe('reference 4: a contributor is supported from a practice’s own number on', () => {
  test('an ankle of 9 cm counts where a practice says under 10, wherever a pattern looks at it', () => {
    const readings = pair('knee-to-wall', 9, 9)
    const wider = own(['cutOffs.knee-to-wall/value', 10])
    for (const { id, contributors } of PATTERNS)
      for (const { id: name } of contributors.filter((one) => one.id === 'ankle-range')) {
        expect(supported(id, name, readings, SHIPPED_THRESHOLDS)?.state).toBe('not supported')
        expect(supported(id, name, readings, wider)?.state).toBe('supported')
      }
    expect(supported('soleus-deep', 'ankle-range', pair('knee-to-wall', 10, 10), wider)?.state).toBe('not supported')
    const found = supported('soleus-deep', 'ankle-range', readings, wider)
    expect(found && contributorWords(found)).toContainEqual(expect.stringContaining('below 10 cm'))
  })

  test('a side difference counts from the practice’s own share on, and says so', () => {
    const readings = pair('heel-raise-bent', 24, 30)
    const wider = own(['cutOffs.heel-raise-bent/side', 25])
    expect(supported('achilles-stiff', 'soleus-side', readings, SHIPPED_THRESHOLDS)?.state).toBe('supported')
    const found = supported('achilles-stiff', 'soleus-side', readings, wider)
    expect(found?.state).toBe('not supported')
    expect(found && contributorWords(found).join(' ')).toContain('a difference counts from 25 %')
    expect(supported('achilles-stiff', 'soleus-side', pair('heel-raise-bent', 22.5, 30), wider)?.state).toBe(
      'supported',
    )
  })

  test('load, sitting and squeeze pain', () => {
    const grounds = { readings: [], runner: NOT_STATED, load: { spike: 1.15 }, facts: { hoursSeatedPerDay: 5 } }
    const state = (id: PatternId, name: string, thresholds: Thresholds) =>
      judgeContributors(id, 'left', { ...grounds, thresholds }, TODAY).contributors.find((one) => one.id === name)
        ?.state
    expect(state('soleus-deep', 'load-spike', SHIPPED_THRESHOLDS)).toBe('supported')
    expect(state('soleus-deep', 'load-spike', own(['cutOffs.spike/110', 1.15]))).toBe('not supported')
    expect(state('hip-extension-limited', 'long-sitting', SHIPPED_THRESHOLDS)).toBe('not supported')
    expect(state('hip-extension-limited', 'long-sitting', own(['cutOffs.sitting/hours', 5]))).toBe('supported')
    const squeeze = [reading('adductor-squeeze', 'center', 200, { pain: 2 })]
    expect(supported('adductor-tight', 'adductor-capacity', squeeze, SHIPPED_THRESHOLDS)?.state).not.toBe('supported')
    expect(
      supported('adductor-tight', 'adductor-capacity', squeeze, own(['cutOffs.adductor-squeeze/pain', 2]))?.state,
    ).toBe('supported')
  })
})

describe('reference 4: a pattern shows from a practice’s own number on', () => {
  const record = recordWith({
    checkIns: calfDays(
      '2026-04-20',
      Array.from({ length: 28 }, () => 3),
    ),
  })
  const judge = (thresholds: Thresholds) =>
    judgeTrigger('calf-recurrent', 'left', triggerGround(record, evening(TODAY), thresholds))

  test('both sides of the number, with the sentence', () => {
    expect(judge(SHIPPED_THRESHOLDS).state).toBe('met')
    const wider = judge(own(['findings.calf-recurrent/stiff-weeks/least', 4]))
    expect(wider.state).toBe('not met')
    expect(wider.evidence).toEqual([expect.stringContaining('stiff by 4 or more on average')])
    expect(judge(own(['findings.calf-recurrent/stiff-weeks/weeks', 4])).state).toBe('met')
  })

  test('prose stays where nothing is changed; with an own number the words tell that number', () => {
    for (const id of PATTERN_IDS) expect(triggerSays(id, SHIPPED_THRESHOLDS)).toBe(pattern(id).trigger)
    expect(triggerSays('calf-recurrent', own(['findings.calf-recurrent/stiff-weeks/least', 4]))).toBe(
      'calf stiff by 4 or more on average in 3 of 4 weeks (this practice’s own number)',
    )
    expect(triggerSays('ankle-stiff', own(['cutOffs.knee-to-wall/value', 10]))).toContain('below 10 cm')
  })

  test('out of bounds is refused with a sentence', () => {
    expect(settingComplaints([{ setting: 'findings.calf-recurrent/stiff-weeks/weeks', value: 5 }])).toEqual([
      {
        setting: 'findings.calf-recurrent/stiff-weeks/weeks',
        message:
          'When a pattern shows, “Calf tightness that keeps returning (one side): such weeks” takes 1 to 4 of 4, in whole numbers, not 5.',
      },
    ])
    expect(settingComplaints([{ setting: 'findings.adductor-tight/pain-in-test/least', value: 6 }])).toHaveLength(1)
    expect(() => thresholdsWith([{ setting: 'findings.constructor', value: 1 }])).toThrow('There is no number')
  })
})

test('every number of a condition of findings.json is a setting', () => {
  const ids = SETTING_IDS.filter((id) => id.startsWith('cutOffs.'))
  expect(ids).toContain('cutOffs.weekRamp/120')
  expect(ids).toContain('cutOffs.weekRamp/130')
  expect(ids).toContain('cutOffs.slr-passive-minus-slr-active/value')
  const numbers = JSON.stringify(PATTERNS.flatMap(({ contributors }) => contributors.map(({ condition }) => condition)))
  expect(ids.length).toBeGreaterThan(new Set(numbers.match(/"test":"[^"]+"/g)).size)
})
