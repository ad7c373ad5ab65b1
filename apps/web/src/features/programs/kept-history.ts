import { applyChange, changeBetween, programChangeSchema } from '@strideloom/domain/programs/change.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { z } from 'zod'
import type { History, Step } from './history.ts'

/** A step as it is kept: the change that goes over it, back for undo and forth for redo, not the whole documents. */
const keptStepSchema = z.object({ label: z.string(), group: z.string().nullable(), change: programChangeSchema })
const keptHistorySchema = z.object({
  /** The revision of the server that the last step led to: over another one these steps may not go. */
  revision: z.number().int(),
  undo: z.array(keptStepSchema),
  redo: z.array(keptStepSchema),
})
type KeptStep = z.infer<typeof keptStepSchema>
type KeptHistory = z.infer<typeof keptHistorySchema>

/** Characters that the steps of one program take at most: the oldest go first. Ours: the device keeps more than this. */
const MOST = 200_000

/** A step never changes: its way back and forth is worked out once. */
const backs = new WeakMap<Step, { kept: KeptStep; size: number }>()
const forths = new WeakMap<Step, { kept: KeptStep; size: number }>()
const keptStep = (step: Step, way: typeof backs) => {
  const known = way.get(step)
  if (known) return known
  const { label, group, before, after } = step
  const kept = { label, group, change: way === backs ? changeBetween(after, before) : changeBetween(before, after) }
  const made = { kept, size: JSON.stringify(kept).length }
  way.set(step, made)
  return made
}

/** The history as it is kept at a revision; null while there is nothing to go over. What is nearest to now is kept first. */
export const keptOf = ({ undo, redo }: History, revision: number, most = MOST): KeptHistory | null => {
  const kept: KeptHistory = { revision, undo: [], redo: [] }
  let size = 0
  const take = (steps: readonly Step[], way: typeof backs, to: KeptStep[]) => {
    for (const step of [...steps].reverse()) {
      const made = keptStep(step, way)
      size += made.size
      if (size > most) return
      to.unshift(made.kept)
    }
  }
  take(undo, backs, kept.undo)
  take(redo, forths, kept.redo)
  return kept.undo.length + kept.redo.length === 0 ? null : kept
}

/** The history over a program again; null when what was kept is no history, or belongs to another revision. */
export const historyOf = (kept: unknown, program: Program, revision: number): History | null => {
  const parsed = keptHistorySchema.safeParse(kept)
  if (!parsed.success || parsed.data.revision !== revision) return null
  const undo: Step[] = []
  let after = program
  for (const { label, group, change } of [...parsed.data.undo].reverse()) {
    const before = applyChange(after, change)
    undo.unshift({ label, group, before, after })
    after = before
  }
  const redo: Step[] = []
  let before = program
  for (const { label, group, change } of [...parsed.data.redo].reverse()) {
    const next = applyChange(before, change)
    redo.unshift({ label, group, before, after: next })
    before = next
  }
  return { undo, redo }
}
