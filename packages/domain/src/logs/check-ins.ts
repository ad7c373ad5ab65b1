import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import { DomainError } from '../errors.ts'

/** An answer about a day further back is no memory worth keeping; a phone without signal for a month is covered. */
export const OLDEST_ANSWER_DAYS = 31

/**
 * Whether a check-in may be kept for its day. Today is the runner's; a day ahead is let through, because phones travel.
 * @throws DomainError day-out-of-reach
 */
export const checkInDay = (day: Day, today: Day): void => {
  if (day > addDays(today, 1))
    throw new DomainError('day-out-of-reach', 'This day is still to come. Check the date of this phone.', { day })
  if (day < addDays(today, -OLDEST_ANSWER_DAYS))
    throw new DomainError('day-out-of-reach', 'This day is more than a month ago and can no longer be answered.', {
      day,
    })
}

/** One answer a day: the newest, then the greater id. The order of arrival changes nothing. In order of day. */
export const newestPerDay = <A extends { id: string; day: Day; answeredAt: Instant }>(answers: readonly A[]): A[] => {
  const byDay = new Map<Day, A>()
  for (const answer of answers) {
    const known = byDay.get(answer.day)
    const later = known ? compareInstants(answer.answeredAt, known.answeredAt) : 1
    if (!known || later > 0 || (later === 0 && answer.id > known.id)) byDay.set(answer.day, answer)
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
