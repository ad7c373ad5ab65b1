import type { EditContext } from '@strideloom/domain/programs/edit-context.ts'
import { restoreVersion } from '@strideloom/domain/programs/restore-version.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import type { Guard } from './guard.ts'
import { type Held, heldBack } from './held-edit.ts'

/**
 * An earlier version brought back into the draft as far as the guard lets it (R24). A session that it refuses today is left
 * out: it stays as the draft has it, or away. Leaving one out may open another one, or close it, so the guard is asked until
 * nothing is refused any more; each time one fewer is altered.
 */
export const restoreThrough = (
  guard: Guard,
  draft: Program,
  version: Program,
  isRace: (id: string) => boolean,
  context: EditContext,
): { program: Program; leftOut: Held[] } => {
  let program = restoreVersion(draft, version, isRace, context)
  const leftOut: Held[] = []
  for (;;) {
    const held = heldBack(draft, program, context.today, guard.judgeIn(program))
    if (!held) return { program, leftOut }
    const { [held.session.id]: _, ...sessions } = program.sessions
    const drafted = draft.sessions[held.session.id]
    program = { ...program, sessions: drafted ? { ...sessions, [drafted.id]: drafted } : sessions }
    leftOut.push(held)
  }
}
