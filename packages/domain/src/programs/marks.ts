import type { Work } from '../library/technique-dose.ts'
import type { Pairing, Program } from './schema.ts'

export type MarkCode = 'no-movement-work' | 'no-hands-on-work' | 'assumption' | 'reason-missing' | 'no-work'

/** An honest mark on something unfinished: it may be kept and published, but it shows, with what to do about it. */
export type Mark = { code: MarkCode; message: string; todo: string }

const MARKS: Record<MarkCode, Omit<Mark, 'code'>> = {
  'no-movement-work': {
    message: 'No movement work: what hands change will not last by itself.',
    todo: 'Add an exercise.',
  },
  'no-hands-on-work': { message: 'No hands-on work: trained only.', todo: 'Add hands-on work, or leave it so.' },
  assumption: { message: 'An assumption: no finding stands behind it.', todo: 'Choose the finding it answers.' },
  'reason-missing': {
    message: 'Not specific yet: a reason is missing.',
    todo: 'Say why this tissue, why this pressure, why now.',
  },
  'no-work': { message: 'A general session: no hands-on work is set.', todo: 'Choose what is worked on.' },
}

const mark = (code: MarkCode): Mark => ({ code, ...MARKS[code] })

/** S59, S64: a work is specific when all three reasons are written. */
export const isSpecific = (work: Pick<Work, 'whyTissue' | 'whyPressure' | 'whyNow'>): boolean =>
  work.whyTissue !== '' && work.whyPressure !== '' && work.whyNow !== ''

/** Marks of one pairing (S14, S43, S53, S59, S64). */
export const marksOfPairing = (program: Pick<Program, 'prescriptions'>, pairing: Pairing): Mark[] => {
  const hasMovement = Object.values(program.prescriptions).some(
    (prescription) => prescription.pairingId === pairing.id && prescription.weekdays.length > 0,
  )
  const marks: Mark[] = []
  if (pairing.findingId === null) marks.push(mark('assumption'))
  if (pairing.works.length > 0 && !hasMovement) marks.push(mark('no-movement-work'))
  if (pairing.works.length === 0 && hasMovement) marks.push(mark('no-hands-on-work'))
  if (!pairing.works.every(isSpecific)) marks.push(mark('reason-missing'))
  return marks
}

/** Marks of one planned session: S34 a session without work is general, S43 work without a finding is an assumption. */
export const marksOfSession = (program: Pick<Program, 'pairings'>, session: Program['sessions'][string]): Mark[] => {
  if (session.works.length === 0) return [mark('no-work')]
  const marks: Mark[] = []
  if (session.works.some(({ pairingId }) => pairingId === null || !program.pairings[pairingId]?.findingId))
    marks.push(mark('assumption'))
  if (!session.works.every(isSpecific)) marks.push(mark('reason-missing'))
  return marks
}
