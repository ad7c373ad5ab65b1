import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SettingGroups, settingAt, thresholdAt } from '../setting.ts'
import {
  applicableSettings,
  SETTING_IDS,
  settingComplaints,
  settingDifferences,
  thresholdsWith,
  tidiedSettings,
  withSetting,
} from './setting-changes.ts'
import { admittedSettings } from './settings.test.arbitrary.ts'
import { ORDER, SETTINGS, SHIPPED_THRESHOLDS } from './thresholds.ts'

const GROUPS: SettingGroups = SETTINGS
const settings = SETTING_IDS.map((id) => ({ id, ...(settingAt(GROUPS, id) ?? expect.fail(id)) }))

describe('the numbers beside the timing rules', () => {
  test.each(settings)('$id is shipped within what it may be, on its step', ({ id, shipped, least, most }) => {
    expect(least).toBeLessThan(most)
    expect([least <= shipped, shipped <= most]).toEqual([true, true])
    expect(settingComplaints([{ setting: id, value: shipped }])).toEqual([])
  })

  test('as shipped they stand in their order, and every order names numbers that there are', () => {
    expect(settingComplaints([])).toEqual([])
    for (const id of ORDER.flatMap(([lower, , upper]) => [lower, upper])) expect(SETTING_IDS).toContain(id)
  })

  test('no two of a group are called the same where they have the same unit', () => {
    const names = settings.map(({ id, words, unit }) => `${id.split('.')[0]} ${words} ${unit}`)
    expect(new Set(names).size).toBe(names.length)
  })

  test('what protects runners may be made more careful, never less', () => {
    const { tolerance, booking, response } = SETTINGS
    expect(tolerance.first.most).toBe(tolerance.first.shipped)
    expect(tolerance.usedToFirm.most).toBe(tolerance.usedToFirm.shipped)
    expect(tolerance.harmfulDrop.least).toBe(tolerance.harmfulDrop.shipped)
    expect(tolerance.tooMuchDrop.least).toBe(tolerance.tooMuchDrop.shipped)
    expect(tolerance.heldAt.most).toBe(tolerance.heldAt.shipped)
    expect(tolerance.pauseDays.most).toBe(tolerance.pauseDays.shipped)
    expect(tolerance.afterPause.most).toBe(tolerance.afterPause.shipped)
    expect(booking.coolDownDays.least).toBe(booking.coolDownDays.shipped)
    // Under the harmful answer, which nobody changes: 8 at 24 h, 4 at 72 h.
    expect(response.sore24.most).toBeLessThan(8)
    expect(response.sore72.most).toBeLessThan(4)
  })
})

describe('a practice’s own numbers', () => {
  test('without one, or with the shipped one, they are the shipped numbers themselves', () => {
    expect(thresholdsWith([])).toBe(SHIPPED_THRESHOLDS)
    expect(thresholdsWith([{ setting: 'stride.short', value: 2 }])).toBe(SHIPPED_THRESHOLDS)
    const own = thresholdsWith([{ setting: 'stride.short', value: 3 }])
    expect(own.stride).toEqual({ ...SHIPPED_THRESHOLDS.stride, short: 3 })
    expect({ ...own, stride: SHIPPED_THRESHOLDS.stride }).toEqual(SHIPPED_THRESHOLDS)
  })

  test.each([
    [[{ setting: 'stride.length', value: 2 }], 'There is no number “stride.length” to change.'],
    [[{ setting: 'constructor.name', value: 2 }], 'There is no number “constructor.name” to change.'],
    [
      [
        { setting: 'stride.short', value: 2 },
        { setting: 'stride.short', value: 3 },
      ],
      'is changed twice. Keep one change.',
    ],
    [[{ setting: 'stride.short', value: Number.NaN }], 'Enter a number for sign S1'],
  ])('%j is none of ours', (changes, sentence) => {
    expect(() => thresholdsWith(changes)).toThrow(sentence)
  })

  test.each([
    [
      'stride.short',
      4,
      'Sign S1, “A stride counts as short from here down” takes 1 to 3 of 5, in whole numbers, not 4.',
    ],
    [
      'stride.short',
      2.5,
      'Sign S1, “A stride counts as short from here down” takes 1 to 3 of 5, in whole numbers, not 2.5.',
    ],
    ['load.spikeSmall', 1.12, 'Load, “A small rise over” takes 1 to 1.5 times, in steps of 0.05, not 1.12.'],
    ['response.hoursToNormal', 36, 'Answers, “Too long to normal over” takes 24 to 72 h, in steps of 24, not 36.'],
    ['tolerance.harmfulDrop', 2, 'Tolerance, “After a harmful answer lower by” takes 3 to 6, in whole numbers, not 2.'],
  ])('%s %d is refused with a sentence at its field', (setting, value, message) => {
    expect(settingComplaints([{ setting, value }])).toEqual([{ setting, message }])
  })

  test('numbers that would stand the wrong way round are refused at the one that was changed', () => {
    expect(settingComplaints([{ setting: 'adherence.fair', value: 80 }])).toEqual([
      {
        setting: 'adherence.fair',
        message:
          'Adherence, “A fair week from” is 80, and has to be less than the 80 of adherence, “A good week from”.',
      },
    ])
    expect(settingComplaints([{ setting: 'carryOver.recurring', value: 2 }])).toEqual([])
    expect(settingComplaints([{ setting: 'carryOver.carriedForward', value: 4 }])).toMatchObject([
      { setting: 'carryOver.carriedForward' },
    ])
    expect(settingComplaints([{ setting: 'booking.signs', value: 1 }])).toMatchObject([{ setting: 'booking.signs' }])
  })

  test('a list keeps only what is not as shipped, in one order', () => {
    const changes = withSetting(withSetting([], 'atRisk.drop', 40), 'stride.short', 3)
    expect(changes).toEqual([
      { setting: 'stride.short', value: 3 },
      { setting: 'atRisk.drop', value: 40 },
    ])
    expect(withSetting(changes, 'stride.short', 2)).toEqual([{ setting: 'atRisk.drop', value: 40 }])
    expect(settingDifferences([], changes)).toEqual([
      { rule: 'sign S1', what: 'A stride counts as short from here down:', from: '2', to: '3 of 5' },
      { rule: 'at risk', what: 'A week under the usual by:', from: '30', to: '40 points of 100' },
    ])
  })

  test('what an update has outgrown is set aside, and nothing else is lost', () => {
    const kept = { setting: 'stride.short', value: 3 }
    const gone = [
      { setting: 'stride.length', value: 3 },
      { setting: 'stride.drop', value: 9 },
    ]
    expect(applicableSettings([...gone, kept])).toEqual({ settings: [kept], setAside: gone })
    // Good weeks from 60 % stood over fair ones from 50 %; without the latter they no longer do.
    const [fair, good] = [
      { setting: 'adherence.fair', value: 5 },
      { setting: 'adherence.good', value: 60 },
    ]
    expect(applicableSettings([fair, good, kept])).toEqual({ settings: [kept], setAside: [fair, good] })
  })

  test('whatever is admitted can be kept, and is the same in whatever order', () => {
    fc.assert(
      fc.property(admittedSettings, (changes) => {
        expect(settingComplaints(changes)).toEqual([])
        const own = thresholdsWith(changes)
        expect(thresholdsWith(changes.toReversed())).toEqual(own)
        for (const { setting, value } of changes) expect(thresholdAt(own, setting)).toBe(value)
        expect(thresholdsWith(tidiedSettings(changes))).toEqual(own)
      }),
    )
  })
})
