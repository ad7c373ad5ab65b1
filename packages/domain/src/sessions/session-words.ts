/** What a runner takes home (S31). */
export const HOMEWORK_KINDS = ['move', 'load', 'recover'] as const
export type HomeworkKind = (typeof HOMEWORK_KINDS)[number]

export const HOMEWORK_WORDS: Readonly<Record<HomeworkKind, string>> = {
  move: 'Move',
  load: 'Load',
  recover: 'Recover',
}

/** A session is one row from planned to signed (model.md). */
export const SESSION_STATUSES = ['planned', 'booked', 'in-progress', 'done', 'signed', 'cancelled', 'missed'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

/** The three parts of what the runner reads after a session (S60), in their order. */
export const SUMMARY_PARTS = [
  { part: 'restricted', title: 'What was restricted' },
  { part: 'changed', title: 'What changed' },
  { part: 'needsAttention', title: 'What needs attention' },
] as const
