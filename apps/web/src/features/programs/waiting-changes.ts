import { changeBetween, isEmptyChange, type ProgramChange } from '@strideloom/domain/programs/change.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'

/** An edit on its way to the server. Once tried its content is frozen, so that a repeated request is the same write. */
export type Waiting = {
  changeId: string
  label: string
  group: string | null
  from: Program
  to: Program
  tried: boolean
}

/** Edits in the order they were made; the first one is the next, or is under way. */
export type WaitingChanges = readonly Waiting[]

export const changeOf = ({ from, to }: Pick<Waiting, 'from' | 'to'>): ProgramChange => changeBetween(from, to)

/**
 * Puts an edit at the end. One of the same group as the last becomes one request with it while that has not been tried
 * (five presses on a stepper), and nothing is sent when they cancel out.
 */
export const enqueue = (waiting: WaitingChanges, edit: Omit<Waiting, 'tried'>): WaitingChanges => {
  const last = waiting.at(-1)
  if (!last || last.tried || edit.group === null || last.group !== edit.group)
    return [...waiting, { ...edit, tried: false }]
  const merged = { ...last, label: edit.label, to: edit.to }
  const before = waiting.slice(0, -1)
  return isEmptyChange(changeOf(merged)) ? before : [...before, merged]
}

/** The first one is being sent: from now on it stays what it is. */
export const markTried = (waiting: WaitingChanges): WaitingChanges =>
  waiting.map((one, index) => (index === 0 ? { ...one, tried: true } : one))

/** The first one is kept by the server. */
export const settleFirst = (waiting: WaitingChanges, changeId: string): WaitingChanges =>
  waiting[0]?.changeId === changeId ? waiting.slice(1) : waiting

/** In words, without repeats in a row: what a person changed that is not kept yet. */
export const labelsOf = (waiting: WaitingChanges): string[] =>
  waiting.map(({ label }) => label).filter((label, index, all) => all[index - 1] !== label)
