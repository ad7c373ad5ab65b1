import type { OpenSafety } from './roster-hooks.ts'

type Flag = OpenSafety['flags'][number]

/** The question as it was answered, and where. */
export const answeredWords = ({ question }: Pick<Flag, 'question'>, place: string | null): string =>
  `Yes to: ${question}${place === null ? '' : ` (${place})`},`

/** What to do, the most urgent of them. */
export const safetyAction = (flags: readonly Pick<Flag, 'urgent'>[]): string =>
  flags.some(({ urgent }) => urgent)
    ? 'No hands-on until cleared. Call, then refer.'
    : 'No hands-on until this is cleared.'

/** The sentence over the list where somebody has to be seen before all others. */
export const seeFirstSentence = (count: number): string =>
  count === 1 ? 'One runner to see first' : `${count} runners to see first`
