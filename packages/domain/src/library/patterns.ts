import type { z } from 'zod'
import data from './data/findings.json' with { type: 'json' }
import type { PatternId, RegionId, TestId } from './ids.ts'
import type { conditionSchema, contributorEntrySchema, patternEntrySchema } from './pattern-schema.ts'

/**
 * Something that is often seen on runners: when to think of it, what may contribute, the manual work and the movement
 * work for it, and when to refer. The lists of exercises are in order of priority.
 */
export type Pattern = z.infer<typeof patternEntrySchema>
export type Contributor = z.infer<typeof contributorEntrySchema>
export type Condition = z.infer<typeof conditionSchema>

// The shape is proven by library.test.ts, so that no browser has to parse what it was shipped with.
/** The patterns, from the foot up. */
export const PATTERNS = data.findings as readonly Pattern[]

const byId = new Map(PATTERNS.map((pattern) => [pattern.id, pattern]))

/** The pattern of that id. Throws when the shipped data lacks it, which a test rules out. */
export function pattern(id: PatternId): Pattern {
  const found = byId.get(id)
  if (!found) throw new Error(`No pattern ${id}`)
  return found
}

/** The region that each pattern's trigger speaks of: the place where it shows. */
export const PATTERN_REGIONS: Readonly<Record<PatternId, readonly RegionId[]>> = {
  'calf-recurrent': ['calf'],
  'soleus-deep': ['soleus'],
  'achilles-stiff': ['achilles'],
  'plantar-stiff': ['plantar-foot'],
  'shin-soreness': ['shin', 'tibialis-posterior'],
  'anterior-shin': ['tibialis-anterior'],
  'patellar-front-knee': ['patellar'],
  'itb-lateral-knee': ['itb'],
  'lateral-hip': ['glute-med'],
  'hip-extension-limited': ['hip-flexors'],
  'hip-flexor-tight': ['hip-flexors'],
  'hamstring-always': ['hamstrings'],
  'hamstring-high': ['hamstring-proximal'],
  'adductor-tight': ['adductors'],
  'glute-deep-tight': ['deep-rotators'],
  'low-back-stiff': ['lumbar'],
  'quad-heavy': ['quadriceps'],
  'ankle-stiff': ['ankle'],
  'upper-back-tight': ['thoracic'],
}

/** The tests that a pattern's trigger names: a low value there is what makes one think of it. */
export const TRIGGER_TESTS: Readonly<Partial<Record<PatternId, TestId>>> = {
  'hip-extension-limited': 'thomas-hip',
  'ankle-stiff': 'knee-to-wall',
}
