import type { Work } from '@strideloom/domain/library/technique-dose.ts'
import { technique } from '@strideloom/domain/library/techniques.ts'
import { minutesRange, techniquesFor } from '@strideloom/domain/programs/techniques-for.ts'

const within = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value))

/**
 * A work whose region, side or technique was just changed, pulled into what the library takes there: another technique
 * when this one does not suit the region, pressure and minutes within its range, an objective that it serves. Reasons
 * stay; a region without any technique gives null.
 */
export const fitWork = <W extends Work>(work: W): W | null => {
  const suiting = techniquesFor(work.region)
  const known = suiting.find(({ id }) => id === work.technique) ?? suiting[0]
  if (!known) return null
  const [objective] = known.objectives
  return {
    ...work,
    technique: known.id,
    pressure: within(work.pressure, known.pressure),
    minutes: within(work.minutes, minutesRange(known, work.side)),
    objective: known.objectives.includes(work.objective) || !objective ? work.objective : objective,
  }
}

/** The range of pressure of a technique; the whole scale for one that the library does not know. */
export const pressureRange = (id: string): { min: number; max: number } => technique(id)?.pressure ?? { min: 1, max: 8 }
