import { numberWords } from '../assessments/number-words.ts'
import type { Intent } from '../library/ids.ts'
import type { ChosenTechnique } from '../library/practice-techniques.ts'
import { asksForRegion, RED_FLAGS } from '../library/red-flags.ts'
import { overlaps } from '../library/region-side.ts'
import { barsOfNamed, type NamesTechnique, takenFor, techniqueOf } from '../library/technique-of.ts'
import { fitsLimit, suitsRegion } from '../library/techniques.ts'
import { techniqueWords } from '../timing/limit-words.ts'
import type { BriefParts, BriefSession } from './brief.ts'

type Work = BriefSession['works'][number]
type Place = Pick<Work, 'region' | 'side' | 'limit'>
type Limited = Pick<BriefParts['limits'], 'flags' | 'avoidTechniques' | 'allowedIntents'>

/** A flag of one place speaks of that place, any other of all of them (`avoidWhen` of techniques.json). */
const speaksOf = ({ id, place }: Limited['flags'][number], work: Place): boolean => {
  const flag = RED_FLAGS.find((one) => one.id === id)
  const isLocal = flag !== undefined && (flag.level === 'local' || asksForRegion(flag))
  return place === null || !isLocal || overlaps(place, work)
}

/** Why a technique is not for this place now, inside a sentence; null when it is. */
const against = (named: NamesTechnique, work: Place, limits: Limited): string | null => {
  const known = techniqueOf(named)
  if (!known) return null
  const bars = barsOfNamed(named)
  const flag = limits.flags.find((one) => bars.some((id) => id === one.id) && speaksOf(one, work))
  if (flag) return `is left out while this is answered yes: ${flag.question.toLowerCase()}`
  if (takenFor(named).some((id) => limits.avoidTechniques.includes(techniqueWords({ technique: id }))))
    return 'is left out now'
  if (known.pressure.min > work.limit.limit) return `takes ${numberWords(known.pressure.min)} at least`
  return known.intents.some((intent) => limits.allowedIntents.includes(intent)) ? null : 'is for another intent'
}

/** What hands do in a place: the technique, and why it is not the planned one. */
export type TechniqueToday = { technique: NamesTechnique; instead: string | null }

/** What a technique is looked for: the intent of the session, and the pressure that is meant. */
export type TechniqueWanted = { intent: Intent; pressure: number }

/** The first of the practice's techniques that a place takes now, best one for that pressure, then one for that intent. */
export const techniqueFor = (
  place: Place,
  limits: Limited,
  among: readonly ChosenTechnique[],
  wanted: TechniqueWanted | null = null,
): ChosenTechnique | null => {
  const open = among.filter(
    ({ item, own }) =>
      suitsRegion(item, place.region) && against({ technique: item.id, own: own ?? null }, place, limits) === null,
  )
  const suits = ({ item }: ChosenTechnique): number =>
    wanted === null
      ? 0
      : (fitsLimit(item, wanted.pressure) && wanted.pressure <= item.pressure.max ? 2 : 0) +
        (item.intents.includes(wanted.intent) ? 1 : 0)
  return open.toSorted((a, b) => suits(b) - suits(a))[0] ?? null
}

/**
 * The planned technique where the limit of its place and the safety answers take it, else the first of the practice's that they
 * take. Null where none is left. One that nothing is known of stays.
 */
export const techniqueToday = (
  { technique, own, ...work }: Work,
  limits: Limited,
  among: readonly ChosenTechnique[],
): TechniqueToday | null => {
  const planned = { technique, own: own ?? null }
  const why = against(planned, work, limits)
  if (why === null) return { technique: planned, instead: null }
  const gentler = techniqueFor(work, limits, among)
  return (
    gentler && {
      technique: { technique: gentler.item.id, own: gentler.own ?? null },
      instead: `Planned was ${techniqueWords(planned)}, which ${why}.`,
    }
  )
}
