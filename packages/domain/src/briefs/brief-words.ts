import { numberWords, valueWords } from '../assessments/number-words.ts'
import { dayWords } from '../calendar/day-words.ts'
import type { Intent } from '../library/ids.ts'
import type { Limits } from './brief.ts'
import type { RetestNow } from './retests-now.ts'

const COUNTS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/** "four days", "1 workout" as "one workout", "20 days". */
export const countWords = (count: number, one: string, several = `${one}s`): string =>
  `${COUNTS[count] ?? count} ${count === 1 ? one : several}`

/** The same in digits: "3 workouts". */
export const digits = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`

/** The first letter large: what starts a sentence. */
export const starting = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "a, b and c" */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** "today", or the day of the session. */
export const whenWords = ({ isToday, day }: Pick<Limits, 'isToday' | 'day'>): string =>
  isToday ? 'today' : `on ${dayWords(day)}`

/** Hours as people read them: "46 h"; from four days on "in 9 days" is told by the caller. */
export const hourWords = (hours: number): string => (hours < 1 ? 'under 1 h' : `${Math.floor(hours)} h`)

/** What a set of intents still means: the best of it in words. */
export const openWords = (allowed: readonly Intent[], maxPressure: number): string => {
  const most = `at most ${numberWords(maxPressure)}`
  if (allowed.length === 0 || maxPressure === 0) return 'no hands-on work'
  if (allowed.includes('corrective')) return most
  if (allowed.includes('maintenance')) return `no corrective work, ${most}`
  if (allowed.every((intent) => intent === 'pre-event')) return `readiness work only, ${most}`
  return `light work only, ${most}`
}

/** "left knee-to-wall", "thoracic rotation". */
export const testWords = ({ name, side }: Pick<RetestNow, 'name' | 'side'>): string => {
  const small = name.charAt(0).toLowerCase() + name.slice(1)
  return side === 'left' || side === 'right' ? `${side} ${small}` : small
}

/** A followed measure with its numbers: "7.6 cm now, 9.4 cm at the end, 7.4 cm before; real from 1.9". */
export const retestNumbers = ({ now, end, before, smallest, unit, in: unitOf }: RetestNow): string => {
  const value = (number: number | null) => (number === null ? null : valueWords(number, unit))
  const parts = [
    now && `${value(now.value)} on ${dayWords(now.day)}`,
    end !== null && `${value(end)} at the end`,
    before !== null && `${value(before)} before`,
  ].filter((part) => typeof part === 'string')
  const real =
    smallest === null ? '' : `; real from ${numberWords(smallest, 2)}${unitOf === 'index-points' ? ' points' : ''}`
  return `${parts.join(', ')}${real}`
}
