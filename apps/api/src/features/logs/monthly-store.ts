import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { MONTHLY_QUESTIONS } from '@strideloom/domain/logs/monthly-questions.ts'
import type { MonthlyAnswer } from '@strideloom/domain/logs/monthly-schema.ts'
import { isMonthlyOpen } from '@strideloom/domain/progress/monthly-open.ts'
import type { MonthlyRow } from '@strideloom/domain/progress/monthly-outcome.ts'
import type { Thresholds } from '@strideloom/domain/progress/thresholds.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { newestMeasured } from '../assessments/findings-store.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** As far back as the line is drawn: a year, and the month before it. */
const BACK_DAYS = 395
/** Keeps an answer. Returns false when its id is taken. */
export const insertMonthly = async (
  tx: Tx,
  scope: RunnerScope,
  { day, answeredAt, ...answer }: MonthlyAnswer,
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.monthlyAnswer.createMany({
    data: [{ ...ofRunner(scope), ...answer, day: fromDay(day), answeredAt: new Date(answeredAt), receivedAt }],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very answer is stored under its id: whoever sends it again is answered as the first time. */
export const isOwnMonthly = async (
  tx: Tx,
  scope: RunnerScope,
  { day, answeredAt, ...answer }: MonthlyAnswer,
): Promise<boolean> => {
  const same = { ...ofRunner(scope), ...answer, day: fromDay(day), answeredAt: new Date(answeredAt) }
  return (await tx.monthlyAnswer.count({ where: same })) === 1
}

/** The answers of the last thirteen months, passed over ones too, in order. */
export const listMonthly = async (tx: Tx, scope: RunnerScope, today: Day): Promise<MonthlyRow[]> => {
  const rows = await tx.monthlyAnswer.findMany({
    where: { ...ofRunner(scope), day: { gte: fromDay(addDays(today, -BACK_DAYS)) } },
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row): MonthlyRow => {
    const answers = Object.fromEntries(MONTHLY_QUESTIONS.map((question) => [question, row[question]]))
    return {
      ...(answers as Pick<MonthlyRow, (typeof MONTHLY_QUESTIONS)[number]>),
      id: row.id,
      day: toDay(row.day),
      answeredAt: row.answeredAt.toISOString(),
    }
  })
}

/** Whether an injury or a painful finding is open, which the six questions are about. */
export const findMonthlyOpen = async (
  tx: Tx,
  scope: RunnerScope,
  today: Day,
  thresholds: Pick<Thresholds, 'monthly'>,
): Promise<boolean> => {
  const [injuries, findings] = await Promise.all([
    tx.injury.findMany({ where: { ...ofRunner(scope), retiredAt: null }, select: { resolvedOn: true } }),
    newestMeasured(tx, scope),
  ])
  const open = injuries.map(({ resolvedOn }) => ({ resolvedOn: resolvedOn && toDay(resolvedOn) }))
  return isMonthlyOpen({ injuries: open, findings }, today, thresholds)
}
