import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keptBeside, withKept } from './kept.ts'
import { anyRecord } from './record.test.arbitrary.ts'

/** Lists whose entries have names are sets: their order says nothing. */
const inAnyOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inAnyOrder).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort()
            .map(([name, one]) => [name, inAnyOrder(one)]),
        )
      : value

/** As a file holds it. */
const onDisk = anyRecord.map((record) => JSON.parse(JSON.stringify(record)))

describe('what a record says beside its rows', () => {
  it('makes any stored record say what any other says', () => {
    fc.assert(
      fc.property(onDisk, onDisk, (wanted, stored) => {
        const kept = keptBeside(wanted, stored)
        expect(inAnyOrder(withKept(stored, kept))).toEqual(inAnyOrder(wanted))
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing where the rows say it all', () => {
    fc.assert(
      fc.property(onDisk, (record) => {
        expect(keptBeside(record, JSON.parse(JSON.stringify(record)))).toEqual([])
      }),
    )
  })

  const wanted = {
    runs: [
      { id: 'a', minutes: 41.25, heartRate: 148 },
      { id: 'b', minutes: 30 },
    ],
    phases: [{ from: '2026-01-01', to: '2026-12-31', phase: 'base' }],
  }
  const stored = {
    runs: [
      { id: 'a', minutes: 41.3 },
      { id: 'b', minutes: 30 },
    ],
    phases: [],
    skippedOrCutRuns: [],
  }
  const kept = keptBeside(wanted, stored)

  it('gives way where somebody changed the row since', () => {
    const edited = {
      ...stored,
      runs: [
        { id: 'a', minutes: 50 },
        { id: 'b', minutes: 30 },
      ],
    }
    expect(withKept(edited, kept).runs[0]).toEqual({ id: 'a', minutes: 50, heartRate: 148 })
    const told = { ...stored, skippedOrCutRuns: [{ date: '2026-05-01', reason: 'ill' }] }
    expect(withKept(told, kept)).toEqual({ ...wanted, skippedOrCutRuns: told.skippedOrCutRuns })
  })

  it('says nothing of what lies outside a window', () => {
    expect(withKept({ runs: [], phases: [] }, kept).runs).toEqual([])
  })
})
