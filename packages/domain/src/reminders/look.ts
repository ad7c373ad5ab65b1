import { addDays } from '../calendar/day.ts'
import { addMinutes, compareInstants, dayOf, type Instant, instantOf, type TimeZone } from '../calendar/instant.ts'
import type { KeptChoice } from './choices.ts'
import { quietEnds } from './quiet-hours.ts'
import type { Reminder, ReminderPage } from './reminder.ts'

/** What was told already, and when. */
export type ToldReminders = Readonly<Record<string, Instant>>

export type Look = {
  /** What is told now, in one message; empty: nothing is. */
  tell: readonly Reminder[]
  /** What is remembered from now on. */
  told: ToldReminders
  /** When to look again. */
  next: Instant
}

/** A thing that was told so long ago does not come again: no reminder lasts that long. */
const REMEMBERED_DAYS = 14

const earliest = (moments: readonly Instant[]): Instant =>
  moments.reduce((first, moment) => (compareInstants(moment, first) < 0 ? moment : first))
const latest = (a: Instant, b: Instant): Instant => (compareInstants(a, b) < 0 ? b : a)

/** The next morning or evening time, so that what is asked of a day is looked for in time. */
const nextPartOfDay = (at: Instant, { morning, evening }: KeptChoice, timeZone: TimeZone): Instant => {
  const today = dayOf(at, timeZone)
  return earliest(
    [0, 1, 2]
      .flatMap((days) => [morning, evening].map((time) => instantOf(addDays(today, days), time, timeZone)))
      .filter((moment) => compareInstants(at, moment) < 0),
  )
}

/**
 * What somebody is told of at a moment: everything that is on, waits and was not told before, in one message. Never in quiet hours,
 * never within `spacing` minutes after the last message, never of what was before its kind was turned on.
 * @param reminders all that waits, from the facts of this moment
 * @param every minutes after which to look again in any case, where something may come at any time; null where it need not
 */
export const lookAt = (
  reminders: readonly Reminder[],
  {
    choice,
    told,
    lastAt,
    timeZone,
    at,
    spacing,
    every,
  }: {
    choice: KeptChoice
    told: ToldReminders
    /** When something was told last; null: never. */
    lastAt: Instant | null
    timeZone: TimeZone
    at: Instant
    spacing: number
    every: number | null
  },
): Look => {
  const isBefore = (a: Instant, b: Instant) => compareInstants(a, b) < 0
  const waiting = reminders.filter(({ key, kind, from, until }) => {
    const since = choice.since[kind]
    return since !== undefined && !isBefore(from, since) && told[key] === undefined && isBefore(at, until)
  })
  const ripe = waiting.filter(({ from }) => !isBefore(at, from))
  const free = lastAt === null ? at : latest(at, addMinutes(lastAt, spacing))
  const opens = quietEnds(free, choice.quiet, timeZone)
  const tells = ripe.length > 0 && opens === at
  const tell = tells ? [...new Map(ripe.map((one) => [one.key, one])).values()] : []
  const forget = addMinutes(at, -REMEMBERED_DAYS * 24 * 60)
  const nextLooks = [
    nextPartOfDay(at, choice, timeZone),
    ...waiting.map(({ from }) => from).filter((from) => isBefore(at, from)),
    ...(ripe.length > 0 && !tells ? [opens] : []),
    ...(every === null ? [] : [addMinutes(at, every)]),
  ]
  return {
    tell,
    told: {
      ...Object.fromEntries(Object.entries(told).filter(([, when]) => isBefore(forget, when))),
      ...Object.fromEntries(tell.map(({ key }) => [key, at])),
    },
    // At night there is nothing to look for.
    next: latest(earliest(nextLooks), quietEnds(addMinutes(at, 1), choice.quiet, timeZone)),
  }
}

/** The page of a message: the one that all of it is about, else the first page of whoever gets it. */
export const pageOf = (tell: readonly Reminder[], home: ReminderPage): ReminderPage => {
  const pages = new Set(tell.map(({ page }) => page))
  const [only] = pages
  return pages.size === 1 && only !== undefined ? only : home
}
