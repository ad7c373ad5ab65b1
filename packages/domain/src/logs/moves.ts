import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'
import { isNewer, type Settling } from './settle.ts'

/** A workout laid on another day by its runner. Onto the day that the plan has for it: it was moved back. */
export type Move = {
  id: string
  workoutId: string
  /** The day that the plan had for it when it was moved. */
  fromDay: Day
  toDay: Day
  /** By the phone's clock. */
  movedAt: Instant
}

type Some = Pick<Move, 'id' | 'fromDay' | 'toDay' | 'movedAt'>

/** The move that was made last by the phones' clocks, then the greater id: whatever order they arrive in, and however often. */
export const lastMove = <M extends Some>(moves: readonly M[]): M | null =>
  moves.reduce<M | null>((best, move) => {
    if (best === null) return move
    const later = compareInstants(move.movedAt, best.movedAt)
    return later > 0 || (later === 0 && move.id > best.id) ? move : best
  }, null)

/** Since when work of a workout is told as done; null while none is. Of several entries for one exercise the newest speaks. */
export const workedSince = (entries: readonly Settling[]): Instant | null => {
  const newest = new Map<string, Settling>()
  for (const entry of entries) {
    if (entry.workoutItemId === null) continue
    const known = newest.get(entry.workoutItemId)
    if (!known || isNewer(entry, known)) newest.set(entry.workoutItemId, entry)
  }
  return [...newest.values()]
    .filter(({ outcome }) => outcome === 'done' || outcome === 'partly')
    .reduce<Instant | null>(
      (first, { loggedAt }) => (first === null || compareInstants(loggedAt, first) < 0 ? loggedAt : first),
      null,
    )
}

/** Where a workout lies, and what became of its move. */
export type Place = {
  day: Day
  /** The day of the plan that it has left; null where it lies there. */
  movedFrom: Day | null
  /**
   * A move that does not hold any more, to be shown and never dropped: some of the work was told as done before it, or the plan
   * was published again since with another day, or with this one anew.
   */
  overtaken: { by: 'done' | 'plan'; toDay: Day } | null
}

/** What of a workout decides where it lies, beside its moves. */
type Laid = {
  /** Its day in the plan that is published now. */
  day: Day
  /** When a publication last put it on another day, or brought it back; null while it is where it was first published. */
  laidAgainAt: Instant | null
  /** Since when work of it is told as done. */
  workedAt: Instant | null
}

/**
 * Where a workout lies. What was moved last holds, as long as the plan has had the workout on the day that it was moved from ever since
 * and none of it was done by then: a move that a plan has overtaken is over, also where a later plan brings that day back. A pure choice:
 * the phone, the server and a calendar come to the same place from the same rows.
 */
export const placeOf = ({ day, laidAgainAt, workedAt }: Laid, moves: readonly Some[]): Place => {
  const move = lastMove(moves)
  if (move === null || move.toDay === day || move.toDay === move.fromDay)
    return { day, movedFrom: null, overtaken: null }
  const { toDay, fromDay, movedAt } = move
  const isOver = laidAgainAt && compareInstants(movedAt, laidAgainAt) < 0
  if (fromDay !== day || isOver) return { day, movedFrom: null, overtaken: { by: 'plan', toDay } }
  return workedAt !== null && compareInstants(workedAt, movedAt) <= 0
    ? { day, movedFrom: null, overtaken: { by: 'done', toDay } }
    : { day: toDay, movedFrom: day, overtaken: null }
}
