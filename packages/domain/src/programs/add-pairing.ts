import type { EditContext } from './edit-context.ts'
import { prescribe } from './prescribe.ts'
import { putRecord } from './put-record.ts'
import type { Pairing, Prescription, Program } from './schema.ts'

/** A pairing as it is put together, before it has ids. */
export type NewPairing = Omit<Pairing, 'id' | 'works'> & {
  works: readonly Omit<Pairing['works'][number], 'id'>[]
  exercises: readonly Omit<Prescription, 'id' | 'pairingId'>[]
}

/** Adds a pairing with its hands-on work and its exercises; the exercises are laid on their weekdays at once. */
export const addPairing = (program: Program, pairing: NewPairing, context: EditContext): Program => {
  const { works, exercises, ...head } = pairing
  const id = context.newId()
  const withPairing = putRecord(program, 'pairings', {
    ...head,
    id,
    works: works.map((work) => ({ ...work, id: context.newId() })),
  })
  return exercises.reduce(
    (soFar, one) => prescribe(soFar, { ...one, id: context.newId(), pairingId: id }, context),
    withPairing,
  )
}
