import fc from 'fast-check'
import type { Dose } from '../programs/schema.ts'
import type { PlayerItem } from './player-steps.ts'

const DOSE: Dose = {
  sets: 2,
  reps: 10,
  seconds: null,
  metres: null,
  side: 'none',
  load: { unit: 'none' },
  rir: null,
  rpe: null,
  tempo: null,
  restSeconds: null,
}

/** An exercise; joined with those of the same group. */
export const playedItem = (id: string, dose: Partial<Dose> = {}, joined?: PlayerItem['prescribed']['joined']) => ({
  id,
  prescribed: { dose: { ...DOSE, ...dose }, ...(joined && { joined }) },
})

export const holdOf = (seconds: number, more: Partial<Dose> = {}): Partial<Dose> => ({ reps: null, seconds, ...more })

const anyDose = fc
  .record({
    sets: fc.integer({ min: 1, max: 4 }),
    amount: fc.integer({ min: 5, max: 60 }),
    unit: fc.constantFrom('reps', 'seconds', 'metres'),
    side: fc.constantFrom('each', 'left', 'right', 'none'),
    restSeconds: fc.constantFrom(null, 0, 30),
  })
  .map(({ amount, unit, ...more }): Partial<Dose> => ({ ...more, reps: null, [unit]: amount }))

/** One to four exercises, some of them joined. */
export const anyItems = fc
  .array(fc.record({ dose: anyDose, isJoined: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .chain((rows) =>
    fc
      .constantFrom(0, 60)
      .map((restSeconds) =>
        rows.map(({ dose, isJoined }, index) =>
          playedItem(`item-${index}`, dose, isJoined ? { group: 'one', restSeconds } : undefined),
        ),
      ),
  )
