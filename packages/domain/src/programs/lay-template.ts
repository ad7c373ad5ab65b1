import { swappedTemplate } from '../library/swap-sides.ts'
import { addPairing } from './add-pairing.ts'
import type { EditContext } from './edit-context.ts'
import { layOut } from './lay-out.ts'
import type { Choose } from './propose-pairing.ts'
import { putRecord } from './put-record.ts'
import type { Laid, Program } from './schema.ts'
import { layLoads } from './template-loads.ts'
import { type AnyTemplate, headOf, type NewExercise, partsOfTemplate } from './template-parts.ts'

export type Laying = {
  template: AnyTemplate
  /** The practice's edits of it until now; 0 as shipped. */
  version: number
  /** With left for right. */
  swapped?: boolean
  blockIds: readonly string[]
  choose: Choose
  /** How it was asked for, where it makes the whole program. */
  asked?: Laid['asked']
}

/** What the template says of an exercise, and which prescription it became. */
export const laidExercise = (
  key: string,
  { exercise, role, weekdays, dose, rule, variant }: NewExercise,
  prescriptionId: string,
): Laid['exercises'][number] => ({
  ...(key !== exercise && { key }),
  exercise,
  role,
  weekdays: [...weekdays],
  dose,
  ...(rule && { rule }),
  ...(variant && { variant }),
  prescriptionId,
})

/**
 * Lays a template into blocks: its hands-on work as pairings, its exercises on their weekdays from today on, joined and going on as it
 * says, its changes of load, its goal as the purpose of a block that says nothing yet. The blocks remember all of it. No session is
 * placed: on which day hands work is judged where it is placed. Runs and races are the runner's own and stay.
 */
export const layTemplate = (
  program: Program,
  { template, version, swapped = false, blockIds, choose, asked }: Laying,
  context: EditContext,
): Program => {
  const blocks = blockIds.flatMap((id) => program.blocks[id] ?? [])
  if (blocks.length === 0) return program
  const parts = partsOfTemplate(template, choose, swapped)
  const pairingIds = new Map<string, string>()
  const ids = new Map<string, string>()
  const pairings: Laid['pairings'] = []
  const exercises: Laid['exercises'] = []
  const groups: Laid['groups'] = []
  let next = program
  for (const { key, pairing } of parts.pairings) {
    const known = new Set(Object.keys(next.pairings))
    next = addPairing(next, { ...pairing, exercises: [] }, context)
    const made = Object.values(next.pairings).find(({ id }) => !known.has(id))
    if (!made) continue
    pairingIds.set(key, made.id)
    pairings.push({ key, pairingId: made.id, works: made.works, head: headOf(made) })
  }
  for (const { key, of, exercise } of parts.exercises) {
    const pairingId = of === null ? null : (pairingIds.get(of) ?? null)
    const prescription = { ...exercise, id: context.newId(), pairingId }
    next = layOut(putRecord(next, 'prescriptions', prescription), prescription, context, blocks)
    ids.set(key, prescription.id)
    exercises.push({ ...laidExercise(key, exercise, prescription.id), of })
  }
  for (const { keys, restSeconds } of parts.groups) {
    const groupId = context.newId()
    const prescriptionIds = keys.flatMap((key) => ids.get(key) ?? [])
    next = putRecord(next, 'groups', { id: groupId, prescriptionIds, restSeconds })
    groups.push({ groupId, keys, restSeconds })
  }
  const loaded = layLoads(next, parts.loads, blocks, context)
  const laid: Laid = {
    id: context.newId(),
    template: template.id,
    name: template.name.slice(0, 80),
    version,
    swapped,
    ...(asked && { asked }),
    exercises,
    pairings,
    groups,
    loads: loaded.loads,
  }
  const goal = (swapped ? swappedTemplate(template) : template).goal.slice(0, 200)
  return blocks.reduce(
    (soFar, block) => putRecord(soFar, 'blocks', { ...block, purpose: block.purpose || goal, laid }),
    loaded.program,
  )
}
