import { atLeast, meets } from '../assessments/threshold.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import type { RuleLine } from '../rule-page.ts'
import { mean } from '../training/mean.ts'
import { ON_PLAN_FROM } from './consistency.ts'
import type { DueWork, RecordWeek } from './record-weeks.ts'

/** Figures of reference 8; practitioner's choice, confidence low. */
const LOW_WEEK = 0.6
const LOW_MEAN = 0.5
const MEAN_WEEKS = 4
const DROP = 0.3
const DROP_NEEDS_WEEKS = 3
const SILENT_DAYS = 7
const SILENT_DUE = 2
const PAIN_ANSWERS = 2

export type AtRiskReason =
  | { code: 'two-low-weeks'; totals: [number, number] }
  | { code: 'low-four-weeks'; mean: number }
  | { code: 'no-log'; days: number; due: number }
  | { code: 'drop'; from: number; to: number }
  | { code: 'pain-answers'; answers: number }

type Judged = RecordWeek & { total: number }

const isJudged = (week: RecordWeek): week is Judged => week.isOver && week.total !== null

/** Workouts of the last four weeks that were answered, at least in part, with pain as the reason. */
function painAnswers({ workouts }: DueWork, from: Day, today: Day): number {
  return workouts.filter(
    ({ workout, items }) =>
      workout.due >= from && workout.due <= today && items.some(({ logged }) => logged?.entry.skipReason === 'pain'),
  ).length
}

/**
 * Why somebody may be about to lose the thread (reference 8); empty where nothing speaks for it. Fully excused weeks are
 * passed over. A finished week of 70 % or more clears what was before it.
 */
export function atRiskReasons(
  record: Pick<RunnerRecord, 'runner' | 'logs'>,
  work: DueWork,
  at: Instant,
): AtRiskReason[] {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const judged = work.weeks.filter(isJudged)
  const [last, before] = [judged.at(-1), judged.at(-2)]
  const reasons: AtRiskReason[] = []

  const isLow = ({ total }: Judged) => meets('lt', total, LOW_WEEK)
  if (last && before && isLow(last) && isLow(before))
    reasons.push({ code: 'two-low-weeks', totals: [before.total, last.total] })

  const isCleared = last !== undefined && atLeast(last.total, ON_PLAN_FROM)
  const over = work.weeks.filter(({ isOver }) => isOver)
  const four = over.slice(-MEAN_WEEKS).filter(isJudged)
  if (!isCleared && over.length >= MEAN_WEEKS && four.length > 0) {
    const average = mean(four.map(({ total }) => total))
    if (meets('lt', average, LOW_MEAN)) reasons.push({ code: 'low-four-weeks', mean: average })
  }

  const earlier = judged.slice(0, -1).slice(-MEAN_WEEKS)
  if (!isCleared && last && earlier.length >= DROP_NEEDS_WEEKS) {
    const usual = mean(earlier.map(({ total }) => total))
    if (atLeast(usual - last.total, DROP)) reasons.push({ code: 'drop', from: usual, to: last.total })
  }

  const silentFrom = addDays(today, 1 - SILENT_DAYS)
  const due = work.workouts.filter(
    ({ workout, share }) => share.excuse === null && workout.due >= silentFrom && workout.due <= today,
  ).length
  const known = (record.logs ?? []).filter(({ loggedAt }) => compareInstants(loggedAt, at) <= 0)
  const isSilent = !known.some(({ loggedAt, performedOn }) => {
    const logged = dayOf(loggedAt, timeZone)
    return [logged, performedOn ?? logged].some((day) => day >= silentFrom && day <= today)
  })
  if (isSilent && due >= SILENT_DUE) reasons.push({ code: 'no-log', days: SILENT_DAYS, due })

  const cleared = isCleared && last ? addDays(last.week, 7) : null
  const fourWeeks = addDays(today, 1 - 7 * MEAN_WEEKS)
  const answers = painAnswers(work, cleared !== null && cleared > fourWeeks ? cleared : fourWeeks, today)
  if (answers >= PAIN_ANSWERS) reasons.push({ code: 'pain-answers', answers })
  return reasons
}

const REFERENCE = { confidence: 'low', source: 'reference 8' } as const
const percent = (share: number): string => `${share * 100} %`

/** The same, for the document of rules: who may be about to lose the thread. */
export const atRiskLines = (): RuleLine[] => [
  {
    id: 'two low weeks',
    when: `two finished weeks in a row below ${percent(LOW_WEEK)}`,
    means: 'may lose the thread',
    ...REFERENCE,
  },
  {
    id: 'low month',
    when: `${MEAN_WEEKS} weeks below ${percent(LOW_MEAN)} on average`,
    means: 'may lose the thread',
    ...REFERENCE,
  },
  {
    id: 'drop',
    when: `a week ${percent(DROP)} or more under the mean of the ${MEAN_WEEKS} before, with ${DROP_NEEDS_WEEKS} known`,
    means: 'may lose the thread',
    ...REFERENCE,
  },
  {
    id: 'silent',
    when: `nothing logged for ${SILENT_DAYS} days with ${SILENT_DUE} workouts due`,
    means: 'may lose the thread; not read as fine',
    ...REFERENCE,
  },
  {
    id: 'pain',
    when: `${PAIN_ANSWERS} workouts of four weeks not done for pain`,
    means: 'look at the dose',
    ...REFERENCE,
  },
]
