import type { ExerciseCategory } from '../library/ids.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import {
  DOSE_FIELDS,
  DOSE_SETTINGS,
  type DoseField,
  type DoseThresholds,
  endsOf,
  fieldWords,
  KINDS,
  STAGES,
} from './dose-settings.ts'
import { DOSE_TABLE, KIND, type Kind, type PhaseDose, type Range, STAGE, type Stage } from './dose-table.ts'
import type { Phase } from './schema.ts'

/** A range with the numbers of a practice. */
function rangeBy(kind: Kind, stage: Stage, field: DoseField, { dose }: DoseThresholds): Range | null {
  const shipped = DOSE_TABLE[kind][stage][field]
  if (shipped === null) return null
  const of = (end: 'from' | 'to', index: 0 | 1) => dose[`${kind}/${stage}/${field}/${end}`] ?? shipped[index]
  return [of('from', 0), of('to', 1)]
}

const doseBy = (kind: Kind, stage: Stage, thresholds: DoseThresholds): PhaseDose => ({
  ...DOSE_TABLE[kind][stage],
  ...Object.fromEntries(DOSE_FIELDS.map((field) => [field, rangeBy(kind, stage, field, thresholds)])),
})

/** The dose of a kind of exercise in a phase. */
export const phaseDose = (category: ExerciseCategory, phase: Phase, thresholds: DoseThresholds): PhaseDose =>
  doseBy(KIND[category], STAGE[phase], thresholds)

const rangeWords = ([from, to]: Range): string => (from === to ? `${from}` : `${from} to ${to}`)

/** "3 to 4 sets, 5 to 8 reps, 2 in reserve, 2 times a week": a phase's dose in words, without its note. */
export const phaseDoseWords = (dose: PhaseDose): string =>
  DOSE_FIELDS.flatMap((field) => {
    const range = dose[field]
    if (range === null) return []
    if (field === 'timesPerWeek' && range[1] === 1) return `${rangeWords(range)} time a week`
    return field === 'restMinutes' ? `rest ${rangeWords(range)} min` : `${rangeWords(range)} ${fieldWords(field)}`
  }).join(', ')

const line = linesOf(DOSE_SETTINGS)

/** The same, for the document of rules. */
export const phaseDoseLines = (thresholds: DoseThresholds): RuleLine[] =>
  KINDS.flatMap((kind) =>
    STAGES.map((stage): RuleLine => {
      const ids = DOSE_FIELDS.flatMap((field) => endsOf(kind, stage, field).map(([id]) => `dose.${id}` as const))
      const dose = doseBy(kind, stage, thresholds)
      return line(thresholds, ids, {
        id: `${kind} in ${stage}`,
        when: `${kind}${kind === 'prehab' ? ', activation and trunk work' : ''} in ${STAGE_WORDS[stage]}: ${phaseDoseWords(dose)}`,
        means: dose.note === '' ? 'what the phase asks for' : dose.note,
        confidence: 'medium',
        source: 'reference 9.1 (Blagrove 2018 and the ACSM stand)',
      })
    }),
  )

const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  base: 'base and off-season',
  build: 'build',
  speed: 'speed and race weeks',
  taper: 'taper',
  recovery: 'recovery after a race',
}
