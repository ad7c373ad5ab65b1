import type { ManualOffer, Offers } from '../assessments/offers.ts'
import { exercise } from '../library/exercises.ts'
import type { Intent, PatternId } from '../library/ids.ts'
import { pattern } from '../library/patterns.ts'
import type { ChosenExercise } from '../library/practice-exercises.ts'
import type { ChosenTechnique } from '../library/practice-techniques.ts'
import type { Side } from '../library/region-side.ts'
import type { Work } from '../library/technique-dose.ts'
import { withTechnique } from '../library/technique-of.ts'
import { technique } from '../library/techniques.ts'
import type { NewPairing } from './add-pairing.ts'
import { objectiveIn } from './phase-objective.ts'
import type { Phase } from './schema.ts'
import { startingDose, startingWeekdays } from './starting-dose.ts'
import { fitsRegion, minutesRange } from './techniques-for.ts'

type NewWork = NewPairing['works'][number]
type NewExercise = NewPairing['exercises'][number]

/** What the guard will bind firm work to later; a proposal starts below it, in the middle of what the technique takes. */
const START_PRESSURE_AT_MOST = 5

/**
 * One technique in a region as a work to start from: the middle of its pressure and minutes, the objective of the phase. The
 * reasons stay empty, because nobody has given one yet; null for a technique that is not meant for that region.
 */
export const startingWork = (
  chosen: ChosenTechnique,
  place: Pick<Work, 'region' | 'side'>,
  phase: Phase | null = null,
): NewWork | null => {
  const { item: known } = chosen
  const objective = objectiveIn(phase, known.objectives)
  if (!objective || !fitsRegion(known, place.region)) return null
  const minutes = minutesRange(known, place.side)
  const middle = Math.round((known.pressure.min + known.pressure.max) / 2)
  const dose = {
    region: place.region,
    side: place.side,
    pressure: Math.max(known.pressure.min, Math.min(middle, START_PRESSURE_AT_MOST)),
    minutes: Math.min(minutes.max, Math.round((known.minutesPerRegion.min + known.minutesPerRegion.max) / 2)),
    objective,
    whyTissue: '',
    whyPressure: '',
    whyNow: '',
  }
  return withTechnique(dose, chosen)
}

/** How an offer's ids are read: by the practice's library, without what it retired. */
export type Choose = {
  exercise: (id: string) => ChosenExercise | null
  technique: (id: string) => ChosenTechnique | null
}

const ofLibrary =
  <Item>(find: (id: string) => Item | null) =>
  (id: string): { item: Item; own: null } | null => {
    const item = find(id)
    return item && { item, own: null }
  }
const AS_SHIPPED: Choose = { exercise: ofLibrary(exercise), technique: ofLibrary(technique) }

/** The first offered technique of a region that suits the intent, else the first; null where the practice has none of them. */
export const offeredTechnique = (
  { techniques }: Pick<ManualOffer, 'techniques'>,
  intent: Intent,
  choose: Choose['technique'],
): ChosenTechnique | null => {
  const known = techniques.flatMap((id) => choose(id) ?? [])
  return known.find(({ item }) => item.intents.includes(intent)) ?? known[0] ?? null
}

/** An exercise of the library as a prescription to start from: its own dose and as many days a week as it names. */
export const startingExercise = (
  { item: known, own }: ChosenExercise,
  side: Side,
  why: string,
  role: NewExercise['role'] = 'important',
): NewExercise => ({
  exercise: known.id,
  ...(own && { own }),
  role,
  dose: startingDose(known, side === 'left' || side === 'right' ? side : null),
  weekdays: startingWeekdays(known.prescription.timesPerWeek),
  why,
})

/**
 * A pattern's offers as a pairing to start from: one technique for each region, and the offered exercises; the first
 * strength exercise is the key one. Everything may be taken out or changed before it is added.
 * @param whys why each exercise is done, by its id, in the runner's words; empty where nobody wrote it
 * @param choose an item of the practice's library by its id; null for one that it retired, which is left out
 */
export const proposePairing = (
  offers: Pick<Offers, 'manual' | 'mobility' | 'strength' | 'prehab'>,
  from: { findingId: string | null; pattern: PatternId; title?: string; intent: Intent; phase?: Phase | null },
  whys: Readonly<Record<string, string>> = {},
  choose: Choose = AS_SHIPPED,
): NewPairing => ({
  findingId: from.findingId,
  pattern: from.pattern,
  title: (from.title ?? pattern(from.pattern).label).slice(0, 80),
  intent: from.intent,
  works: offers.manual.flatMap((offer) => {
    const chosen = offeredTechnique(offer, from.intent, choose.technique)
    return (chosen && startingWork(chosen, offer, from.phase)) ?? []
  }),
  exercises: [...offers.mobility, ...offers.strength, ...offers.prehab].flatMap((offer) => {
    const chosen = choose.exercise(offer.exercise)
    const role = offer === offers.strength[0] ? 'key' : 'important'
    return chosen ? startingExercise(chosen, offer.side, whys[offer.exercise] ?? '', role) : []
  }),
})
