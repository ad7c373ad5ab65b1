import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { Wish, WishedTime } from '@strideloom/domain/sessions/wishes.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { newId } from '../../lib/new-id.ts'
import { wishesKept } from './wishes-outbox.ts'

export type WishSaid = { times: readonly WishedTime[]; suits: string; note: string }

/** Later than what this phone has seen, so that of two wishes the one that was said last is the newer one. */
const after = (now: Instant, seen: Instant | null): Instant =>
  new Date(Math.max(Date.parse(now), seen === null ? 0 : Date.parse(seen) + 1)).toISOString()

const keepWish = ({ times, suits, note }: WishSaid, toldAt: Instant): { wishId: string; toldAt: Instant } => {
  const wishId = newId()
  const said = { times: times.map(({ startAt, minutes }) => ({ startAt, minutes })), suits, note }
  wishesKept.keep([{ id: newId(), wishId, ...said, toldAt }])
  return { wishId, toldAt }
}

const keepWithdrawal = (wishId: string, toldAt: Instant): void =>
  wishesKept.keep([{ id: newId(), wishId, withdrawn: true, toldAt }])

/** Keeps a wish, says so, and offers to undo it. `seen`: when the last one was sent that this phone knows of. */
export const sendWish = (said: WishSaid, { now, seen }: { now: Instant; seen: Instant | null }): void => {
  const { wishId, toldAt } = keepWish(said, after(now, seen))
  showToast({ sentence: 'Asked for', undo: () => keepWithdrawal(wishId, after(now, toldAt)) })
}

/** Takes a wish back; undone, it is asked for anew. */
export const takeBackWish = (wish: Wish, now: Instant): void => {
  const toldAt = after(now, wish.wishedAt)
  keepWithdrawal(wish.wishId, toldAt)
  showToast({ sentence: 'Taken back', undo: () => void keepWish(wish, after(now, toldAt)) })
}
