import type { Day } from '../calendar/day.ts'
import type { EditContext } from './lay-out.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { PlannedSession, Program } from './schema.ts'

/** What a session is placed with: when, how long, what for, and the pairings whose hands-on work it starts from. */
export type Placement = Pick<PlannedSession, 'day' | 'startTime' | 'minutes' | 'intent'> & {
  pairingIds: readonly string[]
}

/** Places a session; its works are copies of the pairings', so that each session may have its own dose. */
export const placeSession = (
  program: Program,
  { pairingIds, ...when }: Placement,
  { newId, today }: EditContext,
): Program => {
  if (when.day < today) return program
  const works = pairingIds.flatMap((pairingId) =>
    (program.pairings[pairingId]?.works ?? []).map((work) => ({ ...work, id: newId(), pairingId })),
  )
  return putRecord(program, 'sessions', { id: newId(), ...when, works })
}

/** Moves a coming session to another day, and to another time when one is given. */
export const moveSession = (
  program: Program,
  sessionId: string,
  to: { day: Day; startTime?: string | null },
  { today }: Pick<EditContext, 'today'>,
): Program => {
  const session = program.sessions[sessionId]
  if (!session || session.day < today || to.day < today) return program
  return putRecord(program, 'sessions', { ...session, ...to })
}

/** Takes a coming session off the plan. */
export const removeSession = (program: Program, sessionId: string, { today }: Pick<EditContext, 'today'>): Program => {
  const session = program.sessions[sessionId]
  return session && session.day >= today ? withoutRecords(program, 'sessions', [sessionId]) : program
}
