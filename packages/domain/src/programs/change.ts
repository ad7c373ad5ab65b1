import { z } from 'zod'
import { sameContent } from '../same-content.ts'
import { idSchema } from '../text.ts'
import { loadChangeSchema } from './load-change.ts'
import {
  blockSchema,
  groupSchema,
  type Program,
  pairingSchema,
  plannedSessionSchema,
  prescriptionSchema,
  programSchema,
  workoutSchema,
} from './schema.ts'

/** The collections of a program, in the order in which they refer to each other. */
export const COLLECTIONS = [
  'blocks',
  'pairings',
  'prescriptions',
  'groups',
  'loadChanges',
  'workouts',
  'sessions',
] as const
export type Collection = (typeof COLLECTIONS)[number]

const part = <T extends z.ZodType>(record: T) =>
  z.object({ put: z.record(idSchema, record), remove: z.array(idSchema).max(2000) }).partial()

const { title, goal, raceId, laidAround } = programSchema.shape
/** What is not there is not changed: left in place, a default would empty its field at every new title. */
const headSchema = z.object({ title, goal: goal.unwrap(), raceId, laidAround: laidAround.unwrap() }).partial()

/**
 * An edit as plain data: records put (new or replaced) and ids removed, per collection, and the head fields that
 * changed. It can be sent, stored, applied on the server, and reversed for undo.
 */
export const programChangeSchema = z.object({
  head: headSchema.optional(),
  blocks: part(blockSchema).optional(),
  pairings: part(pairingSchema).optional(),
  prescriptions: part(prescriptionSchema).optional(),
  groups: part(groupSchema).optional(),
  loadChanges: part(loadChangeSchema).optional(),
  workouts: part(workoutSchema).optional(),
  sessions: part(plannedSessionSchema).optional(),
})
export type ProgramChange = z.infer<typeof programChangeSchema>

const HEAD = ['title', 'goal', 'raceId', 'laidAround'] as const

/** The change that leads from `before` to `after`. Records are compared by content, so an untouched record is no change. */
export const changeBetween = (before: Program, after: Program): ProgramChange => {
  const change: Record<string, unknown> = {}
  const head = HEAD.filter((key) => !sameContent(before[key], after[key]))
  if (head.length > 0) change.head = Object.fromEntries(head.map((key) => [key, after[key]]))
  for (const name of COLLECTIONS) {
    const was: Record<string, unknown> = before[name]
    const is: Record<string, unknown> = after[name]
    const put = Object.entries(is).filter(([id, record]) => was[id] !== record && !sameContent(was[id], record))
    const remove = Object.keys(was).filter((id) => !(id in is))
    if (put.length > 0 || remove.length > 0)
      change[name] = {
        ...(put.length > 0 && { put: Object.fromEntries(put) }),
        ...(remove.length > 0 && { remove }),
      }
  }
  return change as ProgramChange
}

/** The program after the change. Total: putting replaces, removing what is not there does nothing. */
export const applyChange = (program: Program, change: ProgramChange): Program => {
  const next: Program = { ...program, ...change.head }
  for (const name of COLLECTIONS) {
    const edit = change[name]
    if (!edit) continue
    const records: Record<string, unknown> = { ...program[name], ...edit.put }
    for (const id of edit.remove ?? []) delete records[id]
    Object.assign(next, { [name]: records })
  }
  return next
}

/** The change that takes `change` back, seen from the program it was applied to. */
export const reverseChange = (before: Program, change: ProgramChange): ProgramChange =>
  changeBetween(applyChange(before, change), before)

/** True when nothing would change. */
export const isEmptyChange = (change: ProgramChange): boolean => Object.keys(change).length === 0
