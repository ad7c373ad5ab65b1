import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { createContext, type ReactNode, useContext } from 'react'
import type { EditOutcome } from './decide-edit.ts'
import type { EditOptions } from './draft-store.ts'
import type { Guard } from './guard.ts'

/** What the panel at the side is about. */
export type Selection =
  | { kind: 'program' }
  | { kind: 'day'; day: Day }
  | { kind: 'session'; id: string }
  | { kind: 'workout'; id: string }
  | { kind: 'load'; id: string }
  | { kind: 'pairing'; id: string }
  | { kind: 'work'; pairingId: string; workId: string }
  | { kind: 'session-work'; sessionId: string; workId: string }
  | { kind: 'prescription'; id: string }

/** The pairing that what is chosen belongs to, whose work is then tied together on the grid. */
export const pairingOf = (program: Program, selection: Selection): string | null => {
  switch (selection.kind) {
    case 'pairing':
      return selection.id
    case 'work':
      return selection.pairingId
    case 'prescription':
      return program.prescriptions[selection.id]?.pairingId ?? null
    case 'load':
      return program.loadChanges[selection.id]?.pairingId ?? null
    case 'session-work':
      return program.sessions[selection.sessionId]?.works.find(({ id }) => id === selection.workId)?.pairingId ?? null
    default:
      return null
  }
}

/** The guard as far as it is there: without it the server still decides. */
export type GuardState =
  | { kind: 'loading' }
  | { kind: 'failed'; sentence: string; retry: () => void }
  | { kind: 'there' }

export type Builder = {
  runnerId: string
  programId: string
  /** First name of the runner, for sentences. */
  runner: string
  program: Program
  today: Day
  context: EditContext
  /** Applies an edit and sends it; says so in a toast when it is refused, unless `quiet`. */
  edit: (
    label: string,
    change: (program: Program, context: EditContext) => Program,
    options?: EditOptions & {
      /** Without a word when it is refused: the caller shows it at the field. */
      quiet?: boolean
      /** What happened, with an offer to take it back. */
      offerUndo?: string
      /** Known beforehand to be impossible, and why. */
      refuse?: string
      /** What the guard says is said beside this; without it beside the panel of what is chosen. */
      beside?: { day: Day }
      /** Warnings are answered now, not when publishing. */
      asksWarnings?: boolean
      /** Several at once: a session that the guard holds can be left out by itself, and the rest goes on. */
      leavesOut?: boolean
    },
  ) => EditOutcome
  /** Null until it is loaded, or where it could not be. */
  guard: Guard | null
  guardState: GuardState
  selection: Selection
  select: (selection: Selection) => void
  /** Opens what the plan becomes after a race has moved; null where none has since it was laid around them. */
  replan: (() => void) | null
  /** What the runner wrote about an exercise; from another feature. */
  comments: (prescriptionId: string, runner: string) => ReactNode
  /** Opens "+ Finding", with a finding chosen already or not. */
  addPairing: (findingId?: string) => void
}

export const BuilderContext = createContext<Builder | null>(null)

export const useBuilder = (): Builder => {
  const builder = useContext(BuilderContext)
  if (!builder) throw new Error('The builder is not there.')
  return builder
}
