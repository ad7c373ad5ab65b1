import type { Day } from '../calendar/day.ts'
import { compareInstants, type Instant } from '../calendar/instant.ts'

/** What may be told of a day's running where no run tells it; `withdrawn` takes an earlier answer back. */
export const TOLD_OF_DAY = ['rest', 'skipped', 'cut-short', 'withdrawn'] as const
export type ToldOfDay = (typeof TOLD_OF_DAY)[number]

type Told = { id: string; day: Day; usualKeyRunId: string | null; told: ToldOfDay; toldAt: Instant }

/**
 * One answer for each day and key run: the newest, then the greater id, so that the order of arrival changes nothing. One that
 * was taken back is left out. In order of day.
 */
export const settleRunningDays = <T extends Told>(answers: readonly T[]): T[] => {
  const newest = new Map<string, T>()
  for (const answer of answers) {
    const key = `${answer.day} ${answer.usualKeyRunId}`
    const known = newest.get(key)
    const later = known ? compareInstants(answer.toldAt, known.toldAt) : 1
    if (!known || later > 0 || (later === 0 && answer.id > known.id)) newest.set(key, answer)
  }
  return [...newest.values()].filter(({ told }) => told !== 'withdrawn').sort((a, b) => (a.day < b.day ? -1 : 1))
}
