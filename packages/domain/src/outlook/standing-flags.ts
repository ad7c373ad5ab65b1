import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { RedFlagId } from '../library/ids.ts'
import { RED_FLAGS } from '../library/red-flags.ts'
import type { RegionSide } from '../library/region-side.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type ActiveFlag, activeFlags } from './active-flags.ts'

/** A safety answer that stands at a moment. `closes`: it closes the session by itself. */
export type StandingFlag = {
  id: string
  question: string
  place: RegionSide | null
  closes: boolean
  /** Medical help now, before anything else. */
  urgent: boolean
  answeredOn: Day
}

const CLOSING = ['redFlagAbsolute', 'feverOrSystemicIllness48h', 'urineDarkOrWeakAfterEffort'] as const

export const standingFlag = ({ flag, place, followUp, cleared, answeredOn }: ActiveFlag): StandingFlag => {
  const facts = (followUp ? flag.effects.followUp?.ifYes.facts : flag.effects.facts) ?? {}
  const question = followUp ? (flag.effects.followUp?.question ?? flag.question) : flag.question
  return {
    id: flag.id,
    question,
    place,
    closes: CLOSING.some((fact) => facts[fact] === true) || (facts.clearanceRequired === true && !cleared),
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
