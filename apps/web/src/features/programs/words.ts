import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { Intent } from '@strideloom/domain/library/ids.ts'
import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { techniqueTitle } from '@strideloom/domain/library/technique-of.ts'
import { exerciseOf } from '@strideloom/domain/programs/exercise-of.ts'
import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import type { Block, Phase, Prescription } from '@strideloom/domain/programs/schema.ts'

export const INTENT_WORDS: Record<Intent, string> = {
  'pre-event': 'Pre-event',
  'recovery-flush': 'Flush',
  'post-event': 'Post-event',
  maintenance: 'Maintain',
  corrective: 'Corrective',
}

export const PHASE_WORDS: Record<Phase, string> = {
  base: 'Base',
  build: 'Build',
  speed: 'Speed',
  race: 'Race',
  taper: 'Taper',
  recovery: 'Recovery',
  'off-season': 'Off-season',
}

export const ROLE_WORDS: Record<Prescription['role'], string> = {
  key: 'Key',
  important: 'Important',
  optional: 'Optional',
}

/** "Build, raise the volume" or "Build". */
export const blockWords = ({ phase, purpose }: Pick<Block, 'phase' | 'purpose'>): string =>
  purpose ? `${PHASE_WORDS[phase]}, ${purpose}` : PHASE_WORDS[phase]

export const workWords = (work: Pick<Work, 'technique' | 'own' | 'region' | 'side'>): string =>
  `${placeTitle(work.region, work.side)}: ${techniqueTitle(work).toLowerCase()}`

/** The exercise's name; one that the library no longer has is named by its id. */
export const exerciseWords = (id: string): string => exercise(id)?.name ?? id

/** The exercise of a prescription, by the name that the practice gave it. */
export const prescribedWords = (prescription: Pick<Prescription, 'exercise' | 'own'> | undefined): string =>
  prescription ? (exerciseOf(prescription)?.name ?? prescription.exercise) : ''
