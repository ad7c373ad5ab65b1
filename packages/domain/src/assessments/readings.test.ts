import { describe, expect, it } from 'vitest'
import { reading } from './readings.test.makers.ts'
import { firstUsable, newestUsable, readingsFrom, unusable } from './readings.ts'
import { assessmentSchema } from './schema.ts'

const id = (number: number) => `019f0000-0000-7000-8000-${String(number).padStart(12, '0')}`

describe('readings', () => {
  it('are the measurements of an assessment with its day and tester', () => {
    const assessment = assessmentSchema.parse({
      id: id(1),
      day: '2026-05-15',
      tester: id(2),
      measurements: [{ id: id(3), test: 'thomas-hip', side: 'left', value: 4, pelvisControlled: false }],
    })
    const [only, ...others] = readingsFrom([assessment])
    expect(others).toEqual([])
    expect(only).toMatchObject({ id: id(3), day: '2026-05-15', tester: id(2), value: 4 })
    expect(only && unusable(only)).toBe('pelvis-not-controlled')
  })

  it('count by day, then by the order in which they were made', () => {
    const [early, noon, evening] = [
      reading('knee-to-wall', 'left', 7, { day: '2026-03-01' }),
      reading('knee-to-wall', 'left', 8),
      reading('knee-to-wall', 'left', 9),
    ]
    const all = [evening, early, noon].flatMap((one) => one ?? [])
    expect(newestUsable(all, 'knee-to-wall', 'left')).toBe(evening)
    expect(firstUsable(all, 'knee-to-wall', 'left')).toBe(early)
    expect(newestUsable(all, 'knee-to-wall', 'right')).toBeNull()
  })

  it('of pain belong to their region', () => {
    const [calf, foot] = [
      reading('pain-nrs', 'left', 3, { region: 'soleus' }),
      reading('pain-nrs', 'left', 6, { region: 'plantar-foot' }),
    ]
    const all = [calf, foot].flatMap((one) => one ?? [])
    expect(newestUsable(all, 'pain-nrs', 'left', 'soleus')).toBe(calf)
    expect(newestUsable(all, 'pain-nrs', 'left', 'achilles')).toBeNull()
  })
})
