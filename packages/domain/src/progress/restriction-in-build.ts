import { addDays, type Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { overlaps, type RegionSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { loadWeeksUpTo } from '../training/day-load.ts'
import { LOAD_SETTINGS, type LoadThresholds } from '../training/load-settings.ts'
import { phaseOn } from '../training/phase-on.ts'
import { rampLevel, rampOf, USUAL_WEEKS } from '../training/ramp.ts'
import { PROMPT_SETTINGS, type PromptThresholds } from './prompt-settings.ts'
import { sessionsOn } from './treated-places.ts'

/** A place of a finding as it stands, since when. */
export type StandingFinding = RegionSide & { state: string; since: Day }

export type RestrictionInBuild = { place: RegionSide; since: Day; ratio: number }

/**
 * Is something newly restricted while the load of a build rises (S17), and has no session worked on it since, nor stands one that
 * will? Small restrictions are looked at before they grow. Null in every other phase, where the load does not rise, or where that is not known.
 *
 * @param findings as they stand, the most serious first
 * @param ahead places that sessions to come work on
 */
export function restrictionInBuild(
  record: RunnerRecord,
  { findings, ahead }: { findings: readonly StandingFinding[]; ahead: readonly RegionSide[] },
  at: Instant,
  thresholds: PromptThresholds & LoadThresholds,
): RestrictionInBuild | null {
  const today = dayOf(at, record.runner.timeZone)
  if (phaseOn(record.phases, today) !== 'build') return null
  const ramp = rampOf(loadWeeksUpTo(record, { today, until: at }, 1 + USUAL_WEEKS, thresholds))
  if (ramp === null || rampLevel(ramp.ratio, thresholds) === null) return null
  const from = addDays(today, 1 - thresholds.prompts.newFor)
  const found = findings.find(
    ({ state, since, region, side }) =>
      state === 'restricted' &&
      since >= from &&
      since <= today &&
      !ahead.some((place) => overlaps(place, { region, side })) &&
      sessionsOn(record, { region, side }, { from: since, to: today, until: at }).length === 0,
  )
  return found ? { place: { region: found.region, side: found.side }, since: found.since, ratio: ramp.ratio } : null
}

const line = linesOf({ ...PROMPT_SETTINGS, ...LOAD_SETTINGS })

/** The same, for the document of rules. */
export const restrictionInBuildLine = (thresholds: PromptThresholds & LoadThresholds): RuleLine =>
  line(thresholds, ['prompts.newFor', 'load.rampSaid'], {
    id: 'restricted in a build',
    when: `in a build, the load of a week is over ${thresholds.load.rampSaid} times the usual, and a place is restricted since at most ${thresholds.prompts.newFor} days without a session on it`,
    means: 'plan a session for it while it is small',
    confidence: 'low',
    source: 'ours, for promise S17; ramp of reference 7.2',
  })
