import { sameContent } from '../same-content.ts'
import { splitOff } from './join-exercises.ts'
import { nameOf, onDays, type Pushing, type Reach, weeksOf } from './push-reach.ts'
import { putRecord } from './put-record.ts'
import type { ExerciseGroup, Laid, Program } from './schema.ts'
import type { TemplateParts } from './template-parts.ts'
import { groupOf } from './workout-parts.ts'

type LaidGroup = NonNullable<Laid['groups']>[number]
type Wanted = TemplateParts['groups'][number]
/** Which prescription stands for an exercise of the template, by its key. */
type Standing = ReadonlyMap<string, string>

export type GroupsPushed = Pushing & { groups: LaidGroup[]; standing: Map<string, string> }

/** The prescription that an exercise has become, or another dose of it: a lighter week, a week that keeps an older one. */
const isOf = (program: Program, id: string, laidId: string): boolean => {
  const [one, laid] = [program.prescriptions[id], program.prescriptions[laidId]]
  return (
    id === laidId ||
    (one !== undefined &&
      laid !== undefined &&
      one.weekdays.length === 0 &&
      one.exercise === laid.exercise &&
      one.pairingId === laid.pairingId)
  )
}

/** Is a group as it was laid, but for exercises that are gone altogether? */
export const isUntouched = (program: Program, was: LaidGroup, standing: Standing): boolean => {
  const group = program.groups[was.groupId]
  const laidKeys = was.keys.filter((key) => (standing.get(key) ?? '') in program.prescriptions)
  if (!group) return laidKeys.length < 2
  const keyOf = (id: string) => laidKeys.find((key) => isOf(program, id, standing.get(key) ?? '')) ?? `? ${id}`
  return group.restSeconds === was.restSeconds && sameContent([...new Set(group.prescriptionIds.map(keyOf))], laidKeys)
}

/** The one of these that has most in common with some keys; at least two, as one alone is no group. */
const likest = <One extends { keys: readonly string[] }>(
  all: readonly One[],
  keys: readonly string[],
): One | undefined =>
  all
    .map((one) => ({ one, common: one.keys.filter((key) => keys.includes(key)).length }))
    .filter(({ common }) => common >= 2)
    .sort((a, b) => b.common - a.common)[0]?.one

const namesOf = (program: Program, keys: readonly string[], standing: Standing): string =>
  keys
    .flatMap((key) => program.prescriptions[standing.get(key) ?? ''] ?? [])
    .map(nameOf)
    .join(', ')

/**
 * Joins exercises from tomorrow on as the template has them, in records of their own where days until today keep how they were joined.
 * `wanted` null: one after the other.
 */
const rejoin = (
  program: Program,
  { was, wanted, standing }: { was: LaidGroup | null; wanted: Wanted | null; standing: Map<string, string> },
  reach: Reach,
): { program: Program; groupId: string } => {
  const keys = [...new Set([...(was?.keys ?? []), ...(wanted?.keys ?? [])])]
  let next = program
  for (const key of keys) {
    const one = next.prescriptions[standing.get(key) ?? '']
    if (!one) continue
    const { asLaid } = weeksOf(next, one.id, [one.weekdays], reach)
    const own = onDays(next, one, asLaid, reach)
    next = splitOff(own.program, own.id)
    standing.set(key, own.id)
  }
  const groupId = was && !(was.groupId in next.groups) ? was.groupId : reach.context.newId()
  const prescriptionIds = (wanted?.keys ?? []).flatMap((key) => {
    const id = standing.get(key) ?? ''
    return id in next.prescriptions ? id : []
  })
  if (!wanted || prescriptionIds.length < 2) return { program: next, groupId }
  const group: ExerciseGroup = { id: groupId, prescriptionIds, restSeconds: wanted.restSeconds }
  return { program: putRecord(next, 'groups', group), groupId }
}

/**
 * What is done in turn as the template has it now, from tomorrow on. What was joined another way or taken apart by hand stays so.
 * @param laid what was joined when it was laid
 * @param before the program before anything was pushed, and what stood for the exercises then: by these is told what was done by hand
 * @param standing what stands for them now
 */
export const pushGroups = (
  program: Program,
  laid: readonly LaidGroup[],
  wanted: readonly Wanted[],
  before: { program: Program; standing: Standing },
  now: Standing,
  reach: Reach,
): GroupsPushed => {
  const standing = new Map(now)
  const out = { program, told: [] as string[], kept: [] as string[], groups: [] as LaidGroup[], standing }
  const left = new Set(laid)
  for (const want of wanted) {
    const was = likest([...left], want.keys) ?? null
    if (was) left.delete(was)
    const remember = (groupId: string) => out.groups.push({ ...want, groupId })
    if (was && sameContent(was.keys, want.keys) && was.restSeconds === want.restSeconds) {
      remember(was.groupId)
      continue
    }
    const names = namesOf(out.program, want.keys, standing)
    const joinedTo = want.keys.flatMap((key) => groupOf(out.program, standing.get(key) ?? '') ?? [])
    if (was ? !isUntouched(before.program, was, before.standing) : joinedTo.length > 0) {
      const isThere = !was || was.groupId in program.groups
      out.kept.push(`${names}: ${isThere ? 'joined' : 'taken apart'} by hand, so they stay so.`)
      remember(was?.groupId ?? joinedTo[0]?.id ?? reach.context.newId())
      continue
    }
    const foreign = joinedTo.some(({ id }) => id !== was?.groupId && !laid.some(({ groupId }) => groupId === id))
    if (foreign) {
      out.kept.push(`${names}: joined by hand, so they stay so.`)
      remember(was?.groupId ?? reach.context.newId())
      continue
    }
    const joined = rejoin(out.program, { was, wanted: want, standing }, reach)
    if (joined.groupId in joined.program.groups)
      out.told.push(`${names}: done in turn, ${want.restSeconds} s of rest after each round.`)
    out.program = joined.program
    remember(joined.groupId)
  }
  for (const was of left) {
    if (!(was.groupId in out.program.groups)) continue
    const names = namesOf(out.program, was.keys, standing)
    if (!isUntouched(before.program, was, before.standing)) {
      out.kept.push(`${names}: joined by hand, so they stay so.`)
      continue
    }
    const apart = rejoin(out.program, { was, wanted: null, standing }, reach)
    if (apart.program !== out.program) out.told.push(`${names}: one after the other.`)
    out.program = apart.program
  }
  return out
}
