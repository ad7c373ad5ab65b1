import { realChange } from '../assessments/real-change.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import { testOf } from '../library/test-of.ts'
import type { RecordRetest, RecordSession, RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { type DoneOf, doneOf } from './run-days.ts'
import { isHandsOnDone } from './treated-places.ts'

/** A change of a session, and what was left of it at the next visit. Values in the test's unit. */
export type LastedChange = {
  sessionId: string
  test: RecordRetest['test']
  own?: RecordRetest['own']
  side: RecordRetest['side']
  before: number
  end: number
  /** The value at the next visit, before hands were on. */
  next: number
  /** Still beyond the smallest real change from the value before. */
  held: boolean
}

export type Durability = { changes: LastedChange[]; holdRate: DoneOf }

const numberOf = (value: RecordRetest['before']): number | null => (typeof value === 'boolean' ? Number(value) : value)

const isSame = (
  one: Pick<RecordRetest, 'test' | 'side' | 'region'>,
  other: Pick<RecordRetest, 'test' | 'side' | 'region'>,
): boolean => one.test === other.test && one.side === other.side && (one.region ?? null) === (other.region ?? null)

/** The value at the next visit: the first assessment or re-test of a later day. */
function valueAfter(
  record: RunnerRecord,
  session: RecordSession,
  retest: RecordRetest,
  at: Instant,
): { value: number; tester: string | null } | null {
  const { timeZone } = record.runner
  const day = dayOf(session.start, timeZone)
  const today = dayOf(at, timeZone)
  const later = [
    ...(record.assessments ?? []).map((one) => ({
      ...one,
      day: one.date,
      side: one.side ?? ('center' as const),
      value: numberOf(one.value),
      usable: one.stoppedByPain !== true && one.pelvisControlled !== false,
    })),
    ...(record.sessions ?? []).filter(isHandsOnDone).flatMap(({ start, retests }) =>
      (retests ?? []).map((one) => ({
        ...one,
        day: dayOf(start, timeZone),
        value: numberOf(one.before),
        usable: true,
      })),
    ),
  ]
    .filter((one) => one.day > day && one.day <= today && one.usable && isSame(one, retest))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const next = later.find(({ value }) => value !== null)
  return next?.value == null ? null : { value: next.value, tester: next.tester ?? null }
}

/**
 * What of the changes on the table was still there at the next visit (S27, S78; model, "hold rate"): of the re-tests that got better by
 * at least the smallest real change and were measured again.
 */
export function durability(record: RunnerRecord, at: Instant): Durability {
  const sessions = (record.sessions ?? [])
    .filter((session) => isHandsOnDone(session) && compareInstants(session.start, at) <= 0)
    .sort((a, b) => compareInstants(a.start, b.start))
  const changes = sessions.flatMap((session) =>
    (session.retests ?? []).flatMap((retest): LastedChange[] => {
      const test = testOf(retest)
      const [before, end] = [numberOf(retest.before), numberOf(retest.after)]
      if (before === null || end === null || test.mdc?.kind === 'symmetry-index-points') return []
      const tester = session.therapist ?? null
      const onDay = realChange(test, { value: before, tester }, { value: end, tester: retest.tester ?? null })
      const next = onDay.verdict === 'better' ? valueAfter(record, session, retest, at) : null
      if (next === null) return []
      const held = realChange(test, { value: before, tester }, next).verdict === 'better'
      return [
        {
          sessionId: session.id,
          test: retest.test,
          own: retest.own,
          side: retest.side,
          before,
          end,
          next: next.value,
          held,
        },
      ]
    }),
  )
  return { changes, holdRate: doneOf(changes.filter(({ held }) => held).length, changes.length) }
}

/** The same, for the document of rules. */
export const HOLD_RATE_LINE: RuleLine = {
  id: 'hold rate',
  when: 'a re-test got better on the table by the smallest real change, and was measured again on a later day',
  means: 'it held where the next value is still beyond that change from the value before the session',
  confidence: 'low',
  source: 'model, “hold rate”; smallest real changes of reference 3',
}
