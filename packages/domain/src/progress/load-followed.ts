import type { Day } from '../calendar/day.ts'
import { dayOf, type Instant } from '../calendar/instant.ts'
import { type LoadOutcome, settleLoadAnswers } from '../logs/load-answer.ts'
import type { SkipReason } from '../logs/skip-reasons.ts'
import type { LoadChange } from '../programs/load-change.ts'
import { type LoadPeriod, loadPeriods } from '../programs/load-periods.ts'
import { loadSays } from '../programs/load-words.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { meanShare } from './adherence.ts'
import { loadFact } from './load-fact.ts'

/** What was published of load, and when. */
export type LoadVersion = { programId: string; publishedAt: Instant; loadChanges: Readonly<Record<string, LoadChange>> }

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

/** The version that was in force at the end of a day; null before the first. */
const inForce = (versions: readonly LoadVersion[], day: Day, timeZone: string): LoadVersion | null =>
  versions.findLast(({ publishedAt }) => dayOf(publishedAt, timeZone) <= day) ?? null

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
  const settled = settleLoadAnswers(answers)
  const programs = [...new Set(versions.map(({ programId }) => programId))]
  return programs
    .flatMap((programId) => {
      const own = versions.filter((version) => version.programId === programId)
      const ids = [...new Set(own.flatMap(({ loadChanges }) => Object.keys(loadChanges)))]
      return ids.flatMap((changeId): FollowedLoad[] => {
        const latest = own.findLast(({ loadChanges }) => changeId in loadChanges)?.loadChanges[changeId]
        if (!latest) return []
        const periods = own
          .flatMap(({ loadChanges }) => loadChanges[changeId] ?? [])
          .flatMap((load) => loadPeriods(load).map((period) => ({ load, period })))
          .filter(({ period }) => period.to >= since)
          .filter(
            ({ load, period: { from, to } }) =>
              from <= today && inForce(own, to < today ? to : today, timeZone)?.loadChanges[changeId] === load,
          )
          .map(({ load, period }): FollowedPeriod => {
            const answer = settled.find(
              (one) => one.programId === programId && one.changeId === changeId && one.day === period.from,
            )
            const outcome = answer === undefined || answer.outcome === 'withdrawn' ? null : answer.outcome
            return {
              ...period,
              says: loadSays(load),
              outcome,
              reason: answer?.reason ?? null,
              fact: loadFact(load.amount, period, record, at),
              isOver: period.to < today,
            }
          })
        const due = periods.filter(({ outcome, isOver }) => outcome !== null || isOver)
        const share = meanShare(due.map(({ outcome }) => (outcome === null ? 0 : SHARES[outcome])))
        return [
          { programId, changeId, says: loadSays(latest), fromDay: latest.fromDay, toDay: latest.toDay, periods, share },
        ]
      })
    })
    .sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1))
}
