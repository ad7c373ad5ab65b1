import type { PlannedSession, Program } from './schema.ts'

type StoredSession = Omit<PlannedSession, 'acknowledgement'> & Partial<Pick<PlannedSession, 'acknowledgement'>>

/**
 * A document as it may have been stored: the first programs joined no exercises, changed no load and remembered no race, and their
 * sessions carry no acknowledgement.
 */
export type StoredProgram = Omit<Program, 'sessions' | 'groups' | 'loadChanges' | 'laidAround'> &
  Partial<Pick<Program, 'groups' | 'loadChanges' | 'laidAround'>> & { sessions: Record<string, StoredSession> }

/** A stored document as today's schema has it. What has every field is returned as it is. */
export const readProgram = (stored: StoredProgram): Program => {
  const { sessions, groups, loadChanges, laidAround } = stored
  const isWhole = Object.values(sessions).every(({ acknowledgement }) => acknowledgement !== undefined)
  if (isWhole && groups !== undefined && loadChanges !== undefined && laidAround !== undefined) return stored as Program
  return {
    ...stored,
    groups: groups ?? {},
    loadChanges: loadChanges ?? {},
    laidAround: laidAround ?? null,
    sessions: isWhole
      ? (sessions as Program['sessions'])
      : Object.fromEntries(
          Object.entries(sessions).map(([id, session]) => [
            id,
            { ...session, acknowledgement: session.acknowledgement ?? null },
          ]),
        ),
  }
}
