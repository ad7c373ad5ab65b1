import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import { RED_FLAGS } from '../library/red-flags.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { Severity } from '../timing/facts.ts'
import { type ActiveFlag, activeFlags } from './active-flags.ts'
import { flagSeverity } from './flag-facts.ts'

/** A safety answer that stands at a moment. `closes`: it closes the session by itself. */
export type StandingFlag = {
  id: string
  question: string
  place: RegionSide | null
  closes: boolean
  /** How strict what it asks for is: milder in some once a clinician’s note is on file. */
  severity: Severity
  /** Medical help now, before anything else. */
  urgent: boolean
  answeredOn: Day
}

const CLOSING = ['redFlagAbsolute', 'feverOrSystemicIllness48h', 'urineDarkOrWeakAfterEffort'] as const

export const standingFlag = (active: ActiveFlag): StandingFlag => {
  const { flag, place, followUp, cleared, answeredOn } = active
  const facts = (followUp ? flag.effects.followUp?.ifYes.facts : flag.effects.facts) ?? {}
  const question = followUp ? (flag.effects.followUp?.question ?? flag.question) : flag.question
  const closes = CLOSING.some((fact) => facts[fact] === true) || (facts.clearanceRequired === true && !cleared)
  return {
    id: flag.id,
    question,
    place,
    closes,
    severity: closes ? 'safety' : flagSeverity(active),
    urgent: flag.action === 'block-urgent' || (followUp && facts.redFlagAbsolute === true),
    answeredOn,
  }
}

/** Flags of which a yes may close a session: what a list of many runners has to ask for. */
export const CLOSING_FLAGS: readonly RedFlagId[] = RED_FLAGS.filter(({ effects }) =>
  [effects.facts, effects.followUp?.ifYes.facts].some(
    (facts) => facts?.clearanceRequired === true || CLOSING.some((fact) => facts?.[fact] === true),
  ),
).map(({ id }) => id as RedFlagId)

/** Medical help first, then what closes a session, then the rest. */
const weight = ({ urgent, closes }: StandingFlag): number => (urgent ? 0 : closes ? 1 : 2)

/** The safety answers that speak at this moment, the gravest first; each once, whatever session is asked about. */
export const standingFlags = (record: RunnerRecord, at: Instant): StandingFlag[] =>
  activeFlags(record, { start: at }, at)
    .map(standingFlag)
    .sort((a, b) => weight(a) - weight(b))
