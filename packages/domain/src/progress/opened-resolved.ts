import type { Day } from '../calendar/day.ts'
import type { Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { carryOverAt } from './carry-over.ts'
import type { CarryOverThresholds } from './carry-over-settings.ts'

/** Places that began to be carried in a week, places that stopped, and how many stand open after it. */
export type OpenedWeek = { week: Day; opened: number; resolved: number; open: number }

/**
 * Are restrictions opened faster than they are resolved (S75)? By carry-over: a place opens in the first week in which it is
 * carried, and is resolved in the first known week in which it is not. A week without data changes nothing. Regions around
 * a place count with it, not beside it: the most exact ones that were named.
 */
export function openedAndResolved(
  record: Pick<RunnerRecord, 'runner' | 'checkIns'>,
  at: Instant,
  thresholds: CarryOverThresholds,
): OpenedWeek[] {
  const named = new Set(
    (record.checkIns ?? [])
      .flatMap(({ stiffness }) => stiffness ?? [])
      .flatMap(({ region, side }) => (side === 'both' ? [`${region}/left`, `${region}/right`] : [`${region}/${side}`])),
  )
  const places = Object.entries(carryOverAt(record, at, thresholds)).filter(([key]) => named.has(key))
  const weeks = new Map<Day, OpenedWeek>()
  for (const [, { weeks: known }] of places) {
    let isOpen: boolean = false
    for (const { week, carried } of known) {
      const here = weeks.get(week) ?? { week, opened: 0, resolved: 0, open: 0 }
      const opens: boolean = !isOpen && carried === true
      const closes: boolean = isOpen && carried === false
      if (opens || closes) isOpen = opens
      weeks.set(week, {
        week,
        opened: here.opened + Number(opens),
        resolved: here.resolved + Number(closes),
        open: here.open + Number(isOpen),
      })
    }
  }
  return [...weeks.values()].sort((a, b) => (a.week < b.week ? -1 : 1))
}

/** The same, for the document of rules. */
export const OPENED_LINE: RuleLine = {
  id: 'opened against resolved',
  when: 'a named place is carried over for the first week, or, carried before, is not in a known week',
  means: 'it opens, or is resolved; a week without data changes nothing',
  confidence: 'low',
  source: 'ours, for promise S75; weeks of reference 7.4',
}
