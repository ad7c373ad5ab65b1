import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { assessmentTest } from '../library/tests.ts'
import { complaintAboutValue } from './measured-value.ts'
import {
  assessmentSchema,
  findingSchema,
  measurementSchema,
  palpationSchema,
  suspectedContributorSchema,
} from './schema.ts'

const id = (number: number) => `019f0000-0000-7000-8000-${String(number).padStart(12, '0')}`
const measured = (more: Record<string, unknown>) => ({
  id: id(1),
  test: 'knee-to-wall',
  side: 'left',
  value: 8.5,
  ...more,
})

/** Every complaint with its path, as a screen would get it. */
const complaints = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []

describe('a measurement', () => {
  it('keeps what was not asked as null, never as no', () => {
    expect(measurementSchema.parse(measured({}))).toEqual({
      id: id(1),
      test: 'knee-to-wall',
      own: null,
      side: 'left',
      region: null,
      value: 8.5,
      pelvisControlled: null,
      stoppedByPain: false,
      pain: null,
      painRegion: null,
      neural: null,
      cramp: null,
      warmedUp: null,
      footwear: null,
      note: '',
    })
  })

  it('keeps yes and no as 1 and 0', () => {
    const answered = (value: unknown) => measurementSchema.parse(measured({ test: 'navicular-tender', value })).value
    expect([answered(true), answered(false), answered(1)]).toEqual([1, 0, 1])
    expect(complaints(measurementSchema, measured({ test: 'navicular-tender', value: 2 }))).toEqual([
      'value: Focal bone tenderness: answer yes or no.',
    ])
  })

  it('has the sides of its test', () => {
    expect(complaints(measurementSchema, measured({ side: 'both' }))).toEqual([
      'side: Knee-to-wall (weight-bearing lunge) is measured on each side: choose left or right.',
    ])
    expect(complaints(measurementSchema, measured({ test: 'adductor-squeeze', value: 220 }))).toEqual([
      'side: Adductor squeeze, force and pain has one value for both sides: choose centre.',
    ])
    expect(complaints(measurementSchema, measured({ test: 'adductor-squeeze', side: 'center', value: 220 }))).toEqual(
      [],
    )
    // The trunk turns to either side.
    expect(complaints(measurementSchema, measured({ test: 'thoracic-rotation', value: 40 }))).toEqual([])
  })

  it('of pain or stiffness names the region, and its sides are those of the region', () => {
    const pain = (more: object) => complaints(measurementSchema, measured({ test: 'pain-nrs', value: 4, ...more }))
    expect(pain({})).toEqual(['region: Pain 0-10: choose the region it is about.'])
    expect(pain({ region: 'soleus' })).toEqual([])
    expect(pain({ region: 'lumbar', side: 'center' })).toEqual([])
    expect(pain({ region: 'soleus', side: 'center' })[0]).toContain('Choose left, right or both.')
    expect(pain({ region: 'foot' })).toEqual(['region: Foot is a group of regions. Choose the part of it.'])
  })

  it('may name the exact place inside the regions of its test, and no other', () => {
    const tender = (region: string) =>
      complaints(measurementSchema, measured({ test: 'navicular-tender', value: true, region }))
    expect(tender('tibialis-posterior')).toEqual([])
    expect(tender('thoracic')).toEqual(['region: Focal bone tenderness says nothing about: Upper and mid back.'])
  })

  it.each([
    ['knee-to-wall', 61, 'Knee-to-wall (weight-bearing lunge): enter a number from 0 to 60 cm.'],
    ['thomas-hip', -91, 'Modified Thomas test: hip extension: enter a number from -90 to 180 degrees.'],
    [
      'heel-raise-bent',
      12.5,
      'Single-leg heel raise to fatigue, bent knee (soleus): enter a whole number from 0 to 200 repetitions.',
    ],
    ['side-plank-test', 901, 'Side plank hold: enter a number from 0 to 900 seconds.'],
    ['single-leg-squat', 4, 'Single-leg squat quality: enter a whole number from 0 to 3.'],
    ['hop-pain', 11, 'Ten-hop pain screen: enter a number from 0 to 10.'],
    [
      'hip-abduction-strength',
      140,
      'Hip abduction strength (hand-held dynamometer): enter a number from 0 to 100 % of body weight.',
    ],
    ['knee-to-wall', 8.125, 'Knee-to-wall (weight-bearing lunge): enter at most two decimals.'],
    ['knee-to-wall', Number.NaN, 'Knee-to-wall (weight-bearing lunge): enter a number from 0 to 60 cm.'],
  ] as const)('refuses %s of %d in a sentence', (test, value, words) => {
    expect(complaintAboutValue(assessmentTest(test), value)).toBe(words)
  })

  it('lets a hop and a reach be longer than a knee-to-wall distance', () => {
    expect(complaintAboutValue(assessmentTest('hop-distance'), 165)).toBeNull()
    expect(complaintAboutValue(assessmentTest('y-balance-anterior'), 68.5)).toBeNull()
  })

  it('has no value only when pain stopped the test', () => {
    expect(complaints(measurementSchema, measured({ value: null }))).toEqual([
      'value: Knee-to-wall (weight-bearing lunge): enter the value, or say that pain stopped the test.',
    ])
    expect(complaints(measurementSchema, measured({ value: null, stoppedByPain: true }))).toEqual([])
    expect(complaints(measurementSchema, measured({ value: '8' }))).toEqual(['value: Enter a number, or yes or no.'])
  })

  it('§3 pain over 5 stops the test, and that is stored', () => {
    const stored = (fields: Record<string, unknown>) => measurementSchema.parse(measured(fields)).stoppedByPain
    expect([5, 5.1, 6, null].map((pain) => stored({ value: 8, pain }))).toEqual([false, true, true, false])
    expect(stored({ value: 8, pain: 2, stoppedByPain: true })).toBe(true)
    expect(complaints(measurementSchema, measured({ value: null, pain: 5.1 }))).toEqual([])
    expect(complaints(measurementSchema, measured({ value: null, pain: 5 }))).toEqual([
      'value: Knee-to-wall (weight-bearing lunge): enter the value, or say that pain stopped the test.',
    ])
  })

  it('is no palpation', () => {
    expect(complaints(measurementSchema, measured({ test: 'tone-palpation', value: 2 }))).toEqual([
      'test: Grades of palpation are entered with their region, not as a test.',
    ])
  })
})

