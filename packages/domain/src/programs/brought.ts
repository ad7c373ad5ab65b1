import type { RegionSide } from '../library/region-side.ts'
import type { Block, Pairing, Prescription, Program } from './schema.ts'
import { waysIn } from './ways-in.ts'

/** A pairing of a block as it may be brought into another one, with what stands in that block for it. */
export type Brought = {
  pairing: Pairing
  exercises: { prescription: Prescription; weekdays: number[] }[]
}

/** What of a block can be brought, each way of an exercise: its pairings with work in it, and what stands there without one. */
export const broughtFrom = (
  program: Pick<Program, 'pairings' | 'workouts' | 'prescriptions' | 'sessions'>,
  block: Pick<Block, 'startDay' | 'weeks'>,
): { paired: Brought[]; loose: Brought['exercises'] } => {
  const present = waysIn(program, block).map(({ prescription, weekdays }) => ({ prescription, weekdays }))
  const of = (id: string | null) => present.filter(({ prescription }) => prescription.pairingId === id)
  return {
    paired: Object.values(program.pairings)
      .map((pairing) => ({ pairing, exercises: of(pairing.id) }))
      .filter(({ pairing, exercises }) => exercises.length > 0 || pairing.works.length > 0),
    loose: of(null),
  }
}

/** A finding as far as carrying asks of it. */
export type FindingThen = RegionSide & { id: string; state: string; day: string }

/** Whether what a pairing answers still stands: `open` with the finding that says so now, `cleared`, or never founded. */
export type Standing = { kind: 'open'; finding: FindingThen } | { kind: 'cleared' } | { kind: 'assumed' }

/**
 * What became of the finding of a pairing: the newest one of the same place says it. One that is retired, or normal by now, is
 * cleared.
 * @param findings those of the runner that are not retired
 */
export const standingOf = ({ findingId }: Pick<Pairing, 'findingId'>, findings: readonly FindingThen[]): Standing => {
  if (findingId === null) return { kind: 'assumed' }
  const own = findings.find(({ id }) => id === findingId)
  if (!own) return { kind: 'cleared' }
  const newest = findings
    .filter(({ region, side, day }) => region === own.region && side === own.side && day >= own.day)
    .reduce((last, one) => (one.day > last.day ? one : last), own)
  return newest.state === 'normal' ? { kind: 'cleared' } : { kind: 'open', finding: newest }
}

/** The one open finding of a runner at a place; null where there is none, or more than one day could be meant. */
export const openFindingAt = (findings: readonly FindingThen[], { region, side }: RegionSide): FindingThen | null => {
  const there = findings.filter((one) => one.region === region && one.side === side)
  const newest = there.reduce<FindingThen | null>((last, one) => (last && last.day >= one.day ? last : one), null)
  return newest && newest.state !== 'normal' ? newest : null
}
