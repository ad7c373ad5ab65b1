import { INTAKE_FLAGS } from '@strideloom/domain/people/flag-questions.ts'
import { numberWord } from './roster-words.ts'

/** The sentence over the intake. */
export const intakeSentence = (answered: number, closing: number, completeSince: string | null): string => {
  if (closing > 0) {
    const count = numberWord(closing)
    return closing === 1
      ? 'One answer closes hands-on work'
      : `${count.charAt(0).toUpperCase()}${count.slice(1)} answers close hands-on work`
  }
  const open = INTAKE_FLAGS.length - answered
  if (open === INTAKE_FLAGS.length) return 'Nothing is asked yet'
  if (open > 0)
    return `${answered} of ${INTAKE_FLAGS.length} safety questions ${answered === 1 ? 'has' : 'have'} an answer`
  return completeSince === null
    ? 'Every safety question has an answer'
    : `The intake is complete since ${completeSince}`
}
