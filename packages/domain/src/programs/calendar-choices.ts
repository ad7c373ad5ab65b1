/** What may stand in a runner's calendar. */
export const FEED_KINDS = ['sessions', 'workouts', 'races', 'runs', 'loads'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** When the calendar reminds: not, in the morning of the day, or so many minutes before. */
export const FEED_ALARMS = ['none', 'morning', '15', '30', '60', '120'] as const
export type FeedAlarm = (typeof FEED_ALARMS)[number]

/** `plain` says what it is; `bare` only that there is an appointment, a training, a race. */
export const FEED_TITLES = ['plain', 'bare'] as const
export type FeedTitles = (typeof FEED_TITLES)[number]

/** What the runner chooses of the own calendar. */
export type FeedChoices = { titles: FeedTitles } & Record<FeedKind, { shown: boolean; alarm: FeedAlarm }>

/** Until the runner chooses: everything, and a reminder where somebody waits. */
export const FEED_CHOICES: FeedChoices = {
  titles: 'plain',
  sessions: { shown: true, alarm: '60' },
  workouts: { shown: true, alarm: 'none' },
  races: { shown: true, alarm: 'none' },
  runs: { shown: true, alarm: 'none' },
  loads: { shown: true, alarm: 'none' },
}
