import { addMinutes, compareInstants, epochMilliseconds, type Instant } from '../calendar/instant.ts'

/** A stretch of a therapist's time: moments, so that clocks that change and midnights make no difference. */
export type TakenTime = { start: Instant; minutes: number }

const MINUTE = 60_000
const endOf = ({ start, minutes }: TakenTime): number => epochMilliseconds(start) + minutes * MINUTE

/** Minutes between two times, whichever is first; negative: so many minutes belong to both. */
export const gapBetween = (a: TakenTime, b: TakenTime): number =>
  (Math.max(epochMilliseconds(a.start), epochMilliseconds(b.start)) - Math.min(endOf(a), endOf(b))) / MINUTE

/** True when both cannot stand: they overlap, or fewer minutes than the buffer lie between them. */
export const areTooNear = (a: TakenTime, b: TakenTime, buffer: number): boolean => gapBetween(a, b) < buffer

/** The first of the taken times that keeps the asked one away; null where it is free. */
export const firstTaken = <Taken extends TakenTime>(
  asked: TakenTime,
  taken: readonly Taken[],
  buffer: number,
): Taken | null =>
  taken
    .filter((one) => areTooNear(asked, one, buffer))
    .reduce<Taken | null>(
      (first, one) => (first === null || compareInstants(one.start, first.start) < 0 ? one : first),
      null,
    )

/** When a time of this length is free from the asked start on, with the buffer on both sides. */
export const freeFrom = (asked: TakenTime, taken: readonly TakenTime[], buffer: number): Instant => {
  const inOrder = [...taken].sort((a, b) => compareInstants(a.start, b.start) || a.minutes - b.minutes)
  return inOrder.reduce<Instant>((start, one) => {
    const isNear = areTooNear({ start, minutes: asked.minutes }, one, buffer)
    return isNear ? addMinutes(one.start, one.minutes + buffer) : start
  }, asked.start)
}

/** What stands too near to something else of the same therapist, by id. Times that were agreed before the rule stay, and are marked. */
export const clashesAmong = (
  times: readonly (TakenTime & { id: string; therapistId: string })[],
  buffer: number,
): ReadonlyMap<string, { otherId: string; gap: number }> => {
  const clashes = new Map<string, { otherId: string; gap: number }>()
  const inOrder = [...times].sort((a, b) => compareInstants(a.start, b.start) || (a.id < b.id ? -1 : 1))
  for (const [index, one] of inOrder.entries())
    for (const other of inOrder.slice(index + 1)) {
      if (other.therapistId !== one.therapistId || !areTooNear(one, other, buffer)) continue
      const gap = gapBetween(one, other)
      for (const [id, otherId] of [
        [one.id, other.id],
        [other.id, one.id],
      ] as const) {
        const known = clashes.get(id)
        if (!known || gap < known.gap) clashes.set(id, { otherId, gap })
      }
    }
  return clashes
}

/** How two times stand to each other, in a sentence part. */
export const nearWords = (gap: number, buffer: number): string =>
  gap < 0 ? `${-gap} min belong to both` : `only ${gap} min between them, ${buffer} are kept free`
