import { mirrored } from '../library/region-side.ts'
import { swappedSide, swappedWords } from '../library/swap-sides.ts'
import type { Work } from '../library/technique-dose.ts'
import { addPairing } from './add-pairing.ts'
import type { Brought } from './brought.ts'
import type { EditContext } from './edit-context.ts'
import { layOut } from './lay-out.ts'
import { plainTitle } from './plain-title.ts'
import { putRecord } from './put-record.ts'
import type { Block, Dose, Prescription, Program } from './schema.ts'

/** What is brought, and the finding of this runner that it answers now; null: an assumption, marked as one. */
export type Filling = Brought & { findingId: string | null }

/** From where: the runner's own block, or one of somebody else, whose name is not to come along. */
export type FilledFrom = { kind: 'own' } | { kind: 'other'; names: readonly string[] }

export type Fill = {
  blockId: string
  paired: readonly Filling[]
  loose: Brought['exercises']
  /** Groups of exercises as they were joined there. */
  groups: Program['groups']
  from: FilledFrom
  /** With left for right. */
  swapped: boolean
}

/** A work without what was said of somebody: other runners take no reason along, and why now was then. */
const workFor =
  (from: FilledFrom, swapped: boolean) =>
  ({ id: _, ...work }: Work): Omit<Work, 'id'> => ({
    ...work,
    ...(swapped && { side: mirrored(work.side) }),
    ...(from.kind === 'other' && { whyTissue: '', whyPressure: '' }),
    whyNow: '',
  })

const doseFor = (dose: Dose, from: FilledFrom, swapped: boolean): Dose => ({
  ...dose,
  ...(swapped && { side: swappedSide(dose.side) }),
  ...(from.kind === 'other' && { load: { unit: 'none' as const } }),
})

/**
 * Fills a block from another one: pairings with their hands-on work, and their exercises on their weekdays of this block from today
 * on. Of the runner's own the doses, loads and reasons come along; of somebody else's only what is done, how and when. What this
 * program has already is not doubled: it goes on in the block.
 */
export const fillBlock = (program: Program, fill: Fill, context: EditContext): Program => {
  const block = program.blocks[fill.blockId]
  if (!block) return program
  const made = new Map<string, string>()
  const withPairings = fill.paired.reduce(
    (soFar, one) => fillPairing(soFar, one, { ...fill, block, made }, context),
    program,
  )
  const filled = fill.loose.reduce(
    (soFar, one) => fillExercise(soFar, one, null, { ...fill, block, made }, context),
    withPairings,
  )
  return Object.values(fill.groups).reduce((soFar, { prescriptionIds, ...group }) => {
    const ids = prescriptionIds.flatMap((id) => made.get(id) ?? [])
    return ids.length > 1 ? putRecord(soFar, 'groups', { ...group, id: context.newId(), prescriptionIds: ids }) : soFar
  }, filled)
}

type Into = Fill & { block: Block; made: Map<string, string> }

const fillPairing = (
  program: Program,
  { pairing, exercises, findingId }: Filling,
  into: Into,
  context: EditContext,
): Program => {
  const { from, swapped } = into
  const isHere = from.kind === 'own' && pairing.id in program.pairings
  if (isHere) return exercises.reduce((soFar, one) => fillExercise(soFar, one, pairing.id, into, context), program)
  const works = pairing.works.map(workFor(from, swapped))
  const plain = from.kind === 'other' ? plainTitle(pairing.title, pairing.works, from.names) : pairing.title
  const { pattern, intent } = pairing
  const title = swapped ? swappedWords(plain) : plain
  const known = new Set(Object.keys(program.pairings))
  const next = addPairing(program, { findingId, pattern, title, intent, works, exercises: [] }, context)
  const id = Object.keys(next.pairings).find((one) => !known.has(one)) ?? null
  return exercises.reduce((soFar, one) => fillExercise(soFar, one, id, into, context), next)
}

const fillExercise = (
  program: Program,
  { prescription: before, weekdays }: Brought['exercises'][number],
  pairingId: string | null,
  { from, swapped, block, made }: Into,
  context: EditContext,
): Program => {
  const here = from.kind === 'own' ? program.prescriptions[before.id] : undefined
  if (here) {
    const goesOn = here.weekdays.length > 0 ? here : { ...here, weekdays }
    return layOut(putRecord(program, 'prescriptions', goesOn), { ...goesOn, weekdays }, context, [block])
  }
  const { exercise, own, role, dose, why, rule, variant } = before
  const prescription: Prescription = {
    // only what is named here comes along, from somebody else without their reasons
    exercise,
    ...(own && { own }),
    role,
    why: from.kind === 'own' ? why : '',
    dose: doseFor(dose, from, swapped),
    ...(rule && { rule }),
    ...(variant && { variant: { ...variant, dose: doseFor(variant.dose, from, swapped) } }),
    id: context.newId(),
    pairingId,
    weekdays,
  }
  made.set(before.id, prescription.id)
  return layOut(putRecord(program, 'prescriptions', prescription), prescription, context, [block])
}
