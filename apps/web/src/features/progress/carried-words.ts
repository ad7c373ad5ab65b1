import { placeTitle } from '@strideloom/domain/programs/place-words.ts'
import { formatCount, formatOf } from '@strideloom/ui/format/number.ts'
import type { StandsNow } from './hooks.ts'

type Carried = StandsNow['carried']
export type CarriedPlace = Carried['places'][number]

export const placeName = ({ region, side }: Pick<CarriedPlace, 'region' | 'side'>): string => placeTitle(region, side)

/** What a place is called: what is graver first. */
export const carriedTag = ({ label, back }: Pick<CarriedPlace, 'label' | 'back'>): string | null => {
  if (label !== null) return label
  return back.isBack === true ? 'comes back' : null
}

const carriedWords = ({ streak, weeks }: Pick<CarriedPlace, 'streak' | 'weeks'>): string => {
  if (streak > 0) return `Carried over ${formatCount(streak, 'week')} in a row.`
  // The week that runs may still be too short to say; then the one before it decides, and without it nobody knows.
  const [before, running] = weeks.slice(-2)
  const decides = running?.carried ?? before?.carried ?? null
  return decides === false ? 'Not carried over: it eased in between.' : 'Not known whether it is carried over.'
}

/** "Stiff at 3 or more in 4 of 4 weeks. Carried over 2 weeks in a row." */
export const carriedLine = (place: Pick<CarriedPlace, 'streak' | 'back' | 'weeks'>): string => {
  const { stiff, known, weeks } = place.back
  const count = known < weeks ? formatOf(stiff, known, 'known week') : formatOf(stiff, weeks, 'week')
  return `Stiff at ${place.back.from} or more in ${count}. ${carriedWords(place)}`
}

/** The part in a sentence. */
export const carriedTitle = ({ places, knownWeeks }: Carried): string => {
  const [first, ...more] = places.filter((place) => carriedTag(place) !== null)
  if (first)
    return `${placeName(first)} ${first.label === null ? 'comes back' : 'is carried from week to week'}${more.length > 0 ? `, and ${formatCount(more.length, 'more place')}` : ''}.`
  if (knownWeeks === 0) return 'Not known whether a place comes back.'
  return 'No place comes back week after week.'
}

/** The lowest and highest of a week as the list says it to readers. */
export const weeksSentence = (place: CarriedPlace): string =>
  `${placeName(place)}, highest stiffness by week: ${place.weeks.map(({ peak }) => peak ?? 'not known').join(', ')}.`
