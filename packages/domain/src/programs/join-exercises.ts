import type { EditContext } from './edit-context.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { ExerciseGroup, Program } from './schema.ts'
import { groupOf } from './workout-parts.ts'

/** Rest after a round where none of the exercises names its own. */
const REST_SECONDS = 60

/** The group with these exercises left in it; fewer than two are no group. */
const withMembers = (program: Program, group: ExerciseGroup, prescriptionIds: string[]): Program =>
  prescriptionIds.length < 2
    ? withoutRecords(program, 'groups', [group.id])
    : putRecord(program, 'groups', { ...group, prescriptionIds })

/**
 * Joins exercises into one group, in this order, wherever they stand together in a workout. Those that are joined already bring
 * theirs along. The rest after a round is the longest that one of them had.
 */
export const joinExercises = (
  program: Program,
  prescriptionIds: readonly string[],
  { newId }: Pick<EditContext, 'newId'>,
): Program => {
  const known = [...new Set(prescriptionIds)].filter((id) => id in program.prescriptions)
  const groups = new Map(known.flatMap((id) => groupOf(program, id) ?? []).map((group) => [group.id, group]))
  const members = [...new Set(known.flatMap((id) => groupOf(program, id)?.prescriptionIds ?? [id]))]
  const [first, ...others] = groups.values()
  if (members.length < 2 || (first && others.length === 0 && first.prescriptionIds.length === members.length))
    return program
  const rests = known.flatMap((id) => program.prescriptions[id]?.dose.restSeconds ?? [])
  const group = first ?? {
    id: newId(),
    restSeconds: rests.length > 0 ? Math.max(...rests) : REST_SECONDS,
    prescriptionIds: [],
  }
  return putRecord(
    withoutRecords(
      program,
      'groups',
      others.map(({ id }) => id),
    ),
    'groups',
    { ...group, prescriptionIds: members },
  )
}

/** Takes one exercise out of its group, in all workouts; the others stay joined. */
export const splitOff = (program: Program, prescriptionId: string): Program => {
  const group = groupOf(program, prescriptionId)
  return group
    ? withMembers(
        program,
        group,
        group.prescriptionIds.filter((id) => id !== prescriptionId),
      )
    : program
}

/** Every exercise of a group by itself again. */
export const splitGroup = (program: Program, groupId: string): Program => withoutRecords(program, 'groups', [groupId])

/** Writes the rest after a round. */
export const setGroupRest = (program: Program, groupId: string, restSeconds: number): Program => {
  const group = program.groups[groupId]
  return group ? putRecord(program, 'groups', { ...group, restSeconds }) : program
}

/** So many rounds: a set of each of these exercises to a round, in all workouts. */
export const setRounds = (program: Program, prescriptionIds: readonly string[], rounds: number): Program =>
  prescriptionIds.reduce((soFar, id) => {
    const one = soFar.prescriptions[id]
    return one && one.dose.sets !== rounds
      ? putRecord(soFar, 'prescriptions', { ...one, dose: { ...one.dose, sets: rounds } })
      : soFar
  }, program)

/** Lets another prescription stand in for one beside it in its group: a lighter dose of some weeks, another exercise. */
export const standIn = (program: Program, prescriptionId: string, otherId: string): Program => {
  const group = groupOf(program, prescriptionId)
  if (!group || group.prescriptionIds.includes(otherId)) return program
  const prescriptionIds = group.prescriptionIds.flatMap((id) => (id === prescriptionId ? [id, otherId] : [id]))
  return putRecord(program, 'groups', { ...group, prescriptionIds })
}

/**
 * Changes the order of a round: one exercise comes before or after the one beside it, in all workouts. Other doses of an exercise
 * go with it.
 * @param by −1 earlier, 1 later
 * @param standing the exercises of the workout that is looked at: the one beside is one of those
 */
export const reorderRound = (
  program: Program,
  prescriptionId: string,
  by: -1 | 1,
  standing: readonly string[],
): Program => {
  const group = groupOf(program, prescriptionId)
  const there = group?.prescriptionIds.filter((id) => standing.includes(id)) ?? []
  const beside = there[there.indexOf(prescriptionId) + by]
  if (!group || beside === undefined) return program
  const nameOf = (id: string) => program.prescriptions[id]?.exercise ?? id
  const moves = (id: string) =>
    id === prescriptionId || (nameOf(id) === nameOf(prescriptionId) && nameOf(id) !== nameOf(beside))
  const moved = group.prescriptionIds.filter(moves)
  const rest = group.prescriptionIds.filter((id) => !moves(id))
  const isLikeBeside = (id: string) => id === beside || nameOf(id) === nameOf(beside)
  const at = by < 0 ? rest.findIndex(isLikeBeside) : rest.findLastIndex(isLikeBeside) + 1
  return putRecord(program, 'groups', {
    ...group,
    prescriptionIds: [...rest.slice(0, at), ...moved, ...rest.slice(at)],
  })
}
