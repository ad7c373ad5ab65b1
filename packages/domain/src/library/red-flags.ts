import type { z } from 'zod'
import data from './data/red-flags.json' with { type: 'json' }
import type { RedFlagId } from './ids.ts'
import type { redFlagEntrySchema } from './red-flag-schema.ts'

/**
 * A red flag or contraindication: the question, when it is asked, and what a yes does. The software never says "you
 * have X".
 */
export type RedFlag = z.infer<typeof redFlagEntrySchema>

/** The moments at which a flag is asked. */
export type AskedAt = RedFlag['askAt'][number]

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with.
/** The flags, in the order in which they are asked. */
export const RED_FLAGS = data.redFlags as readonly RedFlag[]

const byId = new Map(RED_FLAGS.map((flag) => [flag.id, flag]))

/** The flag of that id. Throws when the shipped data lacks it, which a test rules out. */
export function redFlag(id: RedFlagId): RedFlag {
  const found = byId.get(id)
  if (!found) throw new Error(`No red flag ${id}`)
  return found
}

/** The flags to ask at a moment: all at intake, a short set at the daily check-in and before each session. */
export const flagsAskedAt = (moment: AskedAt): RedFlag[] => RED_FLAGS.filter((flag) => flag.askAt.includes(moment))

/** True when a yes concerns one region, so that it has to be named; until it is, the whole session is closed. */
export function asksForRegion({ level, effects }: RedFlag): boolean {
  const { facts, limits } = effects
  if (facts?.acuteInjuryRegionsUnder72h || facts?.sorenessHighRegions) return true
  if (limits?.avoidRegions?.includes('$region') || limits?.regionCaps?.$region !== undefined) return true
  // A joint that gives way closes techniques, in the place where it does.
  return level === 'local' && limits?.avoidTechniques !== undefined
}
