import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readRecord } from './read-record.ts'
import { anyRecord } from './record.test.arbitrary.ts'

it('every record that the published schema allows is read, and comes out as it went in', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(readRecord(record)).toEqual({ record, complaints: null })
    }),
    { numRuns: 150 },
  )
})
