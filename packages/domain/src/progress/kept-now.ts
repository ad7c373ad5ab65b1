import { numberWords, valueWords } from '../assessments/number-words.ts'
import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import type { MeasuredSide } from '../library/region-side.ts'
import { testOf } from '../library/test-of.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { type Why, whyOf } from '../why.ts'
import { DAYS_TO_NORMAL_LINE, daysToNormal } from './days-to-normal.ts'
import { durability, HOLD_RATE_LINE } from './durability.ts'
import {
  AVAILABILITY_LINE,
  availability,
  type DoneOf,
  KEY_RUNS_AROUND_LINE,
  keyRunsAroundSessions,
} from './run-days.ts'

/** The newest so many are told one by one; all of them are counted. */
const CHANGES_TOLD = 6

/** A change on the table, and the value at the next visit, in words with their unit. */
export type KeptChange = {
  day: Day
  test: string
  side: MeasuredSide | 'both'
  before: string
  end: string
  next: string
  held: boolean
}

/** What of the work lasts (S27, S78, S2), and what of the running was kept (S79, S80). */
export type KeptNow = {
  changes: KeptChange[]
  holdRate: DoneOf
  /** Days until the treated area felt normal, of the last sessions; null where nobody answered. More than three has no end: 4. */
  normal: { sessions: { day: Day; days: number | null }[]; median: number | null }
  availability: DoneOf
  keyRuns: { before: DoneOf; after: DoneOf }
  why: { holdRate: Why; normal: Why; availability: Why; keyRuns: Why }
}

/** Over the wire there is no infinity. */
export const MORE_THAN_THREE = 4
const finite = (days: number | null): number | null => (days === null || Number.isFinite(days) ? days : MORE_THAN_THREE)

const ofWords = ({ done, due }: DoneOf): string => `${done} of ${due}`

export function keptNow(record: RunnerRecord, at: Instant): KeptNow {
  const days = new Map((record.sessions ?? []).map(({ id, start }) => [id, dayOf(start, record.runner.timeZone)]))
  const { changes, holdRate } = durability(record, at)
  const normal = daysToNormal(record, at)
  const available = availability(record, at)
  const keyRuns = keyRunsAroundSessions(record, at)
  return {
    changes: changes
      .slice(-CHANGES_TOLD)
      .reverse()
      .map(({ sessionId, side, before, end, next, held, ...named }) => {
        const { unit, name } = testOf(named)
        const [was, became, then] = [before, end, next].map((value) => valueWords(value, unit))
        return {
          day: days.get(sessionId) ?? '',
          test: name.split(' (')[0] ?? name,
          side,
          before: was ?? '',
          end: became ?? '',
          next: then ?? '',
          held,
        }
      }),
    holdRate,
    normal: {
      sessions: normal.sessions.map(({ id, days: count }) => ({ day: days.get(id) ?? '', days: finite(count) })),
      median: finite(normal.median),
    },
    availability: available,
    keyRuns,
    why: {
      holdRate: whyOf(HOLD_RATE_LINE, [`${ofWords(holdRate)} changes were there at the next visit`]),
      normal: whyOf(
        DAYS_TO_NORMAL_LINE,
        normal.sessions.map(({ days: count }) =>
          count === null ? 'not answered' : Number.isFinite(count) ? `${numberWords(count)} days` : 'more than 3 days',
        ),
      ),
      availability: whyOf(AVAILABILITY_LINE, [`${ofWords(available)} days`]),
      keyRuns: whyOf(KEY_RUNS_AROUND_LINE, [`${ofWords(keyRuns.before)} before, ${ofWords(keyRuns.after)} after`]),
    },
  }
}
