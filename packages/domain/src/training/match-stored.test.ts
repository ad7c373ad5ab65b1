import fc from 'fast-check'
import { expect, it } from 'vitest'
import { instantFromMilliseconds } from '../calendar/instant.ts'
import type { Activity } from './activity.ts'
import { matchStored, type StoredRun } from './match-stored.ts'
import { nearStart } from './near-start.ts'
import { likeness, type RunSpan } from './same-run.ts'

const anySpan = (clock: fc.Arbitrary<RunSpan['clock']>): fc.Arbitrary<RunSpan> =>
  fc.record({
    startAt: fc
      .integer({ min: 0, max: 1500 })
      .map((minute) => instantFromMilliseconds(Date.UTC(2026, 10, 20) + minute * 60_000)),
    clock,
    meters: fc.option(fc.constantFrom(5000, 5200, 10_000)),
    movingSeconds: fc.option(fc.constantFrom(1500, 1560, 3000)),
    elapsedSeconds: fc.constant(null),
  })
const REST = {
  format: 'fit',
  offsetMinutes: null,
  sport: 'running',
  ascentMeters: null,
  averageHeartRate: null,
  device: null,
  title: null,
  file: null,
  doubts: [],
} as const

it('a run of the record is one activity at most, every other one that is like it names that one, whatever the order', () => {
  fc.assert(
    fc.property(
      fc.array(anySpan(fc.constantFrom('exact' as const, 'wall' as const)), { maxLength: 8 }),
      fc.array(anySpan(fc.constantFrom('exact' as const, 'told' as const)), { maxLength: 8 }),
      (brought, kept) => {
        const activities = brought.map(
          (span, index): Activity => ({ ...REST, ...span, doubts: [], source: `${index}.fit` }),
        )
        const stored = kept.map(
          (span, index): StoredRun => ({ id: `${index}`, span, minutes: null, km: null, isTold: true }),
        )
        const match = (all: readonly Activity[], runs: readonly StoredRun[]) =>
          matchStored(
            all,
            nearStart(runs, ({ span }) => span.startAt),
          )
        const found = match(activities, stored)
        const sorted = (all: ReturnType<typeof match>) => [...all].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(sorted(match(activities.toReversed(), stored.toReversed()))).toEqual(sorted(found))
        const firsts = [...found.values()].filter(({ rival }) => rival === null).map(({ run }) => run.id)
        expect(new Set(firsts).size).toBe(firsts.length)
        for (const activity of activities) {
          const { source } = activity
          const one = found.get(source)
          const likes = stored.map(({ span }) => likeness(activity, span))
          if (!one) expect(likes).not.toContain('same')
          if (one?.isSure) expect(likes[Number(one.run.id)]).toBe('same')
          if (one?.rival) {
            expect(one.isSure).toBe(false)
            expect(found.get(one.rival)).toMatchObject({ run: { id: one.run.id }, rival: null })
          }
          // What is like a run that nobody else is, is that run.
          if (!one)
            for (const [index, like] of likes.entries()) if (like !== 'other') expect(firsts).toContain(`${index}`)
        }
      },
    ),
  )
})
