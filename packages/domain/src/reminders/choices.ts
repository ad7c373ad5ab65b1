import type { Instant, LocalTime } from '../calendar/instant.ts'
import { isQuietTime, type QuietHours } from './quiet-hours.ts'

/** What a runner may be reminded of. */
export const RUNNER_KINDS = ['plan', 'check-in', 'response', 'weekly', 'session', 'answers'] as const
export type RunnerKind = (typeof RUNNER_KINDS)[number]

/** What a therapist may be told of: what interrupts (P39), wishes for a session, and the rest once a day. */
export const THERAPIST_KINDS = ['alarms', 'wishes', 'daily'] as const
export type ReminderTherapistKind = (typeof THERAPIST_KINDS)[number]

export type ReminderKind = RunnerKind | ReminderTherapistKind

/** By the person's own clock. What belongs to a part of the day comes at one of two times, so that it comes together. */
export type ReminderTimes = { morning: LocalTime; evening: LocalTime; quiet: QuietHours }

/** What somebody chose: which kinds, and when. */
export type ReminderChoice<K extends ReminderKind = ReminderKind> = ReminderTimes & { kinds: readonly K[] }

/** What is kept of it: a kind that is on, since when. What was before that is not told of. */
export type KeptChoice = ReminderTimes & { since: Readonly<Partial<Record<ReminderKind, Instant>>> }

/** Nothing is on until somebody turns it on; product defaults. */
export const NO_REMINDERS: KeptChoice = {
  morning: '08:00',
  evening: '19:00',
  quiet: { from: '21:00', to: '07:00' },
  since: {},
}

/** What is kept of a new choice: what was on already stays on since then. */
export const chooseReminders = (
  before: KeptChoice,
  { kinds, morning, evening, quiet }: ReminderChoice,
  now: Instant,
): KeptChoice => ({
  morning,
  evening,
  quiet,
  since: Object.fromEntries(kinds.map((kind) => [kind, before.since[kind] ?? now])),
})

/** The kinds of a list that are on, in its order. */
export const kindsOn = <K extends ReminderKind>(kinds: readonly K[], { since }: KeptChoice): K[] =>
  kinds.filter((kind) => since[kind] !== undefined)

/** Why these times cannot be kept, in a sentence; null where they can. Without zod, for the phone. */
export const complaintOfTimes = ({ morning, evening, quiet }: ReminderTimes): string | null => {
  if (quiet.from === quiet.to) return 'Quiet hours begin and end at the same time. Choose two different times.'
  if (isQuietTime(morning, quiet))
    return `The morning time, ${morning}, lies in the quiet hours. Choose a time outside of them.`
  if (isQuietTime(evening, quiet))
    return `The evening time, ${evening}, lies in the quiet hours. Choose a time outside of them.`
  return null
}
