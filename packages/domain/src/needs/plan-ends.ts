import { addDays, type Day } from '../calendar/day.ts'
import type { NeedThresholds } from '../progress/need-settings.ts'
import type { PhaseName, RunnerRecord } from '../record/schema.ts'

/**
 * The block that ends soon, with what follows it; or the last one, for as many days after it as long as nothing follows. Null: neither.
 * A block without an end does not end.
 */
export function blockEnding(
  { phases = [] }: Pick<RunnerRecord, 'phases'>,
  today: Day,
  { needs: { blockEnds } }: NeedThresholds,
): { phase: PhaseName; to: Day; next: PhaseName | null } | null {
  const inOrder = [...phases].sort((a, b) => (a.from < b.from ? -1 : 1))
  for (const { phase, from, to } of inOrder.toReversed()) {
    if (!to || from > today) continue
    const next = inOrder.find((other) => other.from > from && (other.to ?? other.from) > to)
    const isNear = today <= to && to <= addDays(today, blockEnds)
    const isOver = to < today && !next && addDays(to, blockEnds) >= today
    return isNear || isOver ? { phase, to, next: next?.phase ?? null } : null
  }
  return null
}

/** The next race that is near, the nearest first. Null: none is. */
export function raceNear(
  { races = [] }: Pick<RunnerRecord, 'races'>,
  today: Day,
  { needs: { raceA, raceOther } }: NeedThresholds,
) {
  const isNear = ({ date, priority }: (typeof races)[number]): boolean =>
    date >= today && date <= addDays(today, priority === 'A' ? raceA : raceOther)
  return (
    races
      .filter((race) => race.status === 'planned' && isNear(race))
      .sort((a, b) => (a.date === b.date ? (a.priority < b.priority ? -1 : 1) : a.date < b.date ? -1 : 1))[0] ?? null
  )
}
