import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordWith } from '../record/record.test.makers.ts'
import type { RecordItem, RecordLog, RecordLogItem } from '../record/schema.ts'
import { adherenceAt } from './adherence-at.ts'
import { loadFidelity } from './load-fidelity.ts'
import { itemShare } from './logged-item.ts'
import { SHIPPED_THRESHOLDS } from './thresholds.ts'

const KG_PER_LB = 0.45359237
const amounts = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 5 })
const item = (more: Partial<RecordItem>): RecordItem => ({
  exercise: 'goblet-squat',
  role: 'key',
  sets: 3,
  unilateral: false,
  ...more,
})
const done = (sets: number[], more: Partial<RecordLogItem> = {}): RecordLogItem => ({
  exercise: 'goblet-squat',
  done: sets,
  ...more,
})

describe('reference 8: what a share does not depend on', () => {
  it('the unit: repetitions, seconds or metres in the same proportion are the same share', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 9 }), (sets, asked, times) => {
        const share = itemShare(item({ reps: asked }), done(sets), SHIPPED_THRESHOLDS)
        const longer = done(sets.map((one) => one * times))
        for (const unit of ['reps', 'seconds', 'metres'] as const) {
          const other = itemShare(item({ [unit]: asked * times }), longer, SHIPPED_THRESHOLDS)
          expect(other.share).toBeCloseTo(share.share ?? Number.NaN, 9)
          expect(other.overdoing).toBe(share.overdoing)
        }
      }),
    )
  })

  it('how the same amount is split into sets, and in which order the sets came', () => {
    fc.assert(
      fc.property(amounts, (sets) => {
        const asked = item({ reps: 10 })
        const total = sets.reduce((sum, one) => sum + one, 0)
        expect(itemShare(asked, done([total]), SHIPPED_THRESHOLDS).share).toBeCloseTo(
          itemShare(asked, done(sets), SHIPPED_THRESHOLDS).share ?? Number.NaN,
          9,
        )
        expect(itemShare(asked, done(sets.toReversed()), SHIPPED_THRESHOLDS)).toEqual(
          itemShare(asked, done(sets), SHIPPED_THRESHOLDS),
        )
      }),
    )
  })

  it('which of the two sides is called left', () => {
    fc.assert(
      fc.property(amounts, amounts, (left, right) => {
        const asked = item({ reps: 10, unilateral: true })
        const entry = (one: number[], other: number[]): RecordLogItem => ({
          exercise: 'goblet-squat',
          left: one,
          right: other,
        })
        expect(itemShare(asked, entry(left, right), SHIPPED_THRESHOLDS)).toEqual(
          itemShare(asked, entry(right, left), SHIPPED_THRESHOLDS),
        )
      }),
    )
  })

  it('the load and the reserve; and the load itself not on the unit it is told in', () => {
    const loads = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(loads, fc.integer({ min: 1, max: 200 }), (used, target) => {
        const asked = item({ reps: 10, load: { value: target, unit: 'kg' } })
        const kg = done([10, 10, 10], {
          load: used.map((value) => ({ value, unit: 'kg' as const })),
          rir: used.map(() => 5),
        })
        const lb = done([10, 10, 10], {
          load: used.map((value) => ({ value: value / KG_PER_LB, unit: 'lb' as const })),
        })
        expect(itemShare(asked, kg, SHIPPED_THRESHOLDS).share).toBe(1)
        const fidelity = loadFidelity(asked, kg) ?? Number.NaN
        expect(loadFidelity(asked, lb)).toBeCloseTo(fidelity, 9)
        const inPounds = item({ reps: 10, load: { value: target / KG_PER_LB, unit: 'lb' } })
        expect(loadFidelity(inPounds, kg)).toBeCloseTo(fidelity, 9)
        expect(loadFidelity(inPounds, lb)).toBeCloseTo(fidelity, 9)
      }),
    )
  })
})

describe('reference 8: overdoing', () => {
  it('counts from more than 1.2 of what was asked on, never from a tick, and never more than 1 in the share', () => {
    expect(itemShare(item({ reps: 10 }), done([12, 12, 12]), SHIPPED_THRESHOLDS)).toEqual({
      share: 1,
      overdoing: false,
    })
    expect(itemShare(item({ reps: 10 }), done([13, 12, 12]), SHIPPED_THRESHOLDS)).toEqual({ share: 1, overdoing: true })
    expect(itemShare(item({ reps: 10 }), { exercise: 'goblet-squat', check: 'done' }, SHIPPED_THRESHOLDS)).toEqual({
      share: 1,
      overdoing: false,
    })
    expect(itemShare(item({ reps: 10 }), null, SHIPPED_THRESHOLDS)).toEqual({ share: 0, overdoing: false })
    expect(itemShare(item({ reps: 0 }), done([5]), SHIPPED_THRESHOLDS)).toEqual({ share: null, overdoing: false })
    // One side alone, three times as much: half, and still too much of it.
    const oneSide: RecordLogItem = { exercise: 'goblet-squat', left: [30, 30, 30] }
    expect(itemShare(item({ reps: 10, unilateral: true }), oneSide, SHIPPED_THRESHOLDS)).toEqual({
      share: 0.5,
      overdoing: true,
    })
  })

  it('a set counts where no amount was asked: done on each side, or on one', () => {
    const each = item({ sets: 4, unilateral: true })
    expect(itemShare(each, { exercise: 'x', left: [1, 1, 1, 1], right: [1, 1, 1, 1] }, SHIPPED_THRESHOLDS).share).toBe(
      1,
    )
    expect(itemShare(each, { exercise: 'x', left: [1, 1, 1, 1], right: [1, 0, 0, 0] }, SHIPPED_THRESHOLDS).share).toBe(
      5 / 8,
    )
    expect(itemShare(each, { exercise: 'x', done: [1, 0, 1, 0] }, SHIPPED_THRESHOLDS).share).toBe(0.5)
  })
})

describe('what is sent twice counts once', () => {
  it('the same log again, and an older one that arrives late, change nothing', () => {
    const record = (logs: RecordLog[]) =>
      recordWith({
        prescriptions: [
          {
            id: 'w',
            weekOf: '2026-05-11',
            snapshot: { sessions: [{ id: 'a', area: 'strength', due: '2026-05-13', items: [item({ reps: 10 })] }] },
          },
        ],
        logs,
      })
    const log = (sets: number[], time: string): RecordLog => ({
      session: 'a',
      performedOn: '2026-05-13',
      loggedAt: `2026-05-13T${time}:00+02:00`,
      items: [done(sets)],
    })
    fc.assert(
      fc.property(amounts, amounts, (first, second) => {
        const [early, late] = [log(first, '18:00'), log(second, '19:00')]
        const at = '2026-05-18T08:00:00+02:00'
        const once = adherenceAt(record([late]), at, SHIPPED_THRESHOLDS)
        expect(adherenceAt(record([late, late]), at, SHIPPED_THRESHOLDS)).toEqual(once)
        expect(adherenceAt(record([late, early]), at, SHIPPED_THRESHOLDS)).toEqual(once)
        expect(adherenceAt(record([early, late]), at, SHIPPED_THRESHOLDS)).toEqual(once)
      }),
    )
  })
})
