import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'
import { numberWord } from './roster-words.ts'

/** The sentence over the intake. `saved` is null before the first save; `completeSince` is the day it was completed and not changed since. */
export const intakeSentence = (
  answered: number,
  closing: number,
  saved: { completeSince: string | null } | null,
): string => {
  if (closing > 0) {
    const count = numberWord(closing)
    return closing === 1
      ? 'One answer closes hands-on work'
      : `${count.charAt(0).toUpperCase()}${count.slice(1)} answers close hands-on work`
  }
  const open = INTAKE_FLAGS.length - answered
  if (open === INTAKE_FLAGS.length) return saved ? 'No safety question has an answer yet' : 'Nothing is asked yet'
  if (open > 0)
    return `${answered} of ${INTAKE_FLAGS.length} safety questions ${answered === 1 ? 'has' : 'have'} an answer`
  return saved?.completeSince
    ? `The intake is complete since ${saved.completeSince}`
    : 'Every safety question has an answer'
}
