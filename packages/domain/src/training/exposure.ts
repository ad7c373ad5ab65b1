import { atLeast } from '../assessments/threshold.ts'
import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionId } from '../library/ids.ts'
import { onDays } from '../record/on-days.ts'
import type { RecordRun, RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share } from '../setting.ts'
import { LOAD_SETTINGS, type LoadThresholds } from './load-settings.ts'

export type ExposureKind = 'hills' | 'speed' | 'hard-surface'

/** Where to look first when a kind of running grows (S37; practitioners' experience, low confidence). */
export const LOADED_REGIONS: Readonly<Record<ExposureKind, readonly RegionId[]>> = {
  hills: ['calf', 'achilles', 'glute-max', 'hip-flexors'],
  speed: ['calf', 'achilles', 'hamstrings', 'hip-flexors'],
  'hard-surface': ['shin', 'calf', 'plantar-foot', 'patellar'],
}

const HARD: readonly NonNullable<RecordRun['surface']>[] = ['road', 'track']
/** Against the same number of days before. */
const DAYS = 14

export type Exposure = {
  kind: ExposureKind
  /** Minutes of the last 14 days, and of the 14 before; null where a run did not tell. */
  minutes: number | null
  before: number | null
  regions: readonly RegionId[]
}

/** Minutes of one kind in a run; null where it is not known. A run without the field tells nothing. */
function minutesIn(kind: ExposureKind, { hillMinutes, speedMinutes, surface, minutes }: RecordRun): number | null {
  if (kind === 'hills') return hillMinutes ?? null
  if (kind === 'speed') return speedMinutes ?? null
  if (!surface || surface === 'mixed' || surface === 'other') return null
  return HARD.includes(surface) ? (minutes ?? null) : 0
}

/**
 * What running repeats (S28): minutes of hills, of speed and on hard ground, against the two weeks before, with the regions that
 * they load. Only what was told is counted, and where a run of the span told nothing the sum is not known.
 */
export function exposures({ runner, runs }: Pick<RunnerRecord, 'runner' | 'runs'>, at: Instant): Exposure[] {
  const { timeZone } = runner
  const to = dayOf(at, timeZone)
  const from = addDays(to, 1 - DAYS)
  const all = onDays(runs, ({ start }) => start, { from: addDays(from, -DAYS), to, timeZone, until: at })
  const sumOf = (kind: ExposureKind, isIn: (day: string) => boolean): number | null => {
    const parts = all.filter(({ day }) => isIn(day)).map(({ one }) => minutesIn(kind, one))
    return parts.length === 0 || parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  }
  return (['hills', 'speed', 'hard-surface'] as const).map((kind) => ({
    kind,
    minutes: sumOf(kind, (day) => day >= from),
    before: sumOf(kind, (day) => day < from),
    regions: LOADED_REGIONS[kind],
  }))
}

/** Did it grow by so much that it is looked at? Null where one of the two is not known. */
export const hasGrown = (
  { minutes, before }: Pick<Exposure, 'minutes' | 'before'>,
  { load: { exposure } }: LoadThresholds,
): boolean | null =>
  minutes === null || before === null
    ? null
    : Math.round(minutes) > Math.round(before) && atLeast(minutes, before * (1 + share(exposure)))

const line = linesOf(LOAD_SETTINGS)

/** The same, for the document of rules. */
export const exposureLine = (thresholds: LoadThresholds): RuleLine =>
  line(thresholds, ['load.exposure'], {
    id: 'what running repeats',
    when: `minutes of hills, of speed or on hard ground of the last ${DAYS} days are ${thresholds.load.exposure} % more than those of the ${DAYS} before, or there were none; where a run did not tell, not known`,
    means: 'the regions that it loads are looked at first',
    confidence: 'low',
    source: 'ours, for promises S28 and S37: practitioners’ experience',
  })
