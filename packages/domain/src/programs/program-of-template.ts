import type { Day } from '../calendar/day.ts'
import type { EditContext } from './edit-context.ts'
import { type Laying, layTemplate } from './lay-template.ts'
import { newProgram } from './new-program.ts'
import { putRecord } from './put-record.ts'
import type { Block, Program } from './schema.ts'
import { templateBlocks } from './template-blocks.ts'

/** A program of its own that a template makes from a day on: its phases as blocks, with everything it holds; null when all of it is over. */
export const programOfTemplate = (
  laying: Omit<Laying, 'blockIds' | 'asked'> & { title: string; seen: string; startDay: Day; raceId: string | null },
  context: EditContext,
): Program | null => {
  const { template, title, startDay, raceId } = laying
  const blocks = templateBlocks(template, startDay, context.today).blocks.map(
    (one): Block => ({ ...one, id: context.newId(), purpose: '' }),
  )
  const [first, ...others] = blocks
  if (!first) return null
  const empty = others.reduce((soFar, one) => putRecord(soFar, 'blocks', one), newProgram(title, first, raceId))
  const asked = { seen: laying.seen, startDay, raceId }
  return layTemplate(empty, { ...laying, asked, blockIds: blocks.map(({ id }) => id) }, context)
}
