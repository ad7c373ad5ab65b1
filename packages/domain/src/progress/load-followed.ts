import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { type LoadOutcome, settleLoadAnswers } from '../logs/load-answer.ts'
import type { SkipReason } from '../logs/skip-reasons.ts'
import type { LoadPeriod } from '../programs/load-periods.ts'
import { loadSays } from '../programs/load-words.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { meanShare } from './adherence.ts'
import { askedLoad, type LoadVersion } from './asked-load.ts'
import { loadFact } from './load-fact.ts'

export type LoadAnswered = {
  id: string
  programId: string
  changeId: string
  day: Day
  outcome: LoadOutcome
  reason: SkipReason | null
  answeredAt: Instant
}

/** One day or week that was asked about, as it was asked then. */
export type FollowedPeriod = LoadPeriod & {
  says: string
  outcome: 'done' | 'partly' | 'not' | null
  reason: SkipReason | null
  /** What the runs say, beside it; null where running says nothing about it. */
  fact: string | null
  /** It is over: without an answer it counts as not done. */
  isOver: boolean
}

export type FollowedLoad = {
  programId: string
  changeId: string
  /** As it reads now. */
  says: string
  fromDay: Day
  toDay: Day
  periods: FollowedPeriod[]
  /** 0–1 over what was due or answered; null where nothing was. By itself: it is no part of a week's total (reference 8). */
  share: number | null
}

const SHARES = { done: 1, partly: 0.5, not: 0 } as const

const keyOf = ({ programId, changeId, day }: Pick<LoadAnswered, 'programId' | 'changeId' | 'day'>): string =>
  `${programId} ${changeId} ${day}`

/**
 * How changes of load were followed, newest first: every day or week as it was asked when it ended, whatever the plan says by now, with
 * the answer that counts and what the runs say. Done counts whole, partly half; a period that nobody answered is told as such.
 * @param versions in the order in which they were published
 * @param from periods that were over before it are left out: neither answers nor runs of them are known
 */
export const loadFollowed = (
  versions: readonly LoadVersion[],
  answers: readonly LoadAnswered[],
  record: Pick<RunnerRecord, 'runner' | 'runs'>,
  { from: since, at }: { from: Day; at: Instant },
): FollowedLoad[] => {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const answered = new Map(settleLoadAnswers(answers).map((one) => [keyOf(one), one]))
  const programs = [...new Set(versions.map(({ programId }) => programId))]
  return programs
    .flatMap((programId) => {
      const own = versions.filter((version) => version.programId === programId)
      const ids = [...new Set(own.flatMap(({ loadChanges }) => Object.keys(loadChanges)))]
      return ids.flatMap((changeId): FollowedLoad[] => {
        const latest = own.findLast(({ loadChanges }) => changeId in loadChanges)?.loadChanges[changeId]
        if (!latest) return []
        const periods = askedLoad(own, changeId, { since, today, timeZone })
          .map(({ load, period, isWhole }) => ({
            load,
            period,
            isWhole,
            answer: answered.get(keyOf({ programId, changeId, day: period.from })),
          }))
          // What another plan ended before its time is held against nobody; what was answered of it stays.
          .filter(({ isWhole, answer }) => isWhole || (answer !== undefined && answer.outcome !== 'withdrawn'))
          .map(({ load, period, answer }): FollowedPeriod => {
            const outcome = answer === undefined || answer.outcome === 'withdrawn' ? null : answer.outcome
            return {
              ...period,
              says: loadSays(load, 'km'),
              outcome,
              reason: answer?.reason ?? null,
              fact: loadFact(load.amount, period, record, at),
              isOver: period.to < today,
            }
          })
        const due = periods.filter(({ outcome, isOver }) => outcome !== null || isOver)
        const share = meanShare(due.map(({ outcome }) => (outcome === null ? 0 : SHARES[outcome])))
        return [
          {
            programId,
            changeId,
            says: loadSays(latest, 'km'),
            fromDay: latest.fromDay,
            toDay: latest.toDay,
            periods,
            share,
          },
        ]
      })
    })
    .sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1))
}
