import type { RaceAhead, RaceBehind } from '../timing/facts.ts'
import type { Span } from './asked-session.ts'
import { hoursSince, hoursUntil } from './hours.ts'
import type { PlacedRace } from './placed-races.ts'
import type { RulesReach } from './rules-reach.ts'

export type RaceFacts = {
  racesAhead: RaceAhead[]
  racesBehind: RaceBehind[]
  assumptions: string[]
}

const said = (...sentences: (string | null)[]): string[] => sentences.filter((sentence) => sentence !== null)

/** A race still ahead of a session: planned, and not begun when the session begins. */
export const isAhead = (race: PlacedRace, session: Span): boolean =>
  race.status === 'planned' && race.start >= session.start

/**
 * A race behind a session. README 1: a race still planned counts back too, from its expected finish, when the session
 * lies after its start.
 */
export const isBehind = (race: PlacedRace, session: Span): boolean =>
  race.status === 'planned' ? race.start < session.start : Math.min(race.start, race.finish) < session.start

/** The races that the rules can see from a session, nearest first, and what was assumed for them. */
export function raceFacts(
  races: readonly PlacedRace[],
  session: Span,
  { raceAhead, raceBehind }: Pick<RulesReach, 'raceAhead' | 'raceBehind'>,
): RaceFacts {
  const ahead: RaceAhead[] = []
  const behind: RaceBehind[] = []
  const assumptions: string[] = []
  for (const race of races) {
    const { id, raceClass, priority } = race
    if (isAhead(race, session)) {
      const hoursToRace = hoursUntil(session, race.start)
      if (hoursToRace > raceAhead) continue
      ahead.push({ id, hoursToRace, raceClass, racePriority: priority })
      assumptions.push(...said(race.startAssumed, race.priorityAssumed))
    } else if (isBehind(race, session)) {
      const hoursSinceRace = hoursSince(session, race.finish)
      if (hoursSinceRace > raceBehind) continue
      behind.push({ id, hoursSinceRace, lastRaceClass: raceClass })
      assumptions.push(...said(race.finishAssumed && race.startAssumed, race.finishAssumed))
      if (race.status === 'planned') assumptions.push(`${id} is still planned: counted from its expected finish`)
    }
  }
  behind.sort((a, b) => (a.hoursSinceRace ?? 0) - (b.hoursSinceRace ?? 0))
  return { racesAhead: ahead, racesBehind: behind, assumptions }
}
