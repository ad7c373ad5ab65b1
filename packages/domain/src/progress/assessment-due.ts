import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { PhaseName, RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { PROMPT_SETTINGS, type PromptThresholds } from './prompt-settings.ts'

/** A point of a block at which it is measured again, and the last time anything was; null: never. */
export type AssessmentDue = {
  point: 'half' | 'end'
  phase: PhaseName
  /** First and last day of the block. */
  from: Day
  to: Day
  lastOn: Day | null
}

/** Shortly before a race and right after it nothing is measured on the way. */
const WITHOUT_HALF: readonly PhaseName[] = ['taper', 'race', 'recovery']
/** The last week of a block is its end: what is found then can still go into the next one. */
const LAST_WEEK = 7

/**
 * Is it time to assess again (P11): at half and at the end of a block? From the day on which half of it is over, or its last week
 * begins, until somebody has measured: then, or shortly before. A block without an end has no half, nor
 * has a taper, a race phase or a recovery. Only the newest point is asked for.
 */
export function assessmentDue(
  { phases, assessments }: Pick<RunnerRecord, 'phases' | 'assessments'>,
  today: Day,
  { prompts }: PromptThresholds,
): AssessmentDue | null {
  const measured = (assessments ?? []).map(({ date }) => date).filter((day) => day <= today)
  const lastOn = measured.sort().at(-1) ?? null
  const points = (phases ?? []).flatMap(({ phase, from, to }) => {
    if (!to) return []
    const days = daysBetween(from, to) + 1
    const end = addDays(to, 1 - LAST_WEEK)
    const half = addDays(from, Math.floor(days / 2))
    const block = { phase, from, to }
    return [
      ...(days >= 7 * prompts.halfFrom && !WITHOUT_HALF.includes(phase)
        ? [{ ...block, point: 'half' as const, on: half, until: addDays(end, -1) }]
        : []),
      { ...block, point: 'end' as const, on: end > from ? end : from, until: addDays(to, prompts.askedAfter) },
    ]
  })
  const newest = points
    .filter(({ on, until }) => on <= today && today <= until)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1)
  if (!newest || (lastOn !== null && lastOn >= addDays(newest.on, -prompts.assessedWithin))) return null
  const { point, phase, from, to } = newest
  return { point, phase, from, to, lastOn }
}

const line = linesOf(PROMPT_SETTINGS)

/** The same, for the document of rules. */
export const assessmentDueLine = (thresholds: PromptThresholds): RuleLine => {
  const { halfFrom, assessedWithin, askedAfter } = thresholds.prompts
  return line(thresholds, ['prompts.halfFrom', 'prompts.assessedWithin', 'prompts.askedAfter'], {
    id: 'assess again',
    when: `half of a base, build, speed or off-season block of ${halfFrom} weeks or more is over, or its last week has begun, up to ${askedAfter} days after it, and nothing was measured since ${assessedWithin} days before that`,
    means: 'measure again before the work goes on',
    confidence: 'low',
    source: 'ours, for promise P11',
  })
}
