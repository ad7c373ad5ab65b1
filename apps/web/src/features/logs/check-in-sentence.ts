import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { WELLNESS, type Wellness } from '@strideloom/domain/logs/wellness.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { valueBefore } from './check-in.ts'

/** "Left calf 5, yesterday 4": the stiffest place. What was not answered is said to be so. */
export const checkInSentence = (answer: CheckIn, before: CheckIn | null): string => {
  if (answer.stiffness === null) return 'Noted, without the body map'
  const [worst] = stiffestFirst(answer)
  if (!worst) return 'Nothing stiff today'
  const earlier = valueBefore(before, worst)
  return `${runnerPlace(worst)} ${worst.value}${earlier === null ? '' : `, yesterday ${earlier}`}`
}

const stiffestFirst = ({ stiffness }: Pick<CheckIn, 'stiffness'>) =>
  (stiffness ?? []).filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)

/** "Also left knee 2." of the places after the stiffest; empty without any. */
export const alsoSentence = (answer: Pick<CheckIn, 'stiffness'>): string => {
  const rest = stiffestFirst(answer).slice(1)
  if (rest.length === 0) return ''
  const words = rest.map((place) => {
    const where = runnerPlace(place)
    return `${where.charAt(0).toLowerCase()}${where.slice(1)} ${place.value}`
  })
  return `Also ${joinWords(words)}.`
}

const WORDS: Record<Wellness, string> = {
  sleep: 'sleep',
  freshness: 'freshness',
  muscleFeel: 'muscle feel',
  calm: 'calm',
  mood: 'mood',
}

/** "Sleep 4, energy 3 of 5. Not answered: mood." */
export const wellnessSentence = (answer: Pick<CheckIn, Wellness>): string => {
  const given = WELLNESS.filter((question) => answer[question] !== null)
  const open = WELLNESS.filter((question) => answer[question] === null).map((question) => WORDS[question])
  if (given.length === 0) return 'The five questions are not answered.'
  const words = given.map((question) => `${WORDS[question]} ${answer[question]}`).join(', ')
  const first = `${words.charAt(0).toUpperCase()}${words.slice(1)} of 5.`
  return open.length === 0 ? first : `${first} Not answered: ${joinWords(open)}.`
}
