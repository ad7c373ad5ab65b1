import type { PlannedSession, Program } from './schema.ts'

type StoredSession = Omit<PlannedSession, 'acknowledgement'> & Partial<Pick<PlannedSession, 'acknowledgement'>>

/** A document as it may have been stored: sessions of the first programs carry no acknowledgement. */
export type StoredProgram = Omit<Program, 'sessions'> & { sessions: Record<string, StoredSession> }

/** A stored document as today's schema has it. What has every field is returned as it is. */
export const readProgram = (stored: StoredProgram): Program => {
  const { sessions } = stored
  if (Object.values(sessions).every(({ acknowledgement }) => acknowledgement !== undefined)) return stored as Program
  return {
    ...stored,
    sessions: Object.fromEntries(
      Object.entries(sessions).map(([id, session]) => [
        id,
        { ...session, acknowledgement: session.acknowledgement ?? null },
      ]),
    ),
  }
}
