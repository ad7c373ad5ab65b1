import { hoursWords } from '@strideloom/domain/timing/number-words.ts'
import type { RuleChange } from '@strideloom/domain/timing/override-words.ts'
import type { NumberRow } from './rule-rows.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "24 Nov 2026, 14:05", in the reader's own time */
export const momentWords = (instant: string): string => moment.format(new Date(instant))

/** "up to 48 h, now 36 h before the key run" */
export const changeWords = ({ what, from, to }: RuleChange): string => `${what} ${from}, now ${to}`

/** From here on hours are easier to picture as days. */
const IN_DAYS_FROM = 96

/** Under a number: as days, as it is shipped, and what moves along. */
export const numberHint = ({ value, shipped, setting, movesWith }: NumberRow): string =>
  [
    setting.unit === 'h' && value >= IN_DAYS_FROM ? `${hoursWords(value)}.` : '',
    value === shipped ? '' : `Shipped: ${shipped}${setting.unit && ` ${setting.unit}`}.`,
    movesWith.length > 0 ? `${movesWith.join(', ')} ${movesWith.length === 1 ? 'moves' : 'move'} along.` : '',
  ]
    .filter(Boolean)
    .join(' ')

export const numberLabel = ({ end, setting }: NumberRow): string =>
  `${end === 'from' ? 'From' : 'Up to'}, ${setting.name}`

/** "1 rule", "2 rules" */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`
