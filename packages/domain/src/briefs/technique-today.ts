import { numberWords } from '../assessments/number-words.ts'
import { asksForRegion, RED_FLAGS } from '../library/red-flags.ts'
import { overlaps } from '../library/region-side.ts'
import { suitsRegion, TECHNIQUES, type Technique, technique } from '../library/techniques.ts'
import { techniqueWords } from '../timing/limit-words.ts'
import type { BriefParts, BriefSession } from './brief.ts'

type Work = BriefSession['works'][number]

/** A flag of one place speaks of that place, any other of all of them (`avoidWhen` of techniques.json). */
const speaksOf = ({ id, place }: BriefParts['limits']['flags'][number], work: Work): boolean => {
  const flag = RED_FLAGS.find((one) => one.id === id)
  const isLocal = flag !== undefined && (flag.level === 'local' || asksForRegion(flag))
  return place === null || !isLocal || overlaps(place, work)
}

/** Why a technique is not for this place now, inside a sentence; null when it is. */
const against = (known: Technique, work: Work, limits: BriefParts['limits']): string | null => {
  const flag = limits.flags.find((one) => known.avoidWhen.some((id) => id === one.id) && speaksOf(one, work))
  if (flag) return `is left out while this is answered yes: ${flag.question.toLowerCase()}`
  if (limits.avoidTechniques.includes(techniqueWords(known.id))) return 'is left out now'
  if (known.pressure.min > work.limit.limit) return `takes ${numberWords(known.pressure.min)} at least`
  return known.intents.some((intent) => limits.allowedIntents.includes(intent)) ? null : 'is for another intent'
}

/** What hands do in a place: the technique by its id, and why it is not the planned one. */
export type TechniqueToday = { technique: string; instead: string | null }

/**
 * The planned technique where the limit of its place and the safety answers take it, else the first of the library that they
 * take. Null where none is left. A practice's own technique is not known to the library and stays.
 */
export const techniqueToday = (work: Work, limits: BriefParts['limits']): TechniqueToday | null => {
  const planned = technique(work.technique)
  const why = planned && against(planned, work, limits)
  if (!planned || why === null) return { technique: work.technique, instead: null }
  const gentler = TECHNIQUES.find((one) => suitsRegion(one, work.region) && against(one, work, limits) === null)
  return gentler ? { technique: gentler.id, instead: `Planned was ${techniqueWords(planned.id)}, which ${why}.` } : null
}
