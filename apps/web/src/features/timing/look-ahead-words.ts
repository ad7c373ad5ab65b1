import type { ChangedSession, LookAhead } from './look-ahead.ts'
import { count } from './words.ts'

type Difference = ChangedSession['difference']
const ORDER: readonly Difference[] = ['stricter', 'looser', 'limits']

/** Those that ask for more first, then by day, the coming ones before the done. */
export const inOrder = (changed: readonly ChangedSession[]): ChangedSession[] =>
  [...changed].sort(
    (one, other) =>
      ORDER.indexOf(one.difference) - ORDER.indexOf(other.difference) ||
      Number(one.isDone) - Number(other.isDone) ||
      (one.day < other.day ? -1 : one.day > other.day ? 1 : 0) ||
      one.runner.localeCompare(other.runner, 'en') ||
      (one.id < other.id ? -1 : 1),
  )

const WORDS: Readonly<Record<Difference, string>> = {
  stricter: 'ask for more',
  looser: 'ask for less',
  limits: 'have other limits',
}

/** "3 of 42 sessions would be judged differently" */
export const aheadSentence = ({ state, sessions, changed }: LookAhead): string => {
  if (state === 'looking' && changed.length === 0) return 'Looking at the last four weeks and what is planned'
  if (sessions === 0) return 'There is no session to compare'
  const so = state === 'done' ? '' : ' so far'
  return changed.length === 0
    ? `None of ${count(sessions, 'session')} would be judged differently${so}`
    : `${changed.length} of ${count(sessions, 'session')} would be judged differently${so}`
}

/** How many ask for more, for less, or only have other limits; and what was looked at. */
export const aheadSupport = ({ runners, changed }: LookAhead): string => {
  const parts = ORDER.flatMap((difference) => {
    const number = changed.filter((one) => one.difference === difference).length
    return number === 0
      ? []
      : [
          `${number} ${number === 1 ? WORDS[difference].replace(/^ask/, 'asks').replace(/^have/, 'has') : WORDS[difference]}`,
        ]
  })
  return [
    ...(parts.length > 0 ? [`${parts.join(', ')}.`] : []),
    `Done in the last four weeks or planned, of ${count(runners.looked, 'runner')}${runners.looked === runners.of ? '' : ` of ${runners.of}`}. Done ones by what was known then.`,
  ].join(' ')
}
