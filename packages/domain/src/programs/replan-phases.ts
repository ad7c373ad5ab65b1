import { addDays, type Day } from '../calendar/day.ts'
import { sameContent } from '../same-content.ts'
import { blocksInOrder, lastDayOf } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { layBlocks } from './lay-blocks.ts'
import { lightenWeeks } from './lighten-weeks.ts'
import { lighterAfter, lighterWeeks, withoutLighter } from './lighter-weeks.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { type RaceMove, replanBlocks } from './replan-blocks.ts'
import type { Block, Phase, Program } from './schema.ts'

type Lies = { readonly startDay: Day; readonly lastDay: Day; readonly weeks: number; readonly phase: Phase }

/** A block that lies elsewhere, or is longer, shorter or of another phase; new where `from` is null, taken out where `to` is. */
export type BlockMove = { readonly id: string; readonly from: Lies | null; readonly to: Lies | null }

export type PhasesReplanned = {
  readonly program: Program
  readonly moves: readonly BlockMove[]
  /** Mondays of the lighter weeks to come, before and now. */
  readonly lighter: { readonly from: readonly Day[]; readonly to: readonly Day[] }
  /** What was put somewhere by hand and stays, or has to go, in sentences. */
  readonly kept: readonly string[]
}

const liesOn = (block: Block | undefined): Lies | null =>
  block ? { startDay: block.startDay, lastDay: lastDayOf(block), weeks: block.weeks, phase: block.phase } : null

const movesBetween = (before: Program['blocks'], after: Program['blocks']): BlockMove[] =>
  blocksInOrder({ blocks: { ...before, ...after } }).flatMap(({ id }): BlockMove[] => {
    const [from, to] = [liesOn(before[id]), liesOn(after[id])]
    return sameContent(from, to) ? [] : [{ id, from, to }]
  })

/**
 * The phases of a program laid back from its race again (`replanBlocks`), with what stands in them: exercises in the blocks they were
 * meant for, lighter weeks in the same week of their block, changes of load with their block. From tomorrow on; total, and the same
 * program where no phase has to be another. Sessions stay where they are, also where no block holds their day any more.
 */
export function replanPhases(
  program: Program,
  move: RaceMove,
  context: EditContext,
  thresholds: ProgressionThresholds,
): PhasesReplanned {
  const blocks = replanBlocks(program, move, context)
  const moves = movesBetween(program.blocks, blocks)
  if (moves.length === 0) return { program, moves, lighter: { from: [], to: [] }, kept: [] }
  const from = addDays(context.today, 1)
  const light = lighterWeeks(program, from)
  const lightNow = lighterAfter(program, blocks, light, from)
  const heavy = withoutLighter(
    program,
    light.filter((monday) => !lightNow.includes(monday)),
  )
  const laid = layBlocks(heavy, blocks, context)
  const after = lightenWeeks(
    laid.program,
    lightNow.filter((monday) => !light.includes(monday)),
    context,
    thresholds,
  )
  return { program: after, moves, lighter: { from: light, to: lighterWeeks(after, from) }, kept: laid.kept }
}
