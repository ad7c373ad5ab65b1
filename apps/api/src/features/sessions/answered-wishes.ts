import type { Db } from '@strideloom/db/client.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf, type TimeZone } from '@strideloom/domain/calendar/instant.ts'
import type { Wish } from '@strideloom/domain/sessions/wishes.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { type BookedTime, findBooked, listAnswerers } from './wishes-store.ts'

/** A wish that was declined is told of for so many days, as on the runner's phone. */
const DECLINED_DAYS = 14

/** An answer that may still be taken back, whoever gave it. */
export type AnsweredWish = {
  wishId: string
  answeredOn: Day
  /** Who answered. */
  by: string
  /** What was written to the runner; empty where a session was booked. */
  words: string
  /** The session that was booked; null where the wish was declined. */
  booked: (BookedTime & { id: string }) | null
  /** Whether it waits again once it is taken back: no newer wish stands in its place. */
  waitsAgain: boolean
}

/** Sessions that were booked for wishes and are still to come, and the newest wish where it was declined lately; the newest wish first. */
export const answeredWishes = async (
  db: Db,
  runner: RunnerScope,
  wishes: readonly Wish[],
  { today, timeZone }: { today: Day; timeZone: TimeZone },
): Promise<AnsweredWish[]> => {
  const since = addDays(today, -DECLINED_DAYS)
  const answered = wishes.flatMap((wish, at) => {
    const { state, answeredAt } = wish
    if (answeredAt === null || (state !== 'taken' && state !== 'declined')) return []
    const answeredOn = dayOf(answeredAt, timeZone)
    return state === 'taken' || (at === 0 && answeredOn > since) ? [{ wish, answeredOn, waitsAgain: at === 0 }] : []
  })
  const [sessions, names] = await Promise.all([
    findBooked(
      db,
      runner,
      answered.flatMap(({ wish }) => wish.sessionId ?? []),
    ),
    listAnswerers(
      db,
      runner,
      answered.map(({ wish }) => wish.wishId),
    ),
  ])
  const open = sessions.filter(
    ({ status, retired, day }) => !retired && day >= today && (status === 'booked' || status === 'planned'),
  )
  return answered.flatMap(({ wish: { wishId, state, words, sessionId }, answeredOn, waitsAgain }): AnsweredWish[] => {
    const session = open.find(({ id }) => id === sessionId)
    if (state === 'taken' && !session) return []
    const booked = session
      ? { id: session.id, day: session.day, startTime: session.startTime, minutes: session.minutes }
      : null
    return [{ wishId, answeredOn, by: names.get(wishId) ?? '', words, booked, waitsAgain }]
  })
}
