import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pair, reading, readingsArbitrary, runnerArbitrary } from './readings.test.makers.ts'
import { type Finding, findingSchema } from './schema.ts'
import { unkeptValues } from './unkept-values.ts'

const RUNNER = { birthDate: null, sex: null }
const of = (day: string, measurementId: string, more: Partial<Finding> = {}) => ({
  day,
  region: 'ankle' as const,
  side: 'left' as const,
  state: 'restricted' as const,
  source: { kind: 'test' as const, measurementId, test: 'knee-to-wall' as const },
  ...more,
})
const kneeToWall = (left: number, day: string) => pair('knee-to-wall', left, 11, { day })

test('S33 a value outside the usual range asks to be kept; one inside does not', () => {
  const [left, right] = kneeToWall(7.5, '2026-11-23')
  const unkept = unkeptValues(
    [left, right].flatMap((one) => one ?? []),
    [],
    RUNNER,
  )
  expect(unkept.map(({ reading: { side }, draft }) => [side, draft])).toEqual([
    ['left', { region: 'ankle', side: 'left', state: 'restricted' }],
  ])
})

test('kept once, it asks no more; a newer value asks again, at the place it was kept in', () => {
  const old = kneeToWall(7, '2026-11-02')
  const kept = of('2026-11-02', old[0]?.id ?? '', { region: 'soleus' })
  expect(unkeptValues(old, [kept], RUNNER)).toEqual([])
  const [unkept] = unkeptValues([...old, ...kneeToWall(8, '2026-11-23')], [kept], RUNNER)
  expect(unkept?.draft).toEqual({ region: 'soleus', side: 'left', state: 'restricted' })
})

test('a value that is usual again asks to be kept while the finding says otherwise', () => {
  const old = kneeToWall(7, '2026-11-02')
  const [unkept] = unkeptValues([...old, ...kneeToWall(10, '2026-11-23')], [of('2026-11-02', old[0]?.id ?? '')], RUNNER)
  expect(unkept?.draft.state).toBe('normal')
  const normal = of('2026-11-02', 'another', { state: 'normal' })
  expect(unkeptValues(kneeToWall(10, '2026-11-23'), [normal], RUNNER)).toEqual([])
})

test('what is kept as it is offered is a finding, and is not offered twice', () => {
  fc.assert(
    fc.property(readingsArbitrary, runnerArbitrary, (readings, runner) => {
      const unkept = unkeptValues(readings, [], runner)
      const kept = unkept.flatMap(({ reading: { id, test, day }, draft: { region, side, state } }) =>
        side === null ? [] : [{ day, region, side, state, source: { kind: 'test' as const, measurementId: id, test } }],
      )
      for (const one of kept)
        expect(findingSchema.safeParse({ id: one.source.measurementId, ...one }).success).toBe(true)
      const again = unkeptValues(readings, kept, runner)
      for (const { reading: one } of again)
        expect(kept.some(({ source }) => source.measurementId === one.id)).toBe(false)
    }),
  )
  expect(unkeptValues([reading('hop-distance', 'left', 120)], [], RUNNER)).toEqual([])
})
