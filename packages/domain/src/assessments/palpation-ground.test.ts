import { expect, it } from 'vitest'
import { standsOnPalpationAlone } from './palpation-ground.ts'
import type { Finding } from './schema.ts'

const finding = (id: string, more: Partial<Finding>) =>
  ({
    id,
    region: 'soleus',
    side: 'left',
    state: 'restricted',
    source: { kind: 'palpation', grade: 3 },
    ...more,
  }) as Finding
const felt = finding('felt', {})
const told = finding('told', { region: 'calf', source: { kind: 'report' } })

it('S43 what the hand felt wants a test or a report beside it, in the same place and side', () => {
  expect(standsOnPalpationAlone(felt, [felt])).toBe(true)
  expect(standsOnPalpationAlone(felt, [felt, finding('again', { region: 'gastrocnemius' })])).toBe(true)
  expect(standsOnPalpationAlone(felt, [felt, told])).toBe(false)
  expect(standsOnPalpationAlone(felt, [felt, { ...told, side: 'right' }])).toBe(true)
  expect(standsOnPalpationAlone(felt, [felt, { ...told, state: 'normal' }])).toBe(true)
  expect(standsOnPalpationAlone(told, [told])).toBe(false)
  expect(standsOnPalpationAlone({ ...felt, state: 'normal' }, [])).toBe(false)
})