describe('a palpation', () => {
  it('has one place and a grade from 0 to 4', () => {
    expect(complaints(palpationSchema, { id: id(2), region: 'soleus', side: 'left', grade: 2 })).toEqual([])
    expect(complaints(palpationSchema, { id: id(2), region: 'soleus', side: 'left', grade: 5 })).toEqual([
      'grade: Choose a grade from 0 to 4.',
    ])
    expect(complaints(palpationSchema, { id: id(2), region: 'soleus', side: 'both', grade: 2 })).toEqual([
      'side: Left and right are measured one at a time: enter each side on its own.',
    ])
  })
})

describe('an assessment', () => {
  const assessment = (more: object) => ({ id: id(9), day: '2026-05-15', tester: id(8), ...more })

  it('may be empty: the day and the tester are enough to begin', () => {
    expect(assessmentSchema.parse(assessment({}))).toMatchObject({ measurements: [], palpations: [], note: '' })
  })

  it('holds a test once for each side and place', () => {
    const twice = [measured({}), measured({ id: id(2), value: 9 }), measured({ id: id(3), side: 'right' })]
    expect(complaints(assessmentSchema, assessment({ measurements: twice }))).toEqual([
      'measurements.1.value: Knee-to-wall (weight-bearing lunge) stands here twice for the same side. Keep one value.',
    ])
    const places = ['soleus', 'achilles'].map((region, index) =>
      measured({ id: id(index), test: 'pain-nrs', region, value: 3 }),
    )
    expect(complaints(assessmentSchema, assessment({ measurements: places }))).toEqual([])
    const palpations = [1, 2].map((grade) => ({ id: id(grade), region: 'soleus', side: 'left', grade }))
    expect(complaints(assessmentSchema, assessment({ palpations }))).toEqual([
      'palpations.1.grade: This place has two grades. Keep one.',
    ])
  })

  it('holds at most 200 values', () => {
    const many = Array.from({ length: 201 }, (_, index) => measured({ id: id(index) }))
    expect(complaints(assessmentSchema, assessment({ measurements: many }))[0]).toContain('at most 200 values')
  })
})

describe('a finding and what may drive it', () => {
  const finding = {
    id: id(1),
    day: '2026-05-15',
    region: 'gastrocnemius',
    side: 'left',
    state: 'restricted',
    source: { kind: 'palpation', grade: 3 },
  }

  it('S12 the place where it shows and the place that may drive it are kept apart', () => {
    const kept = findingSchema.parse({ ...finding, role: 'responder', pattern: 'calf-recurrent' })
    const suspected = suspectedContributorSchema.parse({
      id: id(2),
      findingId: kept.id,
      kind: 'region',
      region: 'hip-flexors',
      side: 'left',
      patternContributor: 'hip-extension',
      label: 'reduced hip extension',
    })
    expect([kept.region, kept.role, suspected.region]).toEqual(['gastrocnemius', 'responder', 'hip-flexors'])
  })

  it('says where it comes from', () => {
    const from = (source: unknown) => complaints(findingSchema, { ...finding, source })
    expect(from({ kind: 'report' })).toEqual([])
    expect(from({ kind: 'test', measurementId: id(3), test: 'knee-to-wall' })).toEqual([])
    expect(from({ kind: 'feeling' })).toEqual([
      'source.kind: Say where it comes from: a test, palpation, or what the runner reports.',
    ])
    expect(complaints(findingSchema, { ...finding, side: 'both' })).toEqual([
      'side: Left and right are measured one at a time: enter each side on its own.',
    ])
  })

  it('S13 an error of training is a contributor without a region', () => {
    const error = { id: id(2), findingId: id(1), kind: 'training-error', label: 'long run 25 % beyond the longest' }
    expect(complaints(suspectedContributorSchema, error)).toEqual([])
    expect(complaints(suspectedContributorSchema, { ...error, kind: 'region' })).toEqual([
      'region: Choose the region that may drive it.',
    ])
    expect(complaints(suspectedContributorSchema, { ...error, region: 'soleus' })).toEqual([
      'side: Soleus (deep lower calf): choose the side too.',
    ])
    expect(complaints(suspectedContributorSchema, { ...error, side: 'left' })).toEqual([
      'region: A side without a region says nothing: choose the region.',
    ])
  })
})
