import type { Program } from '@strideloom/domain/programs/schema.ts'

/** One edit to go back or forth over, in words: "moved Strength to Thu 26 Nov". */
export type Step = { label: string; group: string | null; before: Program; after: Program }
export type History = { undo: readonly Step[]; redo: readonly Step[] }

export const NO_HISTORY: History = { undo: [], redo: [] }

/** Steps kept. Documents share their untouched parts, so a step is small. */
const MOST = 200

/** A new edit; one of the same group as the last is one step with it. What was undone is gone then. */
export const remember = ({ undo }: History, step: Step): History => {
  const last = undo.at(-1)
  const joins = last !== undefined && step.group !== null && last.group === step.group
  const steps = joins ? [...undo.slice(0, -1), { ...step, before: last.before }] : [...undo, step]
  return { undo: steps.slice(-MOST), redo: [] }
}

/** The program as it was before the last step, and the history after going back; null with nothing to undo. */
export const stepBack = ({ undo, redo }: History): { step: Step; history: History } | null => {
  const step = undo.at(-1)
  return step ? { step, history: { undo: undo.slice(0, -1), redo: [...redo, step] } } : null
}

/** The same forward. */
export const stepForth = ({ undo, redo }: History): { step: Step; history: History } | null => {
  const step = redo.at(-1)
  return step ? { step, history: { undo: [...undo, step], redo: redo.slice(0, -1) } } : null
}
