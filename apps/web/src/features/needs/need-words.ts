import { countWords, starting } from '@strideloom/domain/briefs/brief-words.ts'
import type { NeedKind, NeedLevel } from '@strideloom/domain/needs/need.ts'
import type { NeedCounts, NeedFilter } from './hooks.ts'

/** What a filter is called. */
export const KIND_WORDS: Readonly<Record<NeedKind, string>> = {
  safety: 'Safety',
  review: 'Too much',
  pain: 'Pain',
  signs: 'Time to book',
  'at-risk': 'At risk',
  overdue: 'Answer overdue',
  reassess: 'Assess again',
  'block-ends': 'Block ends',
  race: 'Race near',
  silent: 'Silent',
}

/** How soon, in the words of a tag. */
export const LEVEL_WORDS: Readonly<Record<NeedLevel, string>> = {
  first: 'See first',
  today: 'Today',
  week: 'This week',
  plan: 'Plan',
  look: 'Look',
}

/** So many are counted by the server; from there on there are more. */
const MOST_COUNTED = 300

/** "46"; "300+" where nobody counted further. */
export const countOf = (count: number): string => (count >= MOST_COUNTED ? '300+' : String(count))

/** The sentence over the list: the largest on the page. */
export const needsSentence = (counts: NeedCounts, { owner }: Pick<NeedFilter, 'owner'>): string => {
  const { today, waiting } = counts
  const whom = owner === 'mine' ? 'you ' : owner === 'all' ? 'somebody ' : 'them '
  const needs = (count: number) => `${count === 1 ? 'needs' : 'need'} ${whom}`
  const people = (count: number) => (count > 12 ? countOf(count) : starting(countWords(count, '', '').trim()))
  if (today > 0) return `${people(today)} ${needs(today)}today`
  if (waiting > 0) return `Nobody needs ${whom}today, ${people(waiting).toLowerCase()} this week or next`
  return `Nobody needs ${whom}today`
}

/** What stands under it: how many there are at all, and who is hidden. */
export const needsSupport = ({ runners, waiting, snoozed, today }: NeedCounts): string =>
  [
    `${countOf(runners)} ${runners === 1 ? 'runner' : 'runners'}.`,
    waiting > today ? `${countOf(waiting - today)} can wait a little.` : null,
    snoozed > 0 ? `${countOf(snoozed)} put off.` : null,
    runners < MOST_COUNTED && runners > waiting + snoozed
      ? `${countOf(runners - waiting - snoozed)} ask for nobody.`
      : null,
  ]
    .filter((part) => part !== null)
    .join(' ')
