import { FEED_ALARMS, type FeedAlarm, type FeedKind } from '@strideloom/domain/programs/calendar-choices.ts'

/** What the kinds of a calendar are called. */
export const FEED_KIND_WORDS: Record<FeedKind, string> = {
  sessions: 'Hands-on sessions',
  workouts: 'Workouts',
  races: 'Races',
  runs: 'Key runs of the week',
  loads: 'Changes to your running',
}

const ALARM_WORDS: Record<FeedAlarm, string> = {
  none: 'No reminder',
  morning: 'At 07:00 that day',
  '15': '15 min before',
  '30': '30 min before',
  '60': '1 h before',
  '120': '2 h before',
}

/** Kinds that stand at an hour: the others are of a day. */
const TIMED: ReadonlySet<FeedKind> = new Set(['sessions', 'races', 'runs'])

/** The reminders that a kind may have. */
export const alarmOptions = (kind: FeedKind): { value: FeedAlarm; label: string }[] =>
  FEED_ALARMS.filter((alarm) => TIMED.has(kind) || alarm === 'none' || alarm === 'morning').map((value) => ({
    value,
    label: ALARM_WORDS[value],
  }))
