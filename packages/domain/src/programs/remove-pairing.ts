import type { EditContext } from './lay-out.ts'
import { stopPrescribing } from './prescribe.ts'
import { withoutRecords } from './put-record.ts'
import type { Program } from './schema.ts'

/**
 * Takes a pairing out with its coming exercises and its work in coming sessions. If its exercises or work stand in days
 * gone by, the pairing itself stays (without coming work), so that the past keeps its reason.
 */
export const removePairing = (program: Program, pairingId: string, context: EditContext): Program => {
  const own = Object.values(program.prescriptions).filter((prescription) => prescription.pairingId === pairingId)
  const stopped = own.reduce((soFar, { id }) => stopPrescribing(soFar, id, context), program)
  const sessions = Object.fromEntries(
    Object.values(stopped.sessions).map((session) => [
      session.id,
      session.day < context.today || !session.works.some((work) => work.pairingId === pairingId)
        ? session
        : { ...session, works: session.works.filter((work) => work.pairingId !== pairingId) },
    ]),
  )
  const stays =
    Object.values(stopped.prescriptions).some((prescription) => prescription.pairingId === pairingId) ||
    Object.values(sessions).some((session) => session.works.some((work) => work.pairingId === pairingId))
  const next = { ...stopped, sessions }
  if (!stays) return withoutRecords(next, 'pairings', [pairingId])
  const pairing = next.pairings[pairingId]
  return pairing ? { ...next, pairings: { ...next.pairings, [pairingId]: { ...pairing, works: [] } } } : next
}
