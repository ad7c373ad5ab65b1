import { describe, expect, it, test } from 'vitest'
import type { PhaseName } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { cadenceFor, cadenceLine, cadenceLines } from './cadence.ts'
import { moderateLine } from './moderate-runner.ts'
import { recommendationLines } from './recommendation.ts'
import { signLines } from './sign-lines.ts'
import { SIGN_SETTINGS, type SignThresholds } from './sign-settings.ts'
import { SIGN_IDS, type SignId } from './signs.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

/** A practice of which every number is its own, and no two are alike: 1001, 1002 … */
let next = 1000
const OWN = Object.fromEntries(
  Object.entries(SIGN_SETTINGS).map(([group, settings]) => [
    group,
    Object.fromEntries(
      Object.keys(settings).map((name) => {
        next += 1
        return [name, next]
      }),
    ),
  ]),
) as SignThresholds

const idsOf = (group: keyof SignThresholds): string[] =>
  Object.keys(SIGN_SETTINGS[group]).map((name) => `${group}.${name}`)
const toldBy = (lines: readonly RuleLine[]): string[] =>
  lines.flatMap(({ settings = [] }) => settings.map(({ id }) => id)).sort()
/** Numbers of a practice that a sentence names. */
const named = ({ when, means }: RuleLine): number[] => [...`${when} ${means}`.matchAll(/1\d\d\d/g)].map(Number)

const GROUP: Record<SignId, keyof SignThresholds> = {
  S1: 'stride',
  S2: 'warmUp',
  S3: 'attention',
  S4: 'lingering',
  S5: 'hotSpots',
  S6: 'absorbing',
}

describe('a clinician reads each sign with the numbers that it turns at (reference 7.3)', () => {
  test.each(SIGN_IDS)('%s tells all of its numbers, by its own name, with a low confidence as shipped', (id) => {
    const line = signLines(SHIPPED_THRESHOLDS)[id]
    expect(line).toMatchObject({ id: `sign ${id}`, confidence: 'low', source: 'reference 7.3' })
    expect(toldBy([line])).toEqual(idsOf(GROUP[id]).sort())
    expect(line.isOwn).toBeUndefined()
  })

  test.each(SIGN_IDS)('%s says a practice’s own numbers in its sentence, and claims no confidence for them', (id) => {
    const line = signLines(OWN)[id]
    expect(line).toMatchObject({ isOwn: true, confidence: '-' })
    expect([...new Set(named(line))].sort()).toEqual(Object.values(OWN[GROUP[id]]))
  })

  it('when it is a yes, and when it is not known, are two sentences', () => {
    for (const { when, means } of Object.values(signLines(SHIPPED_THRESHOLDS))) {
      expect(when).toMatch(/\d/)
      expect(means).toMatch(/^yes; not known (with fewer than|unless) \d/)
    }
  })
})

describe('the recommendation and its numbers', () => {
  it('every number that decides it is told once, in a sentence that names it', () => {
    const lines = recommendationLines(OWN)
    expect(toldBy(lines)).toEqual(idsOf('booking').sort())
    expect(lines.flatMap(named).sort()).toEqual(Object.values(OWN.booking))
    for (const line of lines.filter(({ settings = [] }) => settings.length > 0))
      expect(named(line)).toEqual(line.settings?.map(({ value }) => value))
  })

  it('a clinician comes first and is nobody’s to change; what is not known comes after every other', () => {
    const lines = recommendationLines(SHIPPED_THRESHOLDS)
    expect(lines.map(({ id }) => id)).toEqual([
      'see a clinician',
      'book now',
      'plan one',
      'no need',
      'not enough data',
      'after a session',
    ])
    expect(lines[0]).toMatchObject({ means: 'before any massage', fixed: 'it keeps runners safe' })
    expect(lines[0]?.settings).toBeUndefined()
  })
})

describe('how often: the sentence is of the days that are recommended', () => {
  const PHASES: (PhaseName | null)[] = ['base', 'build', 'speed', 'race', 'taper', 'recovery', 'off-season', null]
  const all = PHASES.flatMap((phase) => [true, false, null].map((moderate) => ({ phase, moderate })))

  it('in every phase, for who trains moderately and who does not, with a practice’s own days', () => {
    for (const { phase, moderate } of all) {
      const cadence = cadenceFor('no-need', phase, moderate, OWN)
      if (cadence === null) continue
      const line = cadenceLine(phase, moderate, OWN)
      expect(named(line)).toEqual([...cadence.days])
      expect(line.settings?.map(({ value }) => value)).toEqual([...cadence.days])
    }
  })

  it('training moderately is said where it decides: in a base, off-season, or where no phase is known', () => {
    const when = (phase: PhaseName | null, moderate: boolean | null) => cadenceLine(phase, moderate, OWN).when
    expect([when('base', true), when('off-season', true), when(null, true)]).toEqual(
      Array.from({ length: 3 }, () => 'training moderately'),
    )
    expect(when('off-season', false)).toBe('off-season')
    expect(when('build', true)).toBe('in a build')
    expect(() => cadenceLine('taper', true, OWN)).toThrow('“taper”')
    expect(() => cadenceLine(null, null, OWN)).toThrow()
  })

  it('one interval as it is shipped is told as one number, a span as two', () => {
    expect(cadenceLines(SHIPPED_THRESHOLDS).map(({ means }) => means)).toEqual([
      '28 to 42 days',
      '7 to 14 days',
      '7 to 14 days',
      '7 to 14 days',
      '28 days',
    ])
  })

  it('who trains moderately by the two numbers that decide it', () => {
    const line = moderateLine(OWN)
    expect([named(line), toldBy([line])]).toEqual([
      [OWN.cadence.runs, OWN.cadence.km],
      ['cadence.km', 'cadence.runs'],
    ])
    expect(moderateLine(SHIPPED_THRESHOLDS)).toMatchObject({
      id: 'trains moderately',
      means: 'an occasional session is enough',
      confidence: 'low',
      source: 'reference 7.3',
    })
    expect(toldBy([line, ...cadenceLines(OWN)])).toEqual(idsOf('cadence').sort())
  })
})
