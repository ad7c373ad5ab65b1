import { addDays, type Day } from '../calendar/day.ts'
import { daysOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { layOut } from './lay-out.ts'
import { putRecord } from './put-record.ts'
import type { Block, Program } from './schema.ts'

/** The first day after everything that is planned, where the next block would start; null while there is no block. */
export const nextBlockStart = (program: Pick<Program, 'blocks'>): Day | null => {
  const days = daysOf(program)
  return days && addDays(days.to, 1)
}

/**
 * Adds a block. With `carryOn` the exercises that are being prescribed go on through it, on their weekdays.
 */
export const addBlock = (
  program: Program,
  block: Block,
  { carryOn }: { carryOn: boolean },
  context: EditContext,
): Program => {
  const next = putRecord(program, 'blocks', block)
  if (!carryOn) return next
  return Object.values(program.prescriptions).reduce(
    (soFar, prescription) => layOut(soFar, prescription, context, [block]),
    next,
  )
}
