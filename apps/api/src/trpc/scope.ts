import type { MemberRole } from '@strideloom/domain/people/schema.ts'

declare const brand: unique symbol

/** A practice as seen by one of its members. Only the procedure builders make one; stores require it. */
export type PracticeScope = {
  readonly practiceId: string
  readonly memberId: string
  readonly userId: string
  readonly role: MemberRole
  readonly [brand]: 'practice'
}

/** One runner's record as seen by the runner, or by a therapist who may see it. */
export type RunnerScope = {
  readonly practiceId: string
  readonly runnerId: string
  readonly userId: string
  /** The member who looks, null when it is the runner. */
  readonly memberId: string | null
  readonly timeZone: string
  readonly [brand]: 'runner'
}

/**
 * The only places that may grant a scope are the builders in procedures.ts, record-scope.ts beside them, the calendars that a secret
 * opens, the looks for reminders and for who needs somebody, the demo that fills itself, and test set-up.
 */
export const grantPractice = (scope: Omit<PracticeScope, typeof brand>): PracticeScope => scope as PracticeScope
export const grantRunner = (scope: Omit<RunnerScope, typeof brand>): RunnerScope => scope as RunnerScope
