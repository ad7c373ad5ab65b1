/**
 * Every rule that a person can break has a code here. The server answers it once, the web maps it to words once; a code
 * without words does not typecheck there.
 */
export type DomainErrorCode =
  | 'draft-moved-on'
  | 'change-breaks-program'
  | 'nothing-to-publish'
  | 'plan-is-past'
  | 'unknown-reference'
  | 'record-moved-on'
  | 'not-the-same-write'
  | 'invitation-not-valid'
  | 'invitation-for-other-account'
  | 'last-owner'
  | 'runners-need-a-therapist'
  | 'intake-not-complete'
  | 'already-a-member'
  | 'no-link-for-member-of-staff'
  | 'runner-without-account'
  | 'demo-only'
  | 'demo-account'
  | 'log-not-in-plan'
  | 'day-out-of-reach'
  | 'facts-not-valid'
  | 'rule-not-changeable'
  | 'rules-do-not-fit'
  | 'guard-safety'
  | 'guard-block'
  | 'guard-warn'
  | 'guard-locked'
  | 'guard-since'
  | 'session-released'
  | 'session-not-open'
  | 'session-not-reviewed'
  | 'suggestion-moved-on'
  | 'wish-not-open'
  | 'comment-not-open'
  | 'time-taken'
  | 'record-not-importable'
  | 'record-is-here'
  | 'runner-erased'
  | 'runner-not-archived'
  | 'no-room-for-file'

/** A broken rule: `code` for the program, `message` for a person (says what to do), `details` for the screen. */
export class DomainError extends Error {
  readonly code: DomainErrorCode
  readonly details: Readonly<Record<string, unknown>>
  constructor(code: DomainErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'DomainError'
    this.code = code
    this.details = details
  }
}
