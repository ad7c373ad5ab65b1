import type { ChosenTechnique } from '../library/practice-techniques.ts'
import type { Work } from '../library/technique-dose.ts'
import { type NamesTechnique, techniqueOf, withTechnique } from '../library/technique-of.ts'
import { fitsRegion, minutesRange, techniquesFor } from './techniques-for.ts'

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value))

/**
 * A work whose region, side or technique was just changed, pulled into what the practice's techniques take there: another one
 * when this one does not suit the region, pressure and minutes within its range, an objective that it serves. Reasons
 * stay; a region without any technique gives null.
 */
export const fitWork = <W extends Work>(work: W, among: readonly ChosenTechnique[]): W | null => {
  const chosen = techniqueOf(work)
  const [first] = techniquesFor(work.region, among)
  const stays = chosen !== null && fitsRegion(chosen, work.region)
  if (!stays && !first) return null
  const fitting = stays || !first ? work : withTechnique(work, first)
  const known = techniqueOf(fitting)
  if (!known) return null
  const [objective] = known.objectives
  return {
    ...fitting,
    pressure: within(work.pressure, known.pressure),
    minutes: within(work.minutes, minutesRange(known, work.side)),
    objective: known.objectives.includes(work.objective) || !objective ? work.objective : objective,
  }
}

/** The range of pressure of a technique; the whole scale for one that the library does not know. */
export const pressureRange = (named: NamesTechnique): { min: number; max: number } =>
  techniqueOf(named)?.pressure ?? { min: 1, max: 8 }
