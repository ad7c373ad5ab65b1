import type { Work } from '../library/technique-dose.ts'
import { putRecord } from './put-record.ts'
import type { Pairing, Program } from './schema.ts'

/** Writes the head of a pairing: its title, intent, finding or pattern. */
export const setPairing = (
  program: Program,
  pairingId: string,
  to: Partial<Omit<Pairing, 'id' | 'works'>>,
): Program => {
  const pairing = program.pairings[pairingId]
  return pairing ? putRecord(program, 'pairings', { ...pairing, ...to }) : program
}

/**
 * Writes one hands-on work of a pairing, or adds it. Sessions that are planned already keep their own copy: each may have
 * its own dose.
 */
export const setWork = (program: Program, pairingId: string, work: Work): Program => {
  const pairing = program.pairings[pairingId]
  if (!pairing) return program
  const works = pairing.works.some(({ id }) => id === work.id)
    ? pairing.works.map((one) => (one.id === work.id ? work : one))
    : [...pairing.works, work]
  return putRecord(program, 'pairings', { ...pairing, works })
}

/** Takes one hands-on work out of a pairing. */
export const removeWork = (program: Program, pairingId: string, workId: string): Program => {
  const pairing = program.pairings[pairingId]
  if (!pairing?.works.some(({ id }) => id === workId)) return program
  return putRecord(program, 'pairings', { ...pairing, works: pairing.works.filter(({ id }) => id !== workId) })
}
