import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measuredRegionSideSchema } from '../library/region-schema.ts'
import { findingFromReading, GRADE_WORDS, stateOfGrade } from './finding-from-reading.ts'
import { judgeMeasurement } from './judge-measurement.ts'
import { reading, readingArbitrary } from './readings.test.makers.ts'

const RUNNER = { birthDate: null, sex: null }
const drafted = (one: ReturnType<typeof reading>) => findingFromReading(one, judgeMeasurement(one, { runner: RUNNER }))

describe('a finding from a value', () => {
  test('lies in the first region of the test, on its side', () => {
    expect(drafted(reading('knee-to-wall', 'left', 7.5))).toEqual({
      region: 'ankle',
      side: 'left',
      state: 'restricted',
    })
    expect(drafted(reading('knee-to-wall', 'left', 11))?.state).toBe('normal')
  })

  test('lies where the value was named for, and asks for the side where it cannot be known', () => {
    const pain = reading('pain-nrs', 'right', 5, { region: 'achilles' })
    expect(findingFromReading(pain, { level: 'caution' })).toEqual({
      region: 'achilles',
      side: 'right',
      state: 'watch',
    })
    const squeeze = reading('adductor-squeeze', 'center', 150)
    expect(findingFromReading(squeeze, { level: 'low' })?.side).toBeNull()
  })

  test('a value that cannot be judged makes none', () => {
    expect(drafted(reading('thomas-hip', 'left', 9, { pelvisControlled: false }))).toBeNull()
    expect(drafted(reading('hop-distance', 'left', 120))).toBeNull()
  })

  test('is always at a place that can be written down', () => {
    fc.assert(
      fc.property(readingArbitrary, (one) => {
        const draft = drafted(one)
        if (draft?.side) expect(measuredRegionSideSchema.safeParse(draft).success).toBe(true)
      }),
    )
  })
})

test('grades of palpation: the higher, the more serious, each with words', () => {
  expect([0, 1, 2, 3, 4].map(stateOfGrade)).toEqual(['normal', 'normal', 'watch', 'restricted', 'restricted'])
  expect(GRADE_WORDS).toHaveLength(5)
})
