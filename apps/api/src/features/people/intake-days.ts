import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { FlagAnswer } from '@strideloom/domain/people/answer-schema.ts'
import type { IntakeInput } from '@strideloom/domain/people/schema.ts'
import { wrongField } from '../../trpc/wrong-field.ts'

const AHEAD = 'This day has not come yet.'
const ahead = (day: Day | null, today: Day) => day !== null && day > today

/** @throws a wrong field for a day that has not come yet where the runner is: nothing of a history lies ahead. */
export const checkIntakeDays = ({ injuries, flags }: Pick<IntakeInput, 'injuries' | 'flags'>, today: Day): void => {
  injuries.forEach(({ occurredOn, resolvedOn }, index) => {
    if (ahead(occurredOn, today)) throw wrongField(`injuries.${index}.occurredOn`, AHEAD)
    if (ahead(resolvedOn, today)) throw wrongField(`injuries.${index}.resolvedOn`, AHEAD)
  })
  checkAnswerDays('flags', flags, today)
}

/** @throws a wrong field of the list `name` for an answer that holds since a day that has not come yet where the runner is. */
export const checkAnswerDays = (name: string, answers: readonly Pick<FlagAnswer, 'since'>[], today: Day): void => {
  answers.forEach(({ since }, index) => {
    if (ahead(since, today)) throw wrongField(`${name}.${index}.since`, AHEAD)
  })
}
