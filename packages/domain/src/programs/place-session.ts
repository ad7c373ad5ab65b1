import { blockOn } from './block-days.ts'
import type { EditContext } from './edit-context.ts'
import { putRecord } from './put-record.ts'
import type { PlannedSession, Program } from './schema.ts'

/** What a session is placed with: when, how long, what for, and the pairings whose hands-on work it starts from. */
export type Placement = Pick<PlannedSession, 'day' | 'startTime' | 'minutes' | 'intent'> & {
  pairingIds: readonly string[]
}

/** The hands-on work of pairings as a session starts from it: copies, so that each session may have its own dose. */
export const copyWorks = (
  program: Pick<Program, 'pairings'>,
  pairingIds: readonly string[],
  { newId }: Pick<EditContext, 'newId'>,
): PlannedSession['works'] =>
  pairingIds.flatMap((pairingId) =>
    (program.pairings[pairingId]?.works ?? []).map((work) => ({ ...work, id: newId(), pairingId })),
  )

/** Places a session on a coming day of a block; anywhere else nothing happens. */
export const placeSession = (
  program: Program,
  { pairingIds, ...when }: Placement,
  { newId, today }: EditContext,
): Program => {
  if (when.day < today || blockOn(program, when.day) === null) return program
  const works = copyWorks(program, pairingIds, { newId })
  return putRecord(program, 'sessions', { id: newId(), ...when, works, acknowledgement: null })
}
