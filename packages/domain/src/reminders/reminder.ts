import type { Instant } from '../calendar/instant.ts'
import type { ReminderKind } from './choices.ts'

/** The pages that a reminder opens: none names anybody, so that neither a push nor a mail says whom or what it is about. */
export const REMINDER_PAGES = ['/today', '/check-in', '/weekly', '/week', '/sessions', '/runners'] as const
export type ReminderPage = (typeof REMINDER_PAGES)[number]

/** One thing that waits and may be told of. What is done, skipped or answered is none. */
export type Reminder = {
  /** What it is: told of once. */
  key: string
  kind: ReminderKind
  /** From when on it may be told of. */
  from: Instant
  /** From when on it is too late for it. */
  until: Instant
  page: ReminderPage
}
