import { formatDay } from '@strideloom/ui/format/day.ts'
import type { LookAhead, ToldRunner } from './look-ahead.ts'
import { count } from './words.ts'

type Difference = ToldRunner['differences'][number]

/** "Yes instead of no at the end of 5 of 28 days, last on Sun 22 Nov" */
export const differenceWords = ({ of, from, to, times, all, last }: Difference): string => {
  const what = `${to} instead of ${from}`
  if (of === 'now') return `${what}, as it stands now`
  const where = of === 'day' ? `at the end of ${times} of ${count(all, 'day')}` : `${times} of ${count(all, of)}`
  return of === 'day'
    ? `${what} ${where}, last on ${formatDay(last)}`
    : `${what}: ${where}, the last of ${formatDay(last)}`
}

/** "Something else would have been told of 3 of 8 runners" */
export const toldSentence = ({ state, runners, told }: LookAhead): string => {
  const so = state === 'done' ? '' : ' so far'
  if (state === 'looking' && told.length === 0) return 'Looking at what was told in the last four weeks'
  return told.length === 0
    ? `Nothing else would have been told of ${count(runners.looked, 'runner')}${so}`
    : `Something else would have been told of ${told.length} of ${count(runners.looked, 'runner')}${so}`
}

export type ToldCount = { what: string; from: string; to: string; times: number; runners: number }

/** The same over all runners: what, how often, of how many; the most frequent first. Places of one runner stay theirs. */
export const toldCounts = (told: readonly ToldRunner[]): ToldCount[] => {
  const counts = new Map<string, ToldCount>()
  for (const { differences } of told)
    for (const { what, from, to, times } of differences) {
      const key = JSON.stringify([what, from, to])
      const known = counts.get(key) ?? { what, from, to, times: 0, runners: 0 }
      counts.set(key, { ...known, times: known.times + times, runners: known.runners + 1 })
    }
  return [...counts.values()].sort((a, b) => b.runners - a.runners || b.times - a.times || (a.what < b.what ? -1 : 1))
}

/** "Sign S1: stride feels shortened: yes instead of no, 12 times, 3 runners" */
export const countWords = ({ what, from, to, times, runners }: ToldCount): string =>
  `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${to} instead of ${from}, ${times === 1 ? 'once' : `${times} times`}, ${count(runners, 'runner')}`
