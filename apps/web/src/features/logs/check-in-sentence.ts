import { runnerPlace } from '@strideloom/domain/logs/region-words.ts'
import type { CheckIn } from '@strideloom/domain/logs/schema.ts'
import { WELLNESS, type Wellness } from '@strideloom/domain/logs/wellness.ts'
import { joinWords } from '@strideloom/ui/format/sentence-list.ts'
import { valueBefore } from './check-in.ts'

/** Places named in the headline; the picture shows the rest. */
const MOST_PLACES = 2

/** "Left calf 5, yesterday 4." What was not answered is said to be so. */
export const checkInSentence = (answer: CheckIn, before: CheckIn | null): string => {
  if (answer.stiffness === null) return 'Noted, without the body map'
  const stiff = answer.stiffness.filter(({ value }) => value > 0).sort((a, b) => b.value - a.value)
  if (stiff.length === 0) return 'Nothing stiff today'
  const words = stiff.slice(0, MOST_PLACES).map((place) => {
    const earlier = valueBefore(before, place)
    return `${runnerPlace(place)} ${place.value}${earlier === null ? '' : `, yesterday ${earlier}`}`
  })
  const rest = stiff.length - words.length
  return `${words.join('. ')}${rest > 0 ? `, and ${rest} more` : ''}`
}

const WORDS: Record<Wellness, string> = {
  sleep: 'sleep',
  freshness: 'energy',
  muscleFeel: 'muscles',
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
