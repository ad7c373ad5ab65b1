import { addDays, type Day } from '../calendar/day.ts'
import type { LoadChange } from './load-change.ts'
import type { Program } from './schema.ts'

type Loads = Program['loadChanges']

/**
 * Changes of load as a version has them, from today on. One that has begun in the draft keeps its first day, as when it is written
 * anew, and ends yesterday where the version has none; one that is over stays as it is. What the version had begun and the draft
 * does not have begins today.
 */
export const loadsRestored = (version: Loads, draft: Loads, today: Day): Loads => {
  const yesterday = addDays(today, -1)
  const hasBegun = ({ fromDay }: LoadChange) => fromDay < today
  const begun = Object.values(draft)
    .filter(hasBegun)
    .map((load): LoadChange => {
      const then = version[load.id]
      if (load.toDay < today) return load
      if (!then || then.toDay < today) return { ...load, toDay: yesterday }
      const year = addDays(load.fromDay, 365)
      return { ...then, fromDay: load.fromDay, toDay: then.toDay < year ? then.toDay : year }
    })
  const isDrafted = new Set(begun.map(({ id }) => id))
  const ahead = Object.values(version)
    .filter(({ id, toDay }) => !isDrafted.has(id) && toDay >= today)
    .map((load) => (hasBegun(load) ? { ...load, fromDay: today } : load))
  return Object.fromEntries([...begun, ...ahead].map((load) => [load.id, load]))
}
