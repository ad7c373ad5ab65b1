import type { AdviceNow, SignNow } from '@strideloom/domain/outlook/advice-now.ts'
import { formatDay } from '@strideloom/ui/format/day.ts'

const ORDER = { yes: 0, unknown: 1, no: 2 } as const

/** What speaks for a session first, the strongest on top; then what is not known, then what is not there. */
export const signsInOrder = (signs: readonly SignNow[]): SignNow[] =>
  [...signs].sort((a, b) => ORDER[a.state] - ORDER[b.state] || (b.score ?? 0) - (a.score ?? 0))

/** "yes, since Sat 21 Nov", "no", "not known". */
export const stateWords = ({ state, since }: Pick<SignNow, 'state' | 'since'>): string => {
  if (state === 'unknown') return 'not known'
  return state === 'yes' && since !== null ? `yes, since ${formatDay(since)}` : state
}

const starting = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** What a sign stands on, and what is missing, each as a line. An unknown one says what would make it known. */
export const signLines = ({ state, evidence, missing }: Pick<SignNow, 'state' | 'evidence' | 'missing'>): string[] => [
  ...(evidence.length > 0 ? [`${starting(evidence.join('; '))}.`] : []),
  ...(missing.length > 0
    ? [`${state === 'unknown' ? 'Missing' : 'Not looked at, as it is missing'}: ${missing.join('; ')}.`]
    : []),
]

/** "3 of 4 known signs are a yes, 2 not known". */
export const countWords = ({ counts, signs }: Pick<AdviceNow, 'counts' | 'signs'>): string => {
  const open = signs.length - counts.known
  if (counts.known === 0) return 'None of the six signs is known'
  return `${counts.yes} of ${counts.known} known signs ${counts.yes === 1 ? 'is' : 'are'} a yes${open > 0 ? `, ${open} not known` : ''}`
}
