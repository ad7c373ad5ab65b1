import { addDays, compareDays, type Day } from '../calendar/day.ts'
import type { Block, Phase, Program } from './schema.ts'

/** The last day of a block, included. */
export const lastDayOf = (block: Pick<Block, 'startDay' | 'weeks'>): Day => addDays(block.startDay, block.weeks * 7 - 1)

/** Blocks in the order of their days. */
export const blocksInOrder = (program: Pick<Program, 'blocks'>): Block[] =>
  Object.values(program.blocks).sort((a, b) => compareDays(a.startDay, b.startDay))

/** First and last day of the whole program; null while it has no block. */
export const daysOf = (program: Pick<Program, 'blocks'>): { from: Day; to: Day } | null => {
  const blocks = blocksInOrder(program)
  const first = blocks[0]
  if (!first) return null
  const ends = blocks.map(lastDayOf).sort(compareDays)
  return { from: first.startDay, to: ends.at(-1) ?? first.startDay }
}

/** The block that a day lies in, or null. */
export const blockOn = (program: Pick<Program, 'blocks'>, day: Day): Block | null =>
  Object.values(program.blocks).find((block) => block.startDay <= day && day <= lastDayOf(block)) ?? null

/** The phase that a day lies in, or the first one to come after it, where what is planned now begins; null without a block. */
export const phaseToCome = (program: Pick<Program, 'blocks'>, day: Day): Phase | null =>
  (
    blockOn(program, day) ??
    blocksInOrder(program).find(({ startDay }) => startDay > day) ??
    blocksInOrder(program).at(-1)
  )?.phase ?? null
