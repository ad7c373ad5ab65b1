import type { Reading } from '@strideloom/domain/assessments/readings.ts'
import { type PatternReason, suggestPatterns } from '@strideloom/domain/assessments/suggest-patterns.ts'
import type { PatternId } from '@strideloom/domain/library/ids.ts'
import { PATTERN_REGIONS } from '@strideloom/domain/library/patterns.ts'
import { includesRegion } from '@strideloom/domain/library/regions.ts'
import type { AboutRunner } from './hooks.ts'
import type { Place } from './record.ts'

/** A pattern that may fit a place, and why it is named. */
export type PatternOffer = { pattern: PatternId; reasons: PatternReason[] }

/** Patterns that may fit one place, by its region, best founded first. Values elsewhere on the body name none here. */
export const patternsFor = (
  { region, side, current }: Pick<Place, 'region' | 'side' | 'current'>,
  readings: readonly Reading[],
  about: AboutRunner,
): PatternOffer[] =>
  suggestPatterns(current, readings, about).flatMap((one) => {
    const fitsSide = one.side === side || one.side === 'center' || side === 'center'
    const touches = PATTERN_REGIONS[one.pattern].some((of) => includesRegion(of, region) || includesRegion(region, of))
    return fitsSide && touches ? [{ pattern: one.pattern, reasons: one.reasons }] : []
  })
