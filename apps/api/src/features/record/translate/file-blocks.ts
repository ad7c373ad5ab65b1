import { addDays, compareDays, type Day, daysBetween, startOfWeek } from '@strideloom/domain/calendar/day.ts'
import { lastDayOf } from '@strideloom/domain/programs/block-days.ts'
import type { Block } from '@strideloom/domain/programs/schema.ts'
import type { RecordPhase } from '@strideloom/domain/record/schema.ts'

/** As many as a program takes, and the longest of them. */
const MOST_BLOCKS = 26
const MOST_WEEKS = 26

const NO_PHASE = 'The file names no phase for these weeks.'

/** The whole weeks between two days as blocks; what is less than a week makes none. */
const wholeWeeks = (from: Day, to: Day, phase: Block['phase'], purpose: string): Omit<Block, 'id'>[] => {
  const weeks = Math.floor((daysBetween(from, to) + 1) / 7)
  if (weeks < 1) return []
  const here = Math.min(weeks, MOST_WEEKS)
  const block = { startDay: from, weeks: here, phase, purpose }
  return [block, ...wholeWeeks(addDays(from, here * 7), to, phase, purpose)]
}

/**
 * A document's phases as blocks of whole weeks, and further weeks for days on which something is planned outside of them. The newest
 * that a program has room for; what does not fit stands in the record alone.
 * @param planned days on which a workout or a session stands
 */
export const fileBlocks = (
  phases: readonly RecordPhase[],
  planned: readonly Day[],
  newId: (...words: readonly string[]) => string,
): Record<string, Block> => {
  const days = [...new Set(planned)].sort(compareDays)
  const inOrder = [...phases].sort((a, b) => compareDays(a.from, b.from))
  const blocks: Omit<Block, 'id'>[] = []
  const free = (from: Day): Day => {
    const last = blocks.at(-1)
    const next = last ? addDays(lastDayOf(last), 1) : from
    return next > from ? next : from
  }
  for (const [index, { from, to = null, phase }] of inOrder.entries()) {
    const next = inOrder[index + 1]
    // One without an end lasts until the next begins, or as long as anything is planned.
    const open = next ? addDays(next.from, -1) : (days.at(-1) ?? from)
    blocks.push(...wholeWeeks(free(from), to ?? open, phase, ''))
  }
  const all = [...blocks]
  const isFree = (start: Day) => all.every((block) => lastDayOf(block) < start || block.startDay > addDays(start, 6))
  for (const day of days) {
    const start = startOfWeek(day)
    if (all.some((block) => block.startDay <= day && day <= lastDayOf(block)) || !isFree(start)) continue
    const before = all.find(
      (block) => block.purpose === NO_PHASE && block.weeks < MOST_WEEKS && addDays(lastDayOf(block), 1) === start,
    )
    if (before) before.weeks += 1
    else all.push({ startDay: start, weeks: 1, phase: 'base', purpose: NO_PHASE })
  }
  return Object.fromEntries(
    all
      .sort((a, b) => compareDays(a.startDay, b.startDay))
      .slice(-MOST_BLOCKS)
      .map((block) => {
        const id = newId('block', block.startDay)
        return [id, { id, ...block }]
      }),
  )
}
