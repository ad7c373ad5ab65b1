import { addDays } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import { onDays } from '../record/on-days.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { PROMPT_SETTINGS, type PromptThresholds } from './prompt-settings.ts'
import { isHandsOnDone } from './treated-places.ts'

export type FirstContact = { place: RegionSide; value: number }

/** Pain is of now when it was told in so many days. */
const DAYS = 7

/**
 * Somebody comes for the first time because it hurts strongly, with one session and no plan (S26): one session may bring short relief and
 * rarely solves it. Null once hands were at work, where a second session stands or exercises are prescribed, or where no pain is known.
 *
 * @param planned sessions that stand from now on
 */
export function firstContact(
  record: Pick<RunnerRecord, 'runner' | 'sessions' | 'prescriptions' | 'checkIns' | 'runs' | 'deskAnswers'>,
  planned: number,
  at: Instant,
  { prompts }: PromptThresholds,
): FirstContact | null {
  if (planned > 1 || (record.prescriptions ?? []).length > 0 || (record.sessions ?? []).some(isHandsOnDone)) return null
  const { timeZone } = record.runner
  const to = dayOf(at, timeZone)
  const window = { from: addDays(to, 1 - DAYS), to, timeZone, until: at }
  const told = [
    ...onDays(record.checkIns, (one) => one.at, window),
    ...onDays(record.runs, (one) => one.start, window),
    ...onDays(record.deskAnswers, (one) => one.at, window),
  ].flatMap(({ one }) => one.pain ?? [])
  const strongest = told.reduce<FirstContact | null>(
    (most, { region, side, value }) =>
      value !== null && value > (most?.value ?? -1) ? { place: { region, side }, value } : most,
    null,
  )
  return strongest !== null && strongest.value >= prompts.firstPain ? strongest : null
}

const line = linesOf(PROMPT_SETTINGS)

/** The same, for the document of rules. */
export const firstContactLine = (thresholds: PromptThresholds): RuleLine =>
  line(thresholds, ['prompts.firstPain'], {
    id: 'first contact in pain',
    when: `nobody has worked on them yet, pain of ${thresholds.prompts.firstPain} or more was told in ${DAYS} days, at most one session stands, and no exercise is prescribed`,
    means: 'one session may bring short relief: lay a plan around it',
    confidence: 'low',
    source: 'ours, for promise S26; pain of reference 9.3',
  })
