import type { RaceChange } from '../programs/race-changes.ts'
import type { RecordRace } from '../record/schema.ts'

/** The races of a record as they stood when a plan was laid around them: what of them has changed since is taken back. */
export function racesAsLaid(races: readonly RecordRace[], changes: readonly RaceChange[]): RecordRace[] {
  const changed = new Map(changes.map((change) => [change.id, change.from]))
  const known = new Map(races.map((race) => [race.id, race]))
  const was = [...changed.values()].flatMap((from): RecordRace[] =>
    from
      ? [
          {
            ...known.get(from.id),
            id: from.id,
            date: from.day,
            distanceKm: from.distanceKm,
            priority: from.priority,
            status: 'planned',
          },
        ]
      : [],
  )
  return [...races.filter(({ id }) => !changed.has(id)), ...was]
}
