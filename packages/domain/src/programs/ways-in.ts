import { wayKey } from '../library/template-way.ts'
import { prescribedIn } from './block-weekdays.ts'
import type { Block, Prescription, Program } from './schema.ts'

/** One way of an exercise as it stands in a block; `copies`: prescriptions that are the same in other weeks. */
export type Way = { key: string; prescription: Prescription; weekdays: number[]; copies: string[] }

/**
 * The exercises that stand in a block, each way of them: of another pairing, on another side, on other days. What has no weekday of
 * its own beside one that has (a lighter week, a week that keeps an older dose) is a copy of that one.
 */
export const waysIn = (
  program: Pick<Program, 'workouts' | 'prescriptions'>,
  block: Pick<Block, 'startDay' | 'weeks'>,
): Way[] => {
  const goesOn = ({ prescription }: { prescription: Prescription }) => prescription.weekdays.length > 0
  const standing = prescribedIn(program, block)
  const ways: Way[] = []
  for (const one of [...standing.filter(goesOn), ...standing.filter((other) => !goesOn(other))]) {
    const { id, exercise, pairingId, dose } = one.prescription
    const alike = ways.filter(({ prescription: other }) => other.exercise === exercise)
    const same = alike.find(
      ({ prescription: other, weekdays }) =>
        other.pairingId === pairingId &&
        other.dose.side === dose.side &&
        (!goesOn(one) || weekdays.some((day) => one.weekdays.includes(day))),
    )
    if (same) same.copies.push(id)
    else
      ways.push({
        key: alike.length === 0 ? exercise : wayKey(exercise, alike.length + 1),
        prescription: one.prescription,
        weekdays: one.weekdays,
        copies: [],
      })
  }
  return ways
}
