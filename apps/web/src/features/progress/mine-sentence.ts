import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import { formatShortDay } from '@strideloom/ui/format/day.ts'
import { formatCount, formatOf } from '@strideloom/ui/format/number.ts'
import type { Mine } from './hooks.ts'

/** Answers at each end of the weeks that are compared; fewer say too little. */
const ENDS = 4
/** A change of the mean below this is no change to speak of. */
const REAL_CHANGE = 1

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const rounded = (value: number): number => Math.round(value)

const small = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`

/** What the last session did to the stiffest place, as it was; null without a session that can be followed. */
const heldSentence = (place: NonNullable<Mine['place']>): string | null => {
  const held = place.held.at(-1)
  if (!held) return null
  const where = small(runnerPlace(place))
  const since = formatShortDay(held.from)
  if (held.backOn === null)
    return `Your ${where} has stayed easier for ${formatCount(held.days, 'day')} since ${since}.`
  if (held.days === 0) return `Your ${where} came back right after the session on ${since}.`
  return `Your ${where} stayed easier for ${formatCount(held.days, 'day')} after ${since}. Then it came back.`
}

/** How the place did over these weeks, first answers against last. */
const trendSentence = (place: NonNullable<Mine['place']>): string | null => {
  const values = place.points.flatMap(({ value }) => (value === null ? [] : [value]))
  if (values.length < 2 * ENDS) return null
  const [first, last] = [mean(values.slice(0, ENDS)), mean(values.slice(-ENDS))]
  const where = small(runnerPlace(place))
  if (first - last >= REAL_CHANGE) return `Your ${where} has eased, from ${rounded(first)} to ${rounded(last)}.`
  if (last - first >= REAL_CHANGE)
    return `Your ${where} is stiffer than at the start, ${rounded(last)} and it was ${rounded(first)}.`
  return `Your ${where} is about as stiff as at the start, ${rounded(last)}.`
}

/**
 * The sentence at the top and the one under it. It says what came of it, also when that is nothing or worse; it neither
 * praises nor scolds.
 */
export const mineSentence = (mine: Mine): { title: string; more: string } => {
  const { place, answers, consistency } = mine
  const answered = `You answered ${formatOf(answers.answered, answers.due, 'day')}.`
  if (place) {
    const held = heldSentence(place)
    const trend = trendSentence(place)
    const latest = place.points.flatMap(({ value }) => (value === null ? [] : [value])).at(-1)
    const title = held ?? trend ?? `Your ${small(runnerPlace(place))} was ${latest} when you last answered.`
    return { title, more: [held ? trend : null, answered].filter(Boolean).join(' ') }
  }
  if (answers.answered > 0)
    return { title: `Nothing was stiff on the ${formatCount(answers.answered, 'day')} you answered.`, more: answered }
  if (consistency.counted > 0)
    return {
      title: `${formatOf(consistency.onPlan, consistency.counted)} weeks on plan.`,
      more: 'No check-in yet, so nothing is known about how it feels.',
    }
  return {
    title: 'Nothing to show yet.',
    more: 'It begins with the first check-in or the first exercise you log.',
  }
}

/** Weeks on plan, without a streak to lose. */
export const weeksSentence = ({ consistency }: Pick<Mine, 'consistency'>): string => {
  const { current, onPlan, counted } = consistency
  if (counted === 0) return 'No full week yet'
  if (current >= 2) return `${formatCount(current, 'week')} in a row on plan`
  return `${onPlan} of ${formatCount(counted, 'week')} on plan`
}
