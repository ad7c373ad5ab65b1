import type { Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { WeeklyAnswer } from '@strideloom/domain/logs/weekly-schema.ts'
import type { RunnerScope } from '../../trpc/scope.ts'

const ofRunner = ({ practiceId, runnerId }: RunnerScope) => ({ practiceId, runnerId })

/** Keeps an answer. Returns false when its id is taken. */
export const insertWeekly = async (
  tx: Tx,
  scope: RunnerScope,
  { week, answeredAt, problem, ...answer }: WeeklyAnswer,
  receivedAt: Date,
): Promise<boolean> => {
  const { count } = await tx.weeklyAnswer.createMany({
    data: [
      {
        ...ofRunner(scope),
        ...answer,
        week: fromDay(week),
        answeredAt: new Date(answeredAt),
        receivedAt,
        region: problem?.region ?? null,
        side: problem?.side ?? null,
      },
    ],
    skipDuplicates: true,
  })
  return count === 1
}

/** True when this very answer is stored under its id: whoever sends it again is answered as the first time. */
export const isOwnWeekly = async (
  tx: Tx,
  scope: RunnerScope,
  { week, problem, answeredAt, ...answer }: WeeklyAnswer,
): Promise<boolean> => {
  const place = { region: problem?.region ?? null, side: problem?.side ?? null }
  const same = { ...ofRunner(scope), ...answer, ...place, week: fromDay(week), answeredAt: new Date(answeredAt) }
  return (await tx.weeklyAnswer.count({ where: same })) === 1
}

/** Since when somebody is asked, and the weeks from `from` on that were answered or passed over. */
export const findAnsweredWeeks = async (
  tx: Tx,
  scope: RunnerScope,
  from: Day,
): Promise<{ joinedOn: Day; answered: { week: Day }[] }> => {
  const [runner, rows] = await Promise.all([
    tx.runner.findUniqueOrThrow({
      where: { practiceId_id: { practiceId: scope.practiceId, id: scope.runnerId } },
      select: { joinedOn: true },
    }),
    tx.weeklyAnswer.findMany({
      where: { ...ofRunner(scope), week: { gte: fromDay(from) } },
      orderBy: { week: 'asc' },
      distinct: ['week'],
      select: { week: true },
    }),
  ])
  return { joinedOn: toDay(runner.joinedOn), answered: rows.map(({ week }) => ({ week: toDay(week) })) }
}
