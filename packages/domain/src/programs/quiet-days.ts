import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import type { UncountedReason } from './heavy-leg-spacing.ts'
import type { ProgressionThresholds } from './progression-settings.ts'
import { besideRace, type SpacedRace } from './race-days.ts'

/** Days of a taper, both included. */
export type TaperDays = { id: string; from: Day; to: Day }

/** Days in which nothing new belongs: what they are of, and from when on. */
type Quiet = { code: UncountedReason['code']; id: string; from: Day; lead: string; rule: string }

/** What makes a day one on which nothing new belongs: a taper (reference 9.1, PHA-03), or the last 3 days before an A race (9.5), as shipped. */
export const quietOn = (
  day: Day,
  { races, tapers }: { races: readonly SpacedRace[]; tapers: readonly TaperDays[] },
  { spacing }: Pick<ProgressionThresholds, 'spacing'>,
): Quiet | null => {
  const days = spacing.nothingNewBeforeRace
  const race = races.find((one) => besideRace(day, one).isGoal && day <= one.day && daysBetween(day, one.day) <= days)
  if (race)
    return {
      code: 'new-before-race',
      id: race.id,
      from: addDays(race.day, -days),
      lead: `New ${besideRace(day, race).before}`,
      rule: `Nothing new in its last ${days} days`,
    }
  const taper = tapers.find(({ from, to }) => from <= day && day <= to)
  return taper
    ? { code: 'new-in-taper', id: taper.id, from: taper.from, lead: 'New in the taper', rule: 'Known work only' }
    : null
}

/** That these exercises stand for the first time on such a day. */
export const newOn = ({ code, id, lead, rule }: Quiet, names: readonly string[]): UncountedReason => ({
  code,
  id,
  says: `${lead}: ${names.join(', ')}. ${rule}.`,
  numbers: names,
})
