import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { cleanText } from '@strideloom/domain/clean-text.ts'
import { loggedAtAfter } from '@strideloom/domain/logs/logged-at.ts'
import { newId } from '../../lib/new-id.ts'
import type { OwnComment } from './comment-hooks.ts'
import { commentsKept } from './comments-outbox.ts'
import type { ItemView } from './plan.ts'
import { now } from './runner-day.ts'

/** What a comment is about: an item as it is shown on a day, or the day. */
export type Commented = { day: Day; item: Pick<ItemView, 'id' | 'prescribed' | 'instead'> | null }

/** What an item is called in the plan, also while another exercise stands in for it. */
export const nameOfItem = ({ item }: Commented): string => item?.instead?.asked ?? item?.prescribed.name ?? ''

const after = (seen: Instant | null): Instant => loggedAtAfter(now(), seen === null ? [] : [{ loggedAt: seen }])

const withdraw = (commentId: string, seen: Instant): Instant => {
  const toldAt = after(seen)
  commentsKept.keep([{ id: newId(), commentId, withdrawn: true, toldAt }])
  return toldAt
}

/** Keeps a comment. Gives what takes it back. */
export const sayComment = (on: Commented, words: string): (() => void) => {
  const commentId = newId()
  const toldAt = after(null)
  const about = nameOfItem(on)
  commentsKept.keep([
    { id: newId(), commentId, day: on.day, workoutItemId: on.item?.id ?? null, about, words: cleanText(words), toldAt },
  ])
  return () => void withdraw(commentId, toldAt)
}

/** Takes a comment back. Gives what says it again as it was. */
export const takeBackComment = ({ commentId, said, toldAt: seen }: OwnComment): (() => void) => {
  const { day, workoutItemId, about, words } = said
  const toldAt = withdraw(commentId, seen)
  return () => commentsKept.keep([{ id: newId(), commentId, day, workoutItemId, about, words, toldAt: after(toldAt) }])
}
