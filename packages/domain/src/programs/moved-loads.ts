import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { blockOn, lastDayOf } from './block-days.ts'
import type { LoadChange } from './load-change.ts'
import type { Block, Program } from './schema.ts'

/** A change of load of one block, where that lies now; null where none of its days is left. */
const movedWith = (load: LoadChange, was: Block, is: Block | undefined, from: Day): LoadChange | null => {
  const [wasEnd, isEnd] = [lastDayOf(was), is ? lastDayOf(is) : null]
  const hasBegun = load.fromDay < from
  const reachesEnd = load.toDay === wasEnd
  // what was asked until now is no other because of that
  if (hasBegun) return reachesEnd && isEnd && isEnd >= from ? { ...load, toDay: isEnd } : load
  if (!is || !isEnd) return null
  // a taper is counted back from its race, all else from where its block begins
  const shift = was.phase === 'taper' ? daysBetween(wasEnd, isEnd) : daysBetween(was.startDay, is.startDay)
  const first = load.fromDay === was.startDay ? is.startDay : addDays(load.fromDay, shift)
  const last = reachesEnd ? isEnd : addDays(load.toDay, shift)
  const earliest = is.startDay > from ? is.startDay : from
  const fromDay = first < earliest ? earliest : first
  const toDay = last > isEnd ? isEnd : last
  return fromDay > toDay ? null : { ...load, fromDay, toDay }
}

/**
 * Changes of load after their blocks were laid anew: one that lies in one block goes with it, as long as the block where it held for all
 * of it. Those of several blocks, and what was asked on days before `from`, stay.
 */
export const movedLoads = (
  { blocks, loadChanges }: Pick<Program, 'blocks' | 'loadChanges'>,
  next: Program['blocks'],
  from: Day,
): Program['loadChanges'] => {
  const all = Object.values(loadChanges).flatMap((load) => {
    const block = load.toDay >= from ? blockOn({ blocks }, load.fromDay) : null
    if (!block || load.toDay > lastDayOf(block)) return [load]
    return movedWith(load, block, next[block.id], from) ?? []
  })
  return Object.fromEntries(all.map((load) => [load.id, load]))
}
