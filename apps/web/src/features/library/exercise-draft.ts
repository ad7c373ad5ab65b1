import type { ExerciseCategory, RegionId } from '@strideloom/domain/library/ids.ts'
import { type OwnExercise, ownExerciseSchema } from '@strideloom/domain/library/own-exercise.ts'
import { partsOf, readDraft } from './read-draft.ts'
import type { Read } from './shelf.ts'

/** What one set is measured in. */
export type AmountKind = 'reps' | 'seconds' | 'metres'

/** An exercise while somebody types it: numbers may be missing, cues are lines. */
export type ExerciseDraft = {
  name: string
  category: ExerciseCategory | ''
  level: OwnExercise['level']
  unilateral: boolean
  regions: RegionId[]
  /** One to a line. */
  cues: string
  /** Between commas. */
  equipment: string
  video: string
  countsAs: string
  sets: number | null
  amountKind: AmountKind
  /** Repetitions from, seconds, or metres. */
  amount: number | null
  repsMax: number | null
  restSeconds: number | null
  timesPerWeek: number | null
}

const EMPTY: ExerciseDraft = {
  name: '',
  category: '',
  level: 1,
  unilateral: false,
  regions: [],
  cues: '',
  equipment: '',
  video: '',
  countsAs: '',
  sets: 3,
  amountKind: 'reps',
  amount: 8,
  repsMax: 12,
  restSeconds: 60,
  timesPerWeek: 3,
}

/** A form to begin from: an exercise's own values, or nothing. */
export const draftOf = (from: OwnExercise | null): ExerciseDraft => {
  if (!from) return EMPTY
  const { name, category, level, unilateral, regions, cues, equipment, video, countsAs, prescription: dose } = from
  return {
    name,
    category,
    level,
    unilateral,
    regions: [...regions],
    cues: cues.join('\n'),
    equipment: equipment.join(', '),
    video: video ?? '',
    countsAs: countsAs ?? '',
    sets: dose.sets,
    amountKind: dose.repsMin !== undefined ? 'reps' : dose.seconds !== undefined ? 'seconds' : 'metres',
    amount: dose.repsMin ?? dose.seconds ?? dose.metres ?? null,
    repsMax: dose.repsMax ?? null,
    restSeconds: dose.restSeconds,
    timesPerWeek: dose.timesPerWeek,
  }
}

const amountOf = ({ amountKind, amount, repsMax }: ExerciseDraft) =>
  amountKind === 'reps' ? { repsMin: amount, repsMax: repsMax ?? amount } : { [amountKind]: amount }

/** What the form says, over what it was begun from: a hold, tempo and reserve that it does not ask for stay. */
const typed = (draft: ExerciseDraft, id: string, from: OwnExercise | null) => {
  const { repsMin: _n, repsMax: _x, seconds: _s, metres: _m, ...kept } = from?.prescription ?? {}
  return {
    id,
    name: draft.name,
    category: draft.category,
    level: draft.level,
    unilateral: draft.unilateral,
    regions: draft.regions,
    equipment: partsOf(draft.equipment, /,/),
    cues: partsOf(draft.cues, /\n/),
    regressionId: from?.regressionId ?? null,
    progressionId: from?.progressionId ?? null,
    video: draft.video.trim() === '' ? null : draft.video.trim(),
    countsAs: draft.countsAs === '' ? null : draft.countsAs,
    prescription: {
      ...kept,
      sets: draft.sets,
      ...amountOf(draft),
      restSeconds: draft.restSeconds,
      timesPerWeek: draft.timesPerWeek,
    },
  }
}

/** Where a complaint of the schema stands in the form. */
const FIELDS: Record<string, keyof ExerciseDraft> = {
  'prescription.sets': 'sets',
  'prescription.repsMin': 'amount',
  'prescription.seconds': 'amount',
  'prescription.metres': 'amount',
  'prescription.repsMax': 'repsMax',
  'prescription.restSeconds': 'restSeconds',
  'prescription.timesPerWeek': 'timesPerWeek',
}

/** The exercise that was typed, or what is wrong, by the form's own fields. */
export const exerciseFrom = (
  draft: ExerciseDraft,
  id: string,
  from: OwnExercise | null,
): Read<OwnExercise, ExerciseDraft> => readDraft(ownExerciseSchema, typed(draft, id, from), draft, FIELDS)
