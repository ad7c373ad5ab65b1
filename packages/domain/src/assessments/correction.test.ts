import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { correctMeasurements, correctPalpations, isEmpty, isSameAssessment } from './correction.ts'
import { type Assessment, assessmentSchema, type Measurement, type Palpation } from './schema.ts'

const id = (number: number) => `019f0000-0000-7000-8000-${String(number).padStart(12, '0')}`

const palpations = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 9 }).map(id),
    region: fc.constantFrom('soleus' as const, 'gastrocnemius' as const),
    side: fc.constantFrom('left' as const, 'right' as const),
    grade: fc.integer({ min: 0, max: 4 }),
  }),
  { selector: ({ region, side }) => `${region} ${side}` },
)
const stored = palpations.chain((all) =>
  fc
    .array(fc.boolean(), { minLength: all.length, maxLength: all.length })
    .map((retired) => all.map((one, index) => ({ ...one, retired: retired[index] ?? false }))),
)

/** What is stored after a correction, as the store writes it. */
function apply(before: (Palpation & { retired: boolean })[], wanted: Palpation[]) {
  const { insert, update, retire } = correctPalpations(before, wanted)
  const rows = new Map(before.map((one) => [`${one.region} ${one.side}`, one]))
  for (const one of insert) rows.set(`${one.region} ${one.side}`, { ...one, retired: false })
  for (const { after } of update) rows.set(`${after.region} ${after.side}`, { ...after, retired: false })
  for (const one of retire) rows.set(`${one.region} ${one.side}`, { ...one, retired: true })
  return [...rows.values()]
}

const content = (all: readonly Palpation[]) => all.map(({ region, side, grade }) => `${region} ${side} ${grade}`).sort()

describe('a corrected assessment', () => {
  test('holds what was sent and nothing else, nothing is deleted, and sending it again changes nothing', () => {
    fc.assert(
      fc.property(stored, palpations, (before, wanted) => {
        const after = apply(before, wanted)
        expect(content(after.filter(({ retired }) => !retired))).toEqual(content(wanted))
        for (const one of before) expect(after.some(({ id }) => id === one.id)).toBe(true)
        expect(isEmpty(correctPalpations(after, wanted))).toBe(true)
      }),
    )
  })

  test('a value of the same test and side keeps its id, so that findings still point to it', () => {
    const value = (number: number, more: Partial<Measurement>): Measurement =>
      assessmentSchema.shape.measurements.unwrap().element.parse({
        id: id(number),
        test: 'knee-to-wall',
        side: 'left',
        value: 8,
        ...more,
      })
    const before = [{ ...value(1, {}), retired: false }]
    const { insert, update, retire } = correctMeasurements(before, [
      value(2, { value: 9 }),
      value(3, { side: 'right' }),
    ])
    expect(update.map(({ after }) => after)).toEqual([value(1, { value: 9 })])
    expect(insert.map((one) => one.id)).toEqual([id(3)])
    expect(retire).toEqual([])
    const assessment: Assessment = {
      id: id(9),
      day: '2026-11-23',
      tester: id(8),
      note: '',
      measurements: [value(1, {})],
      palpations: [],
    }
    const kept = { ...assessment, measurements: before, palpations: [] }
    expect(isSameAssessment(kept, assessment)).toBe(true)
    expect(isSameAssessment(kept, { ...assessment, note: 'cold' })).toBe(false)
    expect(isSameAssessment(kept, { ...assessment, measurements: [] })).toBe(false)
  })
})
