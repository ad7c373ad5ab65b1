import type { z } from 'zod'
import data from './data/techniques.json' with { type: 'json' }
import type { RegionId } from './ids.ts'
import { includesRegion } from './regions.ts'
import type { techniqueEntrySchema } from './technique-schema.ts'

/**
 * A manual technique: pressure (therapist's effort 1–8), minutes per region, where it is used, what for, and the red
 * flags under which it is not chosen whatever the guard's limits say.
 */
export type Technique = z.infer<typeof techniqueEntrySchema>

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with.
/** The shipped techniques. */
export const TECHNIQUES = data.techniques as readonly Technique[]

const byId = new Map(TECHNIQUES.map((technique) => [technique.id, technique]))

/** The shipped technique of that id; null for a practice's own technique and for an unknown id. */
export const technique = (id: string): Technique | null => byId.get(id) ?? null

/**
 * True when a technique can be done within a limit of pressure: one that takes more at least is none to propose there (reference
 * 11).
 */
export const fitsLimit = ({ pressure }: Pick<Technique, 'pressure'>, limit: number): boolean => pressure.min <= limit

/**
 * True when the technique is meant for that region, or for one that it is part of (a calf technique suits the soleus).
 */
export const suitsRegion = (candidate: Pick<Technique, 'regions'>, region: RegionId): boolean =>
  candidate.regions.some((named) => includesRegion(named, region))
