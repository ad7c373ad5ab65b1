import type { RegionSide } from '../library/region-side.ts'
import { placeWords } from '../programs/place-words.ts'
import type { DecisionKind, DecisionResult } from './session-decision.ts'

/** As it is chosen in the room. */
export const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  'add-strength': 'Add strength',
  'add-prehab': 'Add prehab',
  refer: 'Refer',
}

export const RESULT_WORDS: Readonly<Record<DecisionResult, string>> = {
  done: 'Done',
  'not-done': 'Not done',
  changed: 'Changed course',
}

type Decided = { kind: DecisionKind; place: RegionSide | null }

/** One line for therapists: "Refer to a clinician, left calf". */
export const decisionTitle = ({ kind, place }: Decided): string => {
  const what = kind === 'refer' ? 'Refer to a clinician' : DECISION_WORDS[kind]
  return place === null ? what : `${what}, ${placeWords(place.region, place.side)}`
}

/**
 * The line that a runner reads under what to do. It says what was decided and where, and nothing of why: the note is between
 * therapists, and a referral is no finding.
 */
export const decisionForRunner = ({ kind, place }: Decided): string => {
  const where = place && placeWords(place.region, place.side)
  switch (kind) {
    case 'refer':
      return where === null ? 'See a clinician, as you agreed' : `See a clinician about the ${where}`
    case 'add-strength':
      return `Strength work${where === null ? '' : ` for the ${where}`} is coming into your plan`
    case 'add-prehab':
      return `Preparing exercises${where === null ? '' : ` for the ${where}`} are coming into your plan`
  }
}
