import type { EditContext } from './edit-context.ts'
import { putRecord, withoutRecords } from './put-record.ts'
import type { Program } from './schema.ts'
import { stopPrescribing } from './stop-prescribing.ts'

/**
 * Takes a pairing out with its coming exercises and its work in coming sessions; a change of load stays, and answers nothing any more. If its exercises or work stand in days
 * gone by, the pairing itself stays (without coming work), so that the past keeps its reason.
 */
export const removePairing = (program: Program, pairingId: string, { today }: Pick<EditContext, 'today'>): Program => {
  const pairing = program.pairings[pairingId]
  if (!pairing) return program
  const own = Object.values(program.prescriptions).filter((prescription) => prescription.pairingId === pairingId)
  const stopped = own.reduce((soFar, { id }) => stopPrescribing(soFar, id, { today }), program)
  const freed = Object.values(stopped.loadChanges).reduce(
    (soFar, load) =>
      load.pairingId === pairingId
        ? putRecord(soFar, 'loadChanges', { ...load, pairingId: null, contributor: null })
        : soFar,
    stopped,
  )
  const coming = Object.values(freed.sessions).filter(
    (session) => session.day >= today && session.works.some((work) => work.pairingId === pairingId),
  )
  const next = coming.reduce(
    (soFar, session) =>
      putRecord(soFar, 'sessions', {
        ...session,
        works: session.works.filter((work) => work.pairingId !== pairingId),
      }),
    freed,
  )
  const isInThePast =
    Object.values(next.prescriptions).some((prescription) => prescription.pairingId === pairingId) ||
    Object.values(next.sessions).some((session) => session.works.some((work) => work.pairingId === pairingId))
  return isInThePast
    ? putRecord(next, 'pairings', { ...pairing, works: [] })
    : withoutRecords(next, 'pairings', [pairingId])
}
