import { redFlag } from '@strideloom/domain/library/red-flags.ts'
import { countsFromEvent } from '@strideloom/domain/people/check-in-questions.ts'
import { newId } from '../../lib/new-id.ts'
import { type SafetySaid, tellSafety } from './safety.ts'
import { answersOf, type SafetyTold } from './safety-draft.ts'

/** Keeps what was chosen, for the therapist; gives how many answers that are. `seen`: what was said today, which they come after. */
export const sendSafety = ({ asked, draft }: SafetyTold, seen: readonly SafetySaid[]): number => {
  const answers = answersOf(asked?.groups ?? [], draft, {
    newId,
    happenedOnce: (flag) => countsFromEvent(redFlag(flag)),
  })
  if (answers.length > 0) tellSafety(answers, seen)
  return answers.length
}
