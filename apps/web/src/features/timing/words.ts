import type { LineSetting } from '@strideloom/domain/rule-page.ts'
import { settingValue } from '@strideloom/domain/setting.ts'
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

/** Under a number beside the rules: what it is shipped as, where it is another. */
export const settingHint = ({ setting, value }: LineSetting): string | undefined =>
  value === setting.shipped ? undefined : `Shipped: ${settingValue(setting, setting.shipped)}.`

/** "2 of 65 rules and 1 of 119 thresholds" */
export const ownWords = (own: { rules: number; numbers: number }, all: { rules: number; numbers: number }): string =>
  [
    ...(own.rules > 0 ? [`${own.rules} of ${count(all.rules, 'rule')}`] : []),
    ...(own.numbers > 0 ? [`${own.numbers} of ${count(all.numbers, 'threshold')}`] : []),
  ].join(' and ')
