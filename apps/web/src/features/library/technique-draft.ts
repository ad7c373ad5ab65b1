import type { Intent, Objective, RedFlagId, RegionId } from '@strideloom/domain/library/ids.ts'
import { type OwnTechnique, savedTechniqueSchema } from '@strideloom/domain/library/own-technique.ts'
import { technique } from '@strideloom/domain/library/techniques.ts'
import { readDraft } from './read-draft.ts'
import type { Read } from './shelf.ts'

/** A technique while somebody types it. `bars`: what was added to those of the technique that it is, or is like. */
export type TechniqueDraft = {
  name: string
  description: string
  countsAs: string
  pressureMin: number | null
  pressureMax: number | null
  minutesMin: number | null
  minutesMax: number | null
  regions: RegionId[]
  intents: Intent[]
  objectives: Objective[]
  bars: RedFlagId[]
  note: string
}

const EMPTY: TechniqueDraft = {
  name: '',
  description: '',
  countsAs: '',
  pressureMin: 2,
  pressureMax: 5,
  minutesMin: 3,
  minutesMax: 8,
  regions: [],
  intents: [],
  objectives: [],
  bars: [],
  note: '',
}

/** The bars that cannot be taken off: those of the shipped technique that it is, or is like. */
export const fixedBars = ({ countsAs }: Pick<TechniqueDraft, 'countsAs'>): readonly RedFlagId[] =>
  technique(countsAs)?.avoidWhen ?? []

/** A form to begin from: a technique's own values, or nothing. */
export const techniqueDraftOf = (from: OwnTechnique | null): TechniqueDraft => {
  if (!from) return EMPTY
  const { name, description, countsAs, pressure, minutesPerRegion, regions, intents, objectives, avoidWhen, note } =
    from
  return {
    name,
    description,
    countsAs,
    pressureMin: pressure.min,
    pressureMax: pressure.max,
    minutesMin: minutesPerRegion.min,
    minutesMax: minutesPerRegion.max,
    regions: [...regions],
    intents: [...intents],
    objectives: [...objectives],
    bars: avoidWhen.filter((id) => !fixedBars({ countsAs }).includes(id)),
    note,
  }
}

/** Where a complaint of the schema stands in the form. */
const FIELDS: Record<string, keyof TechniqueDraft> = {
  'pressure.min': 'pressureMin',
  'pressure.max': 'pressureMax',
  'minutesPerRegion.min': 'minutesMin',
  'minutesPerRegion.max': 'minutesMax',
  avoidWhen: 'bars',
}

/** The technique that was typed, or what is wrong, by the form's own fields. */
export const techniqueFrom = (draft: TechniqueDraft, id: string): Read<OwnTechnique, TechniqueDraft> => {
  const { pressureMin, pressureMax, minutesMin, minutesMax, bars, ...rest } = draft
  const value = {
    ...rest,
    id,
    pressure: { min: pressureMin, max: pressureMax },
    minutesPerRegion: { min: minutesMin, max: minutesMax },
    avoidWhen: [...fixedBars(draft), ...bars.filter((bar) => !fixedBars(draft).includes(bar))],
  }
  return readDraft(savedTechniqueSchema, value, draft, FIELDS)
}
