import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyRecord } from '../record/record.test.arbitrary.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { conclude } from './conclude.ts'

/** Whole records take their time. */
const RUNS = 25
const SLOW = 120_000

const AT = '2026-05-17T21:00:00+02:00'

/** Numbers that no conclusion may bring. */
function badNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => badNumbers(one, `${path}/${key}`))
}

describe('what is concluded of any record', () => {
  it(
    'is total: no record of the schema throws, and no number is none',
    () => {
      fc.assert(
        fc.property(anyRecord, (record) => {
          expect(badNumbers(conclude(record as RunnerRecord, AT))).toEqual([])
        }),
        { numRuns: RUNS },
      )
    },
    SLOW,
  )

  it(
    'unknown is never a yes: without answers no sign, no finding and no clinician',
    () => {
      fc.assert(
        fc.property(anyRecord, (record) => {
          const { runner, sessions, plannedSessions, races, phases, openSlots } = record as RunnerRecord
          const silent = {
            runner: { ...runner, intake: undefined },
            sessions,
            plannedSessions,
            races,
            phases,
            openSlots,
          }
          const { booking, findings, load } = conclude(JSON.parse(JSON.stringify(silent)), AT)
          expect(booking.counts).toEqual({ yes: 0, known: 0 })
          expect(booking.recommendation).toBe('not-enough-data')
          expect(findings.filter(({ active }) => active)).toEqual([])
          expect(load.weekLoad).toBeNull()
        }),
        { numRuns: RUNS },
      )
    },
    SLOW,
  )
})
