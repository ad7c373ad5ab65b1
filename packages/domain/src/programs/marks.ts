import type { Day } from '../calendar/day.ts'
import type { Work } from '../library/technique-dose.ts'
import { techniqueOf } from '../library/technique-of.ts'
import { answersTraining } from './balance.ts'
import { placeWords } from './place-words.ts'
import type { Pairing, PlannedSession, Prescription, Program } from './schema.ts'

export type MarkCode = 'assumption' | 'no-movement-work' | 'symptom-only' | 'reason-missing' | 'general'

/**
 * An honest mark on something unfinished or unfounded: it may be kept and published, but it shows, with what to do about
 * it. `workId` says which work of a pairing or session is meant.
 */
export type Mark = { code: MarkCode; message: string; todo: string; workId?: string }

/** What a mark needs to know of a finding: is anything suspected to drive it? */
export type FindingGround = { role: 'driver' | 'responder' | null; hasContributor: boolean }

const ASSUMPTION: Mark = {
  code: 'assumption',
  message: 'An assumption: no finding stands behind it.',
  todo: 'Choose the finding it answers.',
}
const NO_MOVEMENT: Mark = {
  code: 'no-movement-work',
  message: 'No movement work: what hands change may not last by itself.',
  todo: 'Add an exercise.',
}
const SYMPTOM_ONLY: Mark = {
  code: 'symptom-only',
  message: 'Only where it shows is treated: nothing is suspected to drive it, and no exercise is paired.',
  todo: 'Look for a contributor, or add an exercise.',
}
const GENERAL: Mark = {
  code: 'general',
  message: 'A general session: no work with an objective is set.',
  todo: 'Choose what is worked on, and what for.',
}

const REASONS = [
  ['whyTissue', 'why this tissue'],
  ['whyPressure', 'why this pressure'],
  ['whyNow', 'why now'],
] as const

/** The reasons that nobody wrote yet, in words: "why this tissue", "why now" (S64). */
export const missingReasons = (work: Pick<Work, 'whyTissue' | 'whyPressure' | 'whyNow'>): string[] =>
  REASONS.filter(([key]) => work[key].trim() === '').map(([, words]) => words)

/** S59, S64: a work is specific when all three reasons are written; region, side, dose and objective always are. */
export const isSpecific = (work: Pick<Work, 'whyTissue' | 'whyPressure' | 'whyNow'>): boolean =>
  missingReasons(work).length === 0

/** The mark of one work whose reasons are not complete, or none. */
export const marksOfWork = (work: Work): Mark[] => {
  const missing = missingReasons(work)
  if (missing.length === 0) return []
  const name = techniqueOf(work)?.name ?? 'This work'
  return [
    {
      code: 'reason-missing',
      message: `${name}, ${placeWords(work.region, work.side)}: not said ${missing.join(', ')}.`,
      todo: 'Write it, or take a starter.',
      workId: work.id,
    },
  ]
}

/**
 * Marks of one pairing (S14, S43, S53, S59, S64).
 * @param ground what is known of its finding; leave it out where nobody asked
 */
export const marksOfPairing = (
  program: Pick<Program, 'prescriptions' | 'loadChanges'>,
  pairing: Pairing,
  ground?: FindingGround | null,
): Mark[] => {
  const hasMovement = Object.values(program.prescriptions).some(
    (prescription) => prescription.pairingId === pairing.id && prescription.weekdays.length > 0,
  )
  const changesLoad = Object.values(program.loadChanges).some(
    (load) => load.pairingId === pairing.id && answersTraining(load),
  )
  const marks: Mark[] = []
  if (pairing.findingId === null) marks.push(ASSUMPTION)
  if (pairing.works.length > 0 && !hasMovement && !changesLoad)
    marks.push(ground && ground.role !== 'driver' && !ground.hasContributor ? SYMPTOM_ONLY : NO_MOVEMENT)
  return [...marks, ...pairing.works.flatMap(marksOfWork)]
}

const hasFinding = (program: Pick<Program, 'pairings'>, pairingId: string | null): boolean =>
  pairingId !== null && (program.pairings[pairingId]?.findingId ?? null) !== null

/** Marks of one planned session: S34 a session without work is general, S43 work without a finding is an assumption. */
export const marksOfSession = (program: Pick<Program, 'pairings'>, session: PlannedSession): Mark[] => {
  if (session.works.length === 0) return [GENERAL]
  const assumed = session.works.filter((work) => !hasFinding(program, work.pairingId))
  return [...assumed.map((work) => ({ ...ASSUMPTION, workId: work.id })), ...session.works.flatMap(marksOfWork)]
}

/** Marks of one prescription: S43 an exercise without a finding is an assumption. */
export const marksOfPrescription = (program: Pick<Program, 'pairings'>, prescription: Prescription): Mark[] =>
  hasFinding(program, prescription.pairingId) ? [] : [ASSUMPTION]

/** How many techniques and exercises rest on an assumption (S43), each counted once however often it is planned. */
export const countAssumptions = (program: Pick<Program, 'pairings' | 'prescriptions'>): number =>
  Object.values(program.prescriptions).filter(
    (one) => one.weekdays.length > 0 && marksOfPrescription(program, one).length > 0,
  ).length +
  Object.values(program.pairings)
    .filter(({ findingId }) => findingId === null)
    .reduce((sum, { works }) => sum + works.length, 0)

/** P27: how many exercises of the coming days say no why to the runner, because nobody wrote one. */
export const countWithoutWhy = (program: Pick<Program, 'prescriptions' | 'workouts'>, today: Day): number => {
  const coming = new Set(
    Object.values(program.workouts).flatMap(({ day, items }) =>
      day >= today ? items.map(({ prescriptionId }) => prescriptionId) : [],
    ),
  )
  return Object.values(program.prescriptions).filter(({ id, why }) => why === '' && coming.has(id)).length
}
