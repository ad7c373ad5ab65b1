import type { Span } from './asked-session.ts'

const HOUR = 3_600_000

/**
 * Hours from a session's end to a start that lies ahead of its own, unrounded (reference 14.4). What begins while the
 * session still lasts is 0 h away: nearer cannot be.
 */
export const hoursUntil = (session: Span, start: number): number => Math.max(0, (start - session.end) / HOUR)

/** Hours from the end of what began earlier to a session's start. What is still going on is 0 h ago. */
export const hoursSince = (session: Span, end: number): number => Math.max(0, (session.start - end) / HOUR)
