import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { IntakeInput } from '@strideloom/domain/people/schema.ts'
import { wrongField } from '../../trpc/wrong-field.ts'

/** @throws a wrong field for a day that has not come yet where the runner is: nothing of a history lies ahead. */
export const checkIntakeDays = ({ injuries, flags }: Pick<IntakeInput, 'injuries' | 'flags'>, today: Day): void => {
  const ahead = (day: Day | null) => day !== null && day > today
  injuries.forEach(({ occurredOn, resolvedOn }, index) => {
    if (ahead(occurredOn)) throw wrongField(`injuries.${index}.occurredOn`, 'This day has not come yet.')
    if (ahead(resolvedOn)) throw wrongField(`injuries.${index}.resolvedOn`, 'This day has not come yet.')
  })
  flags.forEach(({ since }, index) => {
    if (ahead(since)) throw wrongField(`flags.${index}.since`, 'This day has not come yet.')
  })
}
