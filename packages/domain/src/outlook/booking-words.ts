import { sentence } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import { SIGN_IDS, SIGN_WORDS } from '../progress/signs.ts'
import { intentWords } from '../timing/limit-words.ts'
import type { BookingAdvice } from './booking-advice.ts'
import type { FoundSlot } from './earliest-slot.ts'

/** So many reasons are enough (reference 7.3). */
const REASONS = 3

/** The strongest signs first, each with its numbers; on a tie in the order of the signs. */
function strongest({ signs }: BookingAdvice): string[] {
  return SIGN_IDS.filter((id) => signs[id].state === 'yes')
    .map((id) => ({ id, score: signs[id].score ?? 0 }))
    .sort((a, b) => b.score - a.score)
    .slice(0, REASONS)
    .map(({ id }) => `${SIGN_WORDS[id]}: ${signs[id].evidence.join('; ')}.`)
}

/** The recommendation in a sentence, and what it stands on. It never says what somebody has. */
export function adviceWords(advice: BookingAdvice): string[] {
  const { because, clinician, notBookNowBefore } = advice
  switch (advice.recommendation) {
    case 'see-clinician':
      return ['A clinician should look at this first. Check before massage.', ...clinician.map(({ says }) => says)]
    case 'book-now':
      return ['Restrictions may be accumulating: a session soon may help.', ...strongest(advice)]
    case 'plan-one':
      return [
        because === 'cool-down' && notBookNowBefore !== null
          ? `The last session is too recent to judge: nothing to book before ${dayWords(notBookNowBefore)}. Plan one.`
          : because === 'carried'
            ? 'Tightness is carried from week to week: plan a session.'
            : 'Something speaks for a session: plan one.',
        ...strongest(advice),
      ]
    case 'no-need':
      return ['Nothing speaks for a session at the moment.']
    default:
      return ['Not enough answers to say.']
  }
}

/** Where nobody entered when the therapist is free: not the same as no time at all. */
export const TIMES_NOT_KNOWN = 'No open times are known, so none is offered.'

/** What the earliest slot is for, and a race where it is the race that keeps it from more. */
export function slotWords(slot: FoundSlot | null): string {
  if (slot === null) return 'No open slot in the next 10 days lets hands-on work be done.'
  const isLimited = slot.limitedByRace && slot.intent !== 'maintenance' && slot.intent !== 'corrective'
  const what = sentence(intentWords([slot.intent]))
  return isLimited
    ? `${what} work is what a race nearby leaves open in the earliest slot.`
    : `${what} work is open in the earliest slot.`
}
