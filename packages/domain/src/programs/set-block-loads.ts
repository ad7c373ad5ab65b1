import { addDays, type Day, eachDay } from '../calendar/day.ts'
import { blockOn } from './block-days.ts'
import type { LoadChange } from './load-change.ts'
import type { Program } from './schema.ts'

/** A change of load without its coming days outside the blocks at either end; null where none is left and it has not begun. */
const trimmed = (load: LoadChange, blocks: Program['blocks'], today: Day): LoadChange | null => {
  const isOutside = (day: Day) => blockOn({ blocks }, day) === null
  const hasBegun = load.fromDay < today
  let { fromDay, toDay } = load
  while (!hasBegun && fromDay <= toDay && isOutside(fromDay)) fromDay = addDays(fromDay, 1)
  while (toDay >= fromDay && toDay >= today && isOutside(toDay)) toDay = addDays(toDay, -1)
  return fromDay > toDay ? null : { ...load, fromDay, toDay }
}

/**
 * Changes of load after blocks gave days up: one that asked for something on such a day ends, or begins, where the blocks do. What it
 * asked on days gone by stays, so one that has begun is never taken out. One that reaches over days that no block held stays as it was written.
 * @param wasCovered whether a day lay in a block before
 */
export const withinBlocksNow = (
  { blocks, loadChanges }: Pick<Program, 'blocks' | 'loadChanges'>,
  wasCovered: (day: Day) => boolean,
  today: Day,
): Program['loadChanges'] => {
  const isLost = (day: Day) => wasCovered(day) && blockOn({ blocks }, day) === null
  const reaches = ({ fromDay, toDay }: LoadChange) =>
    toDay >= today && eachDay(fromDay > today ? fromDay : today, toDay).some(isLost)
  const all = Object.values(loadChanges)
  if (!all.some(reaches)) return loadChanges
  return Object.fromEntries(
    all.flatMap((load) => {
      const now = reaches(load) ? trimmed(load, blocks, today) : load
      return now ? [[now.id, now] as const] : []
    }),
  )
}
