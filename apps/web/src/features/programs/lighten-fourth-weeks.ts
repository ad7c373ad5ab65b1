import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import { lightenWeeks } from '@strideloom/domain/programs/lighten-weeks.ts'
import { fourthWeeks } from '@strideloom/domain/programs/lighter-weeks.ts'
import type { ProgressionThresholds } from '@strideloom/domain/programs/progression-settings.ts'
import type { Block, Program } from '@strideloom/domain/programs/schema.ts'

/** Makes every fourth week of a block lighter, as far as it is still to come. */
export const lightenFourthWeeks = (
  program: Program,
  block: Block,
  context: EditContext,
  thresholds: ProgressionThresholds,
): Program => lightenWeeks(program, fourthWeeks(block, context.today), context, thresholds)
