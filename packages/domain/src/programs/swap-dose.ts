import type { Dose } from './schema.ts'

/**
 * How much of an exercise is done instead of a prescribed one: as many sets, and the prescribed amount where both are counted alike; else
 * its own. A prescribed load is that of another exercise.
 */
export const swapDose = (asked: Dose, own: Dose): Dose => {
  const isAlike = (['reps', 'seconds', 'metres'] as const).every(
    (unit) => (asked[unit] === null) === (own[unit] === null),
  )
  const { sets, reps, seconds, metres, rir, rpe, restSeconds } = asked
  // One side of a one-sided exercise stays that side.
  const side = own.side === 'none' || asked.side === 'none' ? own.side : asked.side
  return { ...own, sets, side, restSeconds, ...(isAlike && { reps, seconds, metres, rir, rpe }) }
}
