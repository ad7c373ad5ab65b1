import { PRESSURE_MAX } from '../library/pressure.ts'
import type { RuleLine } from '../rule-page.ts'
import { isHarmful, type ResponseClass } from './classify-response.ts'

// Product defaults of low confidence, to be tuned with data (reference 6).
/** Nobody knows yet how this runner reacts. */
export const FIRST_CEILING = 5
/** The runner had firm massage regularly in the last eight weeks, without trouble. */
export const USED_TO_FIRM_CEILING = 6
/** Lighter than this is no hands-on work. */
export const LOWEST_CEILING = 2
/** After two harmful answers in a row: not above this until two in a row were about right. */
export const HELD_CEILING = 4
/** After so many days the body starts again, and so does the ceiling. */
export const DECAY_AFTER_DAYS = 56
export const DECAYED_CEILING = 5
/** At most this sore on the next day: there is room for one more. */
const ROOM_SORENESS = 3
/** Without an answer the ceiling goes down to what was given, but not below this. */
const UNANSWERED_FLOOR = 3

/** How far a harmful answer lowers it, below what was given. */
const ADVERSE_DROP = 3
const TOO_MUCH_DROP = 2
/** What was given has to come this near to the tolerance before more is tried. */
const TRIED_WITHIN = 1
/** It never rises by more. */
const STEP_UP = 1

/** A chain of equal questions between two sessions. */
export type ChainState = {
  ceiling: number
  /** Class of the session before in this chain; null at its start, after a decay, or when it is not known yet. */
  previous: ResponseClass | null
  /** Two harmful answers in a row were met, two about-right ones not yet. */
  held: boolean
}

/** What a session brings: the delivered pressure, the answer, and the soreness at 24 h. */
export type ChainLink = { class: ResponseClass | null; pressure: number | null; soreness24: number | null }

export type Flag = 'change-hypothesis' | null

/** Why the ceiling is what it is after a session. */
export type CeilingReason =
  | 'adverse'
  | 'too-much'
  | 'dose-works'
  | 'same-again'
  | 'room'
  | 'house-limit'
  | 'held'
  | 'not-tried'
  | 'pressure-not-known'
  | 'sore'
  | 'soreness-not-known'
  | 'no-answer'
  | 'answers-awaited'

/** Whether nothing but the pressure stands between this dose and a firmer one. */
function roomFor({ ceiling, held }: ChainState, { pressure, soreness24 }: ChainLink): CeilingReason {
  if (pressure === null) return 'pressure-not-known'
  if (pressure < ceiling - TRIED_WITHIN) return 'not-tried'
  if (soreness24 === null) return 'soreness-not-known'
  if (soreness24 > ROOM_SORENESS) return 'sore'
  if (ceiling >= PRESSURE_MAX) return 'house-limit'
  return held && ceiling >= HELD_CEILING ? 'held' : 'room'
}

/** Where the class alone would put the ceiling, and why. */
function moved(state: ChainState, link: ChainLink): { to: number; reason: CeilingReason } {
  const { ceiling } = state
  // A pressure that was not noted limits nothing and raises nothing.
  const given = link.pressure ?? ceiling
  switch (link.class) {
    case 'adverse':
      return { to: Math.min(ceiling, given) - ADVERSE_DROP, reason: 'adverse' }
    case 'too-much':
      return { to: Math.min(ceiling, given) - TOO_MUCH_DROP, reason: 'too-much' }
    case 'about-right':
      return { to: ceiling, reason: 'dose-works' }
    case 'no-change': {
      const reason = state.previous === 'no-change' ? 'same-again' : roomFor(state, link)
      return { to: reason === 'room' ? ceiling + STEP_UP : ceiling, reason }
    }
    case 'unknown':
      return { to: Math.min(ceiling, Math.max(given, UNANSWERED_FLOOR)), reason: 'no-answer' }
    case null:
      // Domain README 10: it stays while answers are awaited, but never above the last pressure given.
      return { to: Math.min(ceiling, given), reason: 'answers-awaited' }
  }
}

/**
 * The ceiling after a session (reference 6): between 2 and 8, up by one at most, and only after `no-change`. Two
 * harmful answers in a row hold it at 4 until two in a row are about right.
 */
export function nextCeiling(state: ChainState, link: ChainLink): ChainState & { flag: Flag; reason: CeilingReason } {
  const { to, reason } = moved(state, link)
  const harmTwice = isHarmful(link.class) && isHarmful(state.previous)
  const rightTwice = link.class === 'about-right' && state.previous === 'about-right'
  const held = harmTwice || (state.held && !rightTwice)
  return {
    ceiling: Math.max(LOWEST_CEILING, Math.min(to, held ? HELD_CEILING : PRESSURE_MAX)),
    previous: link.class,
    held,
    flag: reason === 'same-again' ? 'change-hypothesis' : null,
    reason,
  }
}

/** A chain before its first session. */
export const firstState = (usedToFirm: boolean): ChainState => ({
  ceiling: usedToFirm ? USED_TO_FIRM_CEILING : FIRST_CEILING,
  previous: null,
  held: false,
})

/** Eight weeks without hands: at most 5 again, and a row of equal answers begins anew. */
export const decayed = (state: ChainState, daysSinceLast: number): ChainState =>
  daysSinceLast < DECAY_AFTER_DAYS
    ? state
    : { ...state, ceiling: Math.min(state.ceiling, DECAYED_CEILING), previous: null }

const REFERENCE = { confidence: 'low', source: 'reference 6' } as const

/** The same, for the document of rules. */
export const ceilingLines = (): RuleLine[] => [
  { id: 'start', when: 'before the first session', means: `tolerance ${FIRST_CEILING}`, ...REFERENCE },
  {
    id: 'start, used to it',
    when: 'regular firm massage in the last eight weeks, without trouble',
    means: `tolerance ${USED_TO_FIRM_CEILING}`,
    ...REFERENCE,
  },
  {
    id: 'after harmful',
    when: 'the answer was harmful',
    means: `${ADVERSE_DROP} below what was given or was open, whichever is less; nothing is booked until somebody has looked at it`,
    ...REFERENCE,
  },
  {
    id: 'after too much',
    when: 'the session was too much',
    means: `${TOO_MUCH_DROP} below what was given or was open, whichever is less`,
    ...REFERENCE,
  },
  {
    id: 'held',
    when: 'two in a row were harmful or too much',
    means: `at most ${HELD_CEILING} until two in a row are about right`,
    ...REFERENCE,
  },
  { id: 'after about right', when: 'the session was about right', means: 'stays: the dose works', ...REFERENCE },
  {
    id: 'after no change',
    when: `nothing changed, what was given came within ${TRIED_WITHIN} of the tolerance, and soreness at 24 h was at most ${ROOM_SORENESS}`,
    means: `${STEP_UP} more, at most ${PRESSURE_MAX}; the second time in a row: the hypothesis is in doubt, not the pressure`,
    ...REFERENCE,
  },
  {
    id: 'after no answer',
    when: 'nobody answered',
    means: `never more than what was given, but not below ${UNANSWERED_FLOOR}`,
    ...REFERENCE,
  },
  {
    id: 'awaited',
    when: 'answers may still come',
    means: 'stays, but never above the last pressure given',
    confidence: 'low',
    source: 'domain README 10',
  },
  {
    id: 'pause',
    when: `${DECAY_AFTER_DAYS} days or more without hands-on work`,
    means: `at most ${DECAYED_CEILING} again`,
    ...REFERENCE,
  },
  { id: 'bounds', when: 'always', means: `between ${LOWEST_CEILING} and ${PRESSURE_MAX}`, ...REFERENCE },
]
