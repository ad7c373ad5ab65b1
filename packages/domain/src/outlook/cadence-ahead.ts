import { addDays, type Day, daysBetween } from '../calendar/day.ts'
import { blocksInOrder, lastDayOf } from '../programs/block-days.ts'
import type { Block, Program } from '../programs/schema.ts'
import { type Cadence, cadenceFor } from '../progress/cadence.ts'
import type { SignThresholds } from '../progress/sign-settings.ts'

/** What is known of how often in one phase of a plan, and how many sessions that makes. */
export type CadenceAhead = {
  readonly phase: Block['phase']
  readonly from: Day
  readonly to: Day
  /** Null where the reference gives no interval: nothing is made up for it (S16). */
  readonly cadence: Cadence | null
  /** The fewest and the most that the interval makes of these days. */
  readonly sessions: readonly [least: number, most: number] | null
}

/**
 * How often hands-on work may be planned, phase by phase (S66; reference 7.3, low confidence): what holds when nothing needs to be
 * done. How the runner answers decides later.
 * @param moderate trains moderately; null where it is not known
 */
export function cadenceAhead(
  program: Pick<Program, 'blocks'>,
  { from, to, moderate }: { from: Day; to: Day; moderate: boolean | null },
  thresholds: SignThresholds,
): CadenceAhead[] {
  return blocksInOrder(program).flatMap((block): CadenceAhead[] => {
    const [first, last] = [block.startDay > from ? block.startDay : from, lastDayOf(block) < to ? lastDayOf(block) : to]
    if (first > last) return []
    const cadence = cadenceFor('no-need', block.phase, moderate, thresholds)
    const days = daysBetween(first, addDays(last, 1))
    return [
      {
        phase: block.phase,
        from: first,
        to: last,
        cadence,
        sessions: cadence && [Math.floor(days / cadence.days[1]), Math.floor(days / cadence.days[0])],
      },
    ]
  })
}

/** The middle of what the phases make together; null where none of them gives an interval. */
export function sessionsAhead(phases: readonly CadenceAhead[]): number | null {
  const known = phases.flatMap(({ sessions }) => (sessions ? [sessions] : []))
  if (known.length === 0) return null
  return Math.max(1, Math.round(known.reduce((sum, [least, most]) => sum + (least + most) / 2, 0)))
}
