import type { Day } from '../calendar/day.ts'
import { addHours, compareInstants, dayOf, type Instant, type TimeZone } from '../calendar/instant.ts'
import { sameContent } from '../same-content.ts'
import { FEED_KINDS, type FeedChoices } from './calendar-choices.ts'
import type { FeedEvent } from './calendar-events.ts'

/** What a calendar was told of an entry: how often it changed since it was first told, and when last. */
export type ToldEvent = { event: FeedEvent; sequence: number; changedAt: Instant }

/** By the entry's uid. */
export type ToldEvents = Readonly<Record<string, ToldEvent>>

/** How long it is told that something is off, in days: calendars that come once a day hear of it surely. */
export const TELLS_OFF_DAYS = 14

const lastDay = ({ time }: FeedEvent, timeZone: TimeZone): Day =>
  'from' in time ? time.to : dayOf(time.start, timeZone)

const isShown = ({ event }: ToldEvent, choices: FeedChoices): boolean => choices[event.kind].shown

/**
 * What a calendar is told from now on, given what it was told. The same stays as it is, to the letter; what has changed counts one
 * up; what is no longer planned is told as off for a while, and forgotten when it is over. Of a kind that is not shown just now it
 * is remembered what was told, so that it does not begin anew.
 */
export const tellEvents = (
  told: ToldEvents,
  events: readonly FeedEvent[],
  { choices, timeZone, now }: { choices: FeedChoices; timeZone: TimeZone; now: Instant },
): ToldEvents => {
  const today = dayOf(now, timeZone)
  const next: Record<string, ToldEvent> = {}
  for (const event of events) {
    const known = told[event.uid]
    if (!known) next[event.uid] = { event, sequence: 0, changedAt: now }
    else if (sameContent(known.event, event)) next[event.uid] = known
    else next[event.uid] = { event, sequence: known.sequence + 1, changedAt: now }
  }
  for (const [uid, known] of Object.entries(told)) {
    if (next[uid]) continue
    const isOver = lastDay(known.event, timeZone) < today
    if (!isShown(known, choices)) {
      if (!isOver) next[uid] = known
    } else if (isOver) {
      // It was taken out of the plan, or it has left the window.
    } else if (known.event.state !== 'cancelled')
      next[uid] = { event: { ...known.event, state: 'cancelled' }, sequence: known.sequence + 1, changedAt: now }
    else if (compareInstants(addHours(known.changedAt, TELLS_OFF_DAYS * 24), now) > 0) next[uid] = known
  }
  return next
}

/** What of it stands in the calendar, in an order that stays. */
export const shownEvents = (told: ToldEvents, choices: FeedChoices): ToldEvent[] =>
  FEED_KINDS.flatMap((kind) =>
    Object.values(told)
      .filter((one) => one.event.kind === kind && isShown(one, choices))
      .sort((a, b) => (a.event.uid < b.event.uid ? -1 : 1)),
  )
