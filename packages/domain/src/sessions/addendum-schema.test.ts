import { describe, expect, it } from 'vitest'
import { ADDENDUM_PARTS, addendumSchema } from './addendum-schema.ts'

const ID = '0193b0c0-0000-7000-8000-000000000001'
const addendum = { id: ID, part: 'changed', words: 'It was the right side.', reason: 'Mixed up.', tellRunner: false }

describe('P40 an addendum', () => {
  it('needs words and a reason', () => {
    const wrong = (over: object) =>
      addendumSchema.safeParse({ ...addendum, ...over }).error?.issues.map(({ path, message }) => [path[0], message])
    expect(wrong({ words: ' ' })).toEqual([['words', 'Enter what is added.']])
    expect(wrong({ reason: '' })).toEqual([['reason', 'Enter why it is added now.']])
    expect(wrong({ part: 'pressure' })).toEqual([['part', 'Choose what it adds to.']])
  })

  it('is told to the runner in the three parts of the summary only', () => {
    const told = ADDENDUM_PARTS.filter(
      (part) => addendumSchema.safeParse({ ...addendum, part, tellRunner: true }).success,
    )
    expect(told).toEqual(['restricted', 'changed', 'needsAttention'])
    for (const part of ADDENDUM_PARTS) expect(addendumSchema.safeParse({ ...addendum, part }).success).toBe(true)
  })
})
