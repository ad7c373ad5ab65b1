import { dayWords } from '../calendar/day-words.ts'
import type { RaceChange } from './race-changes.ts'

/** "Sat 23 Jan instead of Sun 31 Jan; 10 km instead of 21.1 km": what of a race is another, without its name. */
export function raceChangeWords({ from, to }: Pick<RaceChange, 'from' | 'to'>): string {
  if (!from) return to ? `${dayWords(to.day)}, ${to.distanceKm} km, ${to.priority} race, is new` : ''
  if (!to) return `${dayWords(from.day)}, is cancelled`
  return [
    ...(from.day === to.day ? [] : [`${dayWords(to.day)} instead of ${dayWords(from.day)}`]),
    ...(from.distanceKm === to.distanceKm ? [] : [`${to.distanceKm} km instead of ${from.distanceKm} km`]),
    ...(from.priority === to.priority ? [] : [`${to.priority} instead of ${from.priority}`]),
  ].join('; ')
}
