import type { ExerciseGroup, Program, Workout } from './schema.ts'

type Item = Workout['items'][number]

/** What is done of a workout before one goes on: one exercise by itself, or those that are joined. */
export type WorkoutPart = { group: ExerciseGroup | null; items: Item[] }

/** The group that a prescription is joined in; null where it stands by itself. */
export const groupOf = ({ groups }: Pick<Program, 'groups'>, prescriptionId: string): ExerciseGroup | null =>
  Object.values(groups).find(({ prescriptionIds }) => prescriptionIds.includes(prescriptionId)) ?? null

/**
 * A workout as it is done: joined exercises beside each other in the order of their group, where the first of them stands. Of a
 * group those count that this day has; one alone is no group.
 */
export const partsOf = (program: Pick<Program, 'groups'>, { items }: Pick<Workout, 'items'>): WorkoutPart[] => {
  const joined = new Map<string, WorkoutPart>()
  const parts: WorkoutPart[] = []
  for (const item of items) {
    const group = groupOf(program, item.prescriptionId)
    const there = group && joined.get(group.id)
    if (there) there.items.push(item)
    else {
      const part = { group, items: [item] }
      parts.push(part)
      if (group) joined.set(group.id, part)
    }
  }
  return parts.map(({ group, items: own }): WorkoutPart => {
    if (group === null || own.length < 2) return { group: null, items: own }
    const place = ({ prescriptionId }: Item) => group.prescriptionIds.indexOf(prescriptionId)
    return { group, items: own.sort((a, b) => place(a) - place(b)) }
  })
}
