import { eachDay, weekday } from '../calendar/day.ts'
import { blockOn, lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { layOn } from './lay-out.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Block, Program } from './schema.ts'
import { withinBlocksNow } from './set-block-loads.ts'

/** Takes coming workouts and sessions away that lie in no block any more, and such days of changes of load. */
const withinBlocks = (program: Program, before: Program['blocks'], { today }: Pick<EditContext, 'today'>): Program => {
  const outside = ({ day }: { day: string }) => day >= today && blockOn(program, day) === null
  const workouts = Object.values(program.workouts).filter(outside)
  const sessions = Object.values(program.sessions).filter(outside)
  const lighter = withoutRecords(
    program,
    'workouts',
    workouts.map(({ id }) => id),
  )
  const emptied = withoutRecords(
    lighter,
    'sessions',
    sessions.map(({ id }) => id),
  )
  const loadChanges = withinBlocksNow(emptied, (day) => blockOn({ blocks: before }, day) !== null, today)
  return loadChanges === emptied.loadChanges ? emptied : { ...emptied, loadChanges }
}

/**
 * Writes a block anew: its phase, purpose, weeks or start. Coming days that it no longer covers are emptied; days that it
 * covers now get what is prescribed on their weekday.
 */
export const setBlock = (program: Program, block: Block, context: EditContext): Program => {
  const before = program.blocks[block.id]
  if (!before) return program
  const next = withinBlocks(putRecord(program, 'blocks', block), program.blocks, context)
  const isNew = (day: string) => day >= context.today && blockOn(program, day) === null
  const days = eachDay(block.startDay, lastDayOf(block)).filter(isNew)
  if (days.length === 0) return next
  return Object.values(next.prescriptions).reduce((soFar, prescription) => {
    const own = days.filter((day) => prescription.weekdays.includes(weekday(day)))
    return layOn(soFar, prescription, own, context)
  }, next)
}

/** Takes a block out, with what was planned in it. One that has begun stays: the past is kept, shorten it instead. */
export const removeBlock = (program: Program, blockId: string, context: Pick<EditContext, 'today'>): Program => {
  const block = program.blocks[blockId]
  if (!block || block.startDay < context.today || Object.keys(program.blocks).length === 1) return program
  return withinBlocks(withoutRecords(program, 'blocks', [blockId]), program.blocks, context)
}
