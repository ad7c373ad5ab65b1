import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { fetchPlanAtHand } from '../features/logs/at-hand.ts'
import { fetchCommentsAtHand } from '../features/logs/comment-hooks.ts'
import { prefetchLately } from '../features/logs/running-prefetch.ts'
import { fetchMineAtHand } from '../features/progress/hooks.ts'
import { prefetchDue } from '../features/sessions/due-hooks.ts'
import { fetchSummariesAtHand } from '../features/sessions/summary-hooks.ts'
import { fetchWishesAtHand } from '../features/sessions/wish-hooks.ts'

/** What is on the phone and not older than this is not asked for again: milliseconds. */
const STALE_MS = 3 * 60 * 60_000

/** What the runner's pages show, fetched while there is a network: it stays on the phone (lib/device/answers.ts). */
export const fetchAtHand = async (timeZone: TimeZone): Promise<void> => {
  prefetchLately()
  prefetchDue()
  await Promise.allSettled([
    fetchPlanAtHand(timeZone, STALE_MS),
    fetchMineAtHand(STALE_MS),
    fetchSummariesAtHand(STALE_MS),
    fetchWishesAtHand(STALE_MS),
    fetchCommentsAtHand(STALE_MS),
  ])
}
