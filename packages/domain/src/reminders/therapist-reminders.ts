import { addDays } from '../calendar/day.ts'
import { addHours, compareInstants, dayOf, type Instant, instantOf, type TimeZone } from '../calendar/instant.ts'
import { openWish, settleWishes, type WishStep } from '../sessions/wishes.ts'
import type { ReminderTimes } from './choices.ts'
import type { Reminder } from './reminder.ts'

/** Pain from which on a therapist is interrupted, 0–10 (P39). */
export const PAIN_INTERRUPTS = 7
/** Effort from which on a therapist is interrupted, 0–10 (P39). */
export const EFFORT_INTERRUPTS = 9

/**
 * What is known of the runners a therapist answers for, as far as reminders ask. What lies before the therapist's own last look at that
 * runner's record is seen, and not here.
 */
export type TherapistFacts = {
  /** What interrupts, each once: a red flag, pain, effort; of whom, and when it reached the practice. */
  alarms: readonly { runnerId: string; what: string; receivedAt: Instant }[]
  /** What was said about wishes, runner by runner. */
  wishes: readonly { runnerId: string; steps: readonly (WishStep & { receivedAt: Instant })[] }[]
  /** When the newest of all that runners told reached the practice, by runner. */
  news: readonly { receivedAt: Instant }[]
}

/** What was not looked at for so long is no interruption any more; it stands on the list of runners. */
const ALARM_HOURS = 72
const WISH_HOURS = 72
/** A morning message is one for so long. */
const MORNING_HOURS = 4

/** What a therapist is told of one runner begins with the runner's id: when they are erased, it is found by that and goes too. */
export const keyAbout = (runnerId: string, what: string): string => `${runnerId} ${what}`

type Ground = { times: ReminderTimes; timeZone: TimeZone; at: Instant }

const wishesOf = ({ wishes }: TherapistFacts, at: Instant): Reminder[] =>
  wishes.flatMap(({ runnerId, steps }): Reminder[] => {
    const open = openWish(settleWishes(steps, at))
    const told = steps.find(({ wishId, state }) => wishId === open?.wishId && state === 'wished')
    if (!open || !told) return []
    const { receivedAt: from } = told
    const key = keyAbout(runnerId, `wish ${open.wishId}`)
    return [{ key, kind: 'wishes', from, until: addHours(from, WISH_HOURS), page: '/runners' }]
  })

/** Everything that a therapist may be told of at a moment or soon after; `times` by the clock of `timeZone`, the practice's. */
export const therapistReminders = (facts: TherapistFacts, { times, timeZone, at }: Ground): Reminder[] => {
  const today = dayOf(at, timeZone)
  const [before, morning] = [addDays(today, -1), today].map((day) => instantOf(day, times.morning, timeZone)) as [
    Instant,
    Instant,
  ]
  const hasNews = facts.news.some(
    ({ receivedAt }) => compareInstants(before, receivedAt) < 0 && compareInstants(receivedAt, morning) <= 0,
  )
  return [
    ...facts.alarms.map(
      ({ runnerId, what, receivedAt }): Reminder => ({
        key: keyAbout(runnerId, what),
        kind: 'alarms',
        from: receivedAt,
        until: addHours(receivedAt, ALARM_HOURS),
        page: '/runners',
      }),
    ),
    ...wishesOf(facts, at),
    ...(hasNews
      ? [
          {
            key: `daily ${today}`,
            kind: 'daily',
            from: morning,
            until: addHours(morning, MORNING_HOURS),
            page: '/runners',
          } satisfies Reminder,
        ]
      : []),
  ]
}
