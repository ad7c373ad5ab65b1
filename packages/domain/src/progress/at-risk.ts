import { atLeast, meets } from '../assessments/threshold.ts'
import { addDays, type Day } from '../calendar/day.ts'
import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts'
import type { RunnerRecord } from '../record/schema.ts'
import { linesOf, type RuleLine } from '../rule-page.ts'
import { share } from '../setting.ts'
import { mean } from '../training/mean.ts'
import { ADHERENCE_SETTINGS, type AdherenceThresholds } from './adherence-settings.ts'
import type { DueWork, RecordWeek } from './record-weeks.ts'
import { isAnswered } from './standing-log.ts'

/** Weeks that make the mean, and are looked through for pain (reference 8). */
const MEAN_WEEKS = 4

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
 * passed over. A finished week on plan clears what was before it.
 */
export function atRiskReasons(
  record: Pick<RunnerRecord, 'runner' | 'logs'>,
  work: DueWork,
  at: Instant,
  { atRisk, adherence }: AdherenceThresholds,
): AtRiskReason[] {
  const { timeZone } = record.runner
  const today = dayOf(at, timeZone)
  const judged = work.weeks.filter(isJudged)
  const [last, before] = [judged.at(-1), judged.at(-2)]
  const reasons: AtRiskReason[] = []

  const isLow = ({ total }: Judged) => meets('lt', total, share(atRisk.lowWeek))
  if (last && before && isLow(last) && isLow(before))
    reasons.push({ code: 'two-low-weeks', totals: [before.total, last.total] })

  const isCleared = last !== undefined && atLeast(last.total, share(adherence.onPlan))
  const over = work.weeks.filter(({ isOver }) => isOver)
  const four = over.slice(-MEAN_WEEKS).filter(isJudged)
  if (!isCleared && over.length >= MEAN_WEEKS && four.length > 0) {
    const average = mean(four.map(({ total }) => total))
    if (meets('lt', average, share(atRisk.lowMonth))) reasons.push({ code: 'low-four-weeks', mean: average })
  }

  const earlier = judged.slice(0, -1).slice(-MEAN_WEEKS)
  if (!isCleared && last && earlier.length >= atRisk.dropWeeks) {
    const usual = mean(earlier.map(({ total }) => total))
    if (atLeast(usual - last.total, share(atRisk.drop))) reasons.push({ code: 'drop', from: usual, to: last.total })
  }

  const silentFrom = addDays(today, 1 - atRisk.silentDays)
  const due = work.workouts.filter(
    ({ workout, share: { excuse } }) => excuse === null && workout.due >= silentFrom && workout.due <= today,
  ).length
  // One in which nothing was answered is no sign of life.
  const known = (record.logs ?? []).filter(
    ({ loggedAt, items }) => compareInstants(loggedAt, at) <= 0 && items.some(isAnswered),
  )
  const isSilent = !known.some(({ loggedAt, performedOn }) => {
    const logged = dayOf(loggedAt, timeZone)
    return [logged, performedOn ?? logged].some((day) => day >= silentFrom && day <= today)
  })
  if (isSilent && due >= atRisk.silentDue) reasons.push({ code: 'no-log', days: atRisk.silentDays, due })

  const cleared = isCleared && last ? addDays(last.week, 7) : null
  const fourWeeks = addDays(today, 1 - 7 * MEAN_WEEKS)
  const answers = painAnswers(work, cleared !== null && cleared > fourWeeks ? cleared : fourWeeks, today)
  if (answers >= atRisk.painAnswers) reasons.push({ code: 'pain-answers', answers })
  return reasons
}

const REFERENCE = { confidence: 'low', source: 'reference 8' } as const
const line = linesOf(ADHERENCE_SETTINGS)

/** The same, for the document of rules: who may be about to lose the thread. */
export const atRiskLines = (thresholds: AdherenceThresholds): RuleLine[] => {
  const { lowWeek, lowMonth, drop, dropWeeks, silentDays, silentDue, painAnswers: pains } = thresholds.atRisk
  return [
    line(thresholds, ['atRisk.lowWeek'], {
      id: 'two low weeks',
      when: `two finished weeks in a row below ${lowWeek} %`,
      means: 'may lose the thread',
      ...REFERENCE,
    }),
    line(thresholds, ['atRisk.lowMonth'], {
      id: 'low month',
      when: `${MEAN_WEEKS} weeks below ${lowMonth} % on average`,
      means: 'may lose the thread',
      ...REFERENCE,
    }),
    line(thresholds, ['atRisk.drop', 'atRisk.dropWeeks'], {
      id: 'drop',
      when: `a week ${drop} % or more under the mean of the ${MEAN_WEEKS} before, with ${dropWeeks} known`,
      means: 'may lose the thread',
      ...REFERENCE,
    }),
    line(thresholds, ['atRisk.silentDays', 'atRisk.silentDue'], {
      id: 'silent',
      when: `nothing logged for ${silentDays} days with ${silentDue} workouts due`,
      means: 'may lose the thread; not read as fine',
      ...REFERENCE,
    }),
    line(thresholds, ['atRisk.painAnswers'], {
      id: 'pain',
      when: `${pains} workouts of four weeks not done for pain`,
      means: 'look at the dose',
      ...REFERENCE,
    }),
  ]
}
