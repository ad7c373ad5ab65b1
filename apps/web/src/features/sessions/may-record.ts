import type { SessionStatus } from '@strideloom/domain/sessions/session-words.ts'

/** Still to come: nothing is recorded of it. */
export const isStillOpen = ({ status }: { status: SessionStatus }): boolean =>
  status === 'planned' || status === 'booked' || status === 'in-progress'

/** It can be recorded, or corrected until it is released. */
export const mayRecord = (session: { status: SessionStatus; reviewedAt: string | null }): boolean =>
  isStillOpen(session) || (session.status === 'done' && session.reviewedAt === null)
