import { numberWords } from '../assessments/number-words.ts'
import { daysBetween } from '../calendar/day.ts'
import { dayWords } from '../calendar/day-words.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { RegionSide } from '../library/region-side.ts'
import { placeWords } from '../programs/place-words.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { type Why, whyOf } from '../why.ts'
import { assessmentDue, assessmentDueLine } from './assessment-due.ts'
import { firstContact, firstContactLine } from './first-contact.ts'
import { PROMPT_SETTINGS } from './prompt-settings.ts'
import { restrictionInBuild, restrictionInBuildLine, type StandingFinding } from './restriction-in-build.ts'
import type { Thresholds } from './thresholds.ts'

/** Something that asks for a look or a plan, before a sign does. */
export type Prompt = {
  kind: 'assess-again' | 'restricted-in-build' | 'first-contact'
  title: string
  /** One sentence with its numbers. */
  says: string
  place: RegionSide | null
  why: Why
}

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

function assessAgain(record: RunnerRecord, at: Instant, thresholds: Thresholds): Prompt | null {
  const today = dayOf(at, record.runner.timeZone)
  const due = assessmentDue(record, today, thresholds)
  if (due === null) return null
  const { point, phase, from, to, lastOn } = due
  const whole = daysBetween(from, to) + 1
  const last =
    lastOn === null
      ? 'nothing was measured yet'
      : `last measured ${dayWords(lastOn)}, ${days(daysBetween(lastOn, today))} ago`
  const where =
    point === 'half'
      ? `Day ${daysBetween(from, today) + 1} of ${whole}`
      : to < today
        ? `The ${phase} block ended ${dayWords(to)}`
        : `The ${phase} block ends ${dayWords(to)}`
  return {
    kind: 'assess-again',
    title:
      point === 'half'
        ? `Assess again: half of the ${phase} block is over`
        : `Assess again: the end of the ${phase} block`,
    says: `${where}, ${last}.`,
    place: null,
    why: whyOf(assessmentDueLine(thresholds), [
      `block of ${days(whole)} from ${dayWords(from)}`,
      lastOn === null ? 'no measurement' : `last measured ${dayWords(lastOn)}`,
    ]),
  }
}

function restricted(
  record: RunnerRecord,
  known: { findings: readonly StandingFinding[]; ahead: readonly RegionSide[] },
  at: Instant,
  thresholds: Thresholds,
): Prompt | null {
  const found = restrictionInBuild(record, known, at, thresholds)
  if (found === null) return null
  const { place, since, ratio } = found
  const where = placeWords(place.region, place.side)
  const load = `load of the week ${numberWords(ratio, 2)} times the usual`
  return {
    kind: 'restricted-in-build',
    title: `Plan a session for the ${where} while it is small`,
    says: `Restricted since ${dayWords(since)}, in a build, ${load}; no session on it stands.`,
    place,
    why: whyOf(restrictionInBuildLine(thresholds), [`restricted since ${dayWords(since)}`, load]),
  }
}

function first(record: RunnerRecord, planned: number, at: Instant, thresholds: Thresholds): Prompt | null {
  const found = firstContact(record, planned, at, thresholds)
  if (found === null) return null
  const { place, value } = found
  const pain = `pain ${numberWords(value)} in the ${placeWords(place.region, place.side)}`
  return {
    kind: 'first-contact',
    title: 'Lay a plan around this session',
    says: `First contact with ${pain}, ${planned === 1 ? 'one session' : 'no session'} and no exercise: one session may bring short relief, and rarely lasts alone.`,
    place,
    why: whyOf(firstContactLine(thresholds), [pain, `${planned} of 1 sessions`]),
  }
}

/**
 * What asks for a look or a plan before a sign does, the most urgent first: a first contact in pain (S26), a new restriction while a
 * build rises (S17), an assessment that is due (P11). Each once, with its numbers; nothing where too little is known.
 *
 * @param known findings as they stand, places and number of the sessions to come
 */
export function promptsNow(
  record: RunnerRecord,
  known: { findings: readonly StandingFinding[]; ahead: readonly RegionSide[]; planned: number },
  at: Instant,
  thresholds: Thresholds,
): Prompt[] {
  return [
    first(record, known.planned, at, thresholds),
    restricted(record, known, at, thresholds),
    assessAgain(record, at, thresholds),
  ].filter((one) => one !== null)
}

const line = linesOf(PROMPT_SETTINGS)

/** A referral that nobody came back to is asked about in the brief (S62). */
const referralLine = (thresholds: Thresholds): RuleLine =>
  line(thresholds, ['prompts.referralAfter'], {
    id: 'referral without an outcome',
    when: `more than ${thresholds.prompts.referralAfter} days after a referral nobody noted what came of it`,
    means: 'it is asked about in the brief',
    confidence: 'low',
    source: 'ours, for promise S62',
  })

/** The same, for the document of rules. */
export const promptLines = (thresholds: Thresholds) => [
  firstContactLine(thresholds),
  restrictionInBuildLine(thresholds),
  assessmentDueLine(thresholds),
  referralLine(thresholds),
]
