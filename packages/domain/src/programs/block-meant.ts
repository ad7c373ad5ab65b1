import type { Day } from '../calendar/day.ts'
import { blockOn, blocksInOrder, lastDayOf } from './block-days.ts'
import type { Block, Program } from './schema.ts'

/**
 * In which blocks exercises are meant, from a day on: a prescription is meant in a block in which it stands on a coming day. Of a block
 * that is new it is taken that it asks for the same as the one before it, else as the one after.
 * @param next the blocks as they are laid anew
 */
export function meantIn(
  program: Pick<Program, 'blocks' | 'workouts'>,
  next: Program['blocks'],
  from: Day,
): (prescriptionId: string, block: Block) => boolean {
  const meant = new Map<string, Set<string>>()
  for (const block of blocksInOrder(program)) if (lastDayOf(block) >= from) meant.set(block.id, new Set())
  for (const { day, items } of Object.values(program.workouts)) {
    const block = day >= from ? blockOn(program, day) : null
    if (block) for (const { prescriptionId } of items) meant.get(block.id)?.add(prescriptionId)
  }
  const asks = new Map<string, ReadonlySet<string>>()
  const order = blocksInOrder({ blocks: next })
  const known = order.map(({ id }) => meant.get(id) ?? null)
  order.forEach(({ id }, index) => {
    const own =
      known[index] ?? known.slice(0, index).findLast((one) => one !== null) ?? known.find((one) => one !== null)
    if (own) asks.set(id, own)
  })
  return (prescriptionId, block) => asks.get(block.id)?.has(prescriptionId) ?? false
}
