import { lockWords } from '@strideloom/domain/outlook/guard-sessions.ts'
import type { Program } from '@strideloom/domain/programs/schema.ts'
import { type ToleranceReview, toleranceAt } from '@strideloom/domain/sessions/tolerance.ts'
import type { Guard } from './guard.ts'
import { alteredSessions } from './held-edit.ts'

/**
 * Why the server would refuse to bring sessions back: an adverse answer waits to be looked at. Null where none waits, or no coming
 * session would be another one.
 */
export const restoreLock = (
  { known, placing }: Pick<Guard, 'known' | 'placing'>,
  reviews: readonly ToleranceReview[],
  draft: Program,
  restored: Program,
  today: string,
): string | null =>
  alteredSessions(draft, restored, today).length === 0
    ? null
    : lockWords(toleranceAt(known.record, known.now, placing.thresholds, reviews))
