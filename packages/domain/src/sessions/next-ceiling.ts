import { PRESSURE_MAX } from '../library/pressure.ts'
import { linesOf, type RuleLine, SAFE } from '../rule-page.ts'
import { isHarmful, type ResponseClass } from './classify-response.ts'
import { TOLERANCE_SETTINGS, type ToleranceThresholds } from './tolerance-settings.ts'

/** Lighter than this is no hands-on work: the same in every practice. */
const LOWEST_CEILING = 2
/** It never rises by more, and after nothing but an answer without a change: the same in every practice. */
const STEP_UP = 1

export type CeilingThresholds = Pick<ToleranceThresholds, 'tolerance'>

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
function roomFor(
  { ceiling, held }: ChainState,
  { pressure, soreness24 }: ChainLink,
  { tolerance: { triedWithin, roomSoreness, heldAt } }: CeilingThresholds,
): CeilingReason {
  if (pressure === null) return 'pressure-not-known'
  if (pressure < ceiling - triedWithin) return 'not-tried'
  if (soreness24 === null) return 'soreness-not-known'
  if (soreness24 > roomSoreness) return 'sore'
  if (ceiling >= PRESSURE_MAX) return 'house-limit'
  return held && ceiling >= heldAt ? 'held' : 'room'
}

/** Where the class alone would put the ceiling, and why. */
function moved(
  state: ChainState,
  link: ChainLink,
  thresholds: CeilingThresholds,
): { to: number; reason: CeilingReason } {
  const { ceiling } = state
  const { harmfulDrop, tooMuchDrop, unansweredFloor } = thresholds.tolerance
  // A pressure that was not noted limits nothing and raises nothing.
  const given = link.pressure ?? ceiling
  switch (link.class) {
    case 'adverse':
      return { to: Math.min(ceiling, given) - harmfulDrop, reason: 'adverse' }
    case 'too-much':
      return { to: Math.min(ceiling, given) - tooMuchDrop, reason: 'too-much' }
    case 'about-right':
      return { to: ceiling, reason: 'dose-works' }
    case 'no-change': {
      const reason = state.previous === 'no-change' ? 'same-again' : roomFor(state, link, thresholds)
      return { to: reason === 'room' ? ceiling + STEP_UP : ceiling, reason }
    }
    case 'unknown':
      return { to: Math.min(ceiling, Math.max(given, unansweredFloor)), reason: 'no-answer' }
    case null:
      // Domain README 10: it stays while answers are awaited, but never above the last pressure given.
      return { to: Math.min(ceiling, given), reason: 'answers-awaited' }
  }
}

/**
 * The ceiling after a session (reference 6): between 2 and 8, up by one at most, and only after `no-change`. Two
 * harmful answers in a row hold it, at 4 as shipped, until two in a row are about right.
 */
export function nextCeiling(
  state: ChainState,
  link: ChainLink,
  thresholds: CeilingThresholds,
): ChainState & { flag: Flag; reason: CeilingReason } {
  const { to, reason } = moved(state, link, thresholds)
  const harmTwice = isHarmful(link.class) && isHarmful(state.previous)
  const rightTwice = link.class === 'about-right' && state.previous === 'about-right'
  const held = harmTwice || (state.held && !rightTwice)
  return {
    ceiling: Math.max(LOWEST_CEILING, Math.min(to, held ? thresholds.tolerance.heldAt : PRESSURE_MAX)),
    previous: link.class,
    held,
    flag: reason === 'same-again' ? 'change-hypothesis' : null,
    reason,
  }
}

/** A chain before its first session. */
export const firstState = (usedToFirm: boolean, { tolerance }: CeilingThresholds): ChainState => ({
  ceiling: usedToFirm ? tolerance.usedToFirm : tolerance.first,
  previous: null,
  held: false,
})

/** A pause without hands, eight weeks as shipped: at most 5 again, and a row of equal answers begins anew. */
export const decayed = (
  state: ChainState,
  daysSinceLast: number,
  { tolerance: { pauseDays, afterPause } }: CeilingThresholds,
): ChainState =>
  daysSinceLast < pauseDays ? state : { ...state, ceiling: Math.min(state.ceiling, afterPause), previous: null }

const REFERENCE = { confidence: 'low', source: 'reference 6' } as const
const line = linesOf(TOLERANCE_SETTINGS)

/** The same, for the document of rules. */
export const ceilingLines = (thresholds: ToleranceThresholds): RuleLine[] => {
  const { tolerance } = thresholds
  return [
    line(thresholds, ['tolerance.first'], {
      id: 'start',
      when: 'before the first session',
      means: `tolerance ${tolerance.first}`,
      ...REFERENCE,
    }),
    line(thresholds, ['tolerance.usedToFirm'], {
      id: 'start, used to it',
      when: 'regular firm massage in the last eight weeks, without trouble',
      means: `tolerance ${tolerance.usedToFirm}`,
      ...REFERENCE,
    }),
    line(thresholds, ['tolerance.harmfulDrop'], {
      id: 'after harmful',
      when: 'the answer was harmful',
      means: `${tolerance.harmfulDrop} below what was given or was open, whichever is less; nothing is booked until somebody has looked at it`,
      ...REFERENCE,
    }),
    line(thresholds, ['tolerance.tooMuchDrop'], {
      id: 'after too much',
      when: 'the session was too much',
      means: `${tolerance.tooMuchDrop} below what was given or was open, whichever is less`,
      ...REFERENCE,
    }),
    line(thresholds, ['tolerance.heldAt'], {
      id: 'held',
      when: 'two in a row were harmful or too much',
      means: `at most ${tolerance.heldAt} until two in a row are about right`,
      ...REFERENCE,
    }),
    { id: 'after about right', when: 'the session was about right', means: 'stays: the dose works', ...REFERENCE },
    line(thresholds, ['tolerance.triedWithin', 'tolerance.roomSoreness'], {
      id: 'after no change',
      when: `nothing changed, what was given came within ${tolerance.triedWithin} of the tolerance, and soreness at 24 h was at most ${tolerance.roomSoreness}`,
      means: `${STEP_UP} more, at most ${PRESSURE_MAX}; the second time in a row: the hypothesis is in doubt, not the pressure`,
      ...REFERENCE,
    }),
    line(thresholds, ['tolerance.unansweredFloor'], {
      id: 'after no answer',
      when: 'nobody answered',
      means: `never more than what was given, but not below ${tolerance.unansweredFloor}`,
      ...REFERENCE,
    }),
    {
      id: 'awaited',
      when: 'answers may still come',
      means: 'stays, but never above the last pressure given',
      confidence: 'low',
      source: 'domain README 10',
      fixed: SAFE,
    },
    line(thresholds, ['tolerance.pauseDays', 'tolerance.afterPause'], {
      id: 'pause',
      when: `${tolerance.pauseDays} days or more without hands-on work`,
      means: `at most ${tolerance.afterPause} again`,
      ...REFERENCE,
    }),
    {
      id: 'bounds',
      when: 'always',
      means: `between ${LOWEST_CEILING} and ${PRESSURE_MAX}`,
      ...REFERENCE,
      fixed: SAFE,
    },
  ]
}
