import type { Db, Tx } from '@strideloom/db/client.ts'
import { fromDay, toDay } from '@strideloom/db/day-column.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import { dayOf } from '@strideloom/domain/calendar/instant.ts'
import { evaluationOf, isEvaluationDue } from '@strideloom/domain/outlook/evaluation.ts'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../trpc/audit.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { loadRecord } from './record-store.ts'

const lastEvaluated = async (tx: Tx, { practiceId, runnerId }: RunnerScope): Promise<Day | null> => {
  const last = await tx.evaluation.findFirst({
    where: { practiceId, runnerId },
    orderBy: { day: 'desc' },
    select: { day: true },
  })
  return last && toDay(last.day)
}

/**
 * Keeps the week's result of the signs once a week has gone by since the last. Asked for where answers arrive: somebody who
 * says nothing has no signs. Two at once are one.
 */
export const keepEvaluation = async (db: Db, runner: RunnerScope, now: Date): Promise<void> => {
  const at = now.toISOString()
  const today = dayOf(at, runner.timeZone)
  if (!isEvaluationDue(await lastEvaluated(db, runner), today)) return
  await db.$transaction(async (tx) => {
    const { practiceId, runnerId } = runner
    const { record, rules } = await loadRecord(tx, runner, { today })
    const { signs, recommendation } = evaluationOf(record, at, rules.thresholds)
    const id = uuidv7()
    const { count } = await tx.evaluation.createMany({
      data: [{ practiceId, runnerId, id, day: fromDay(today), at: now, signs, recommendation }],
      skipDuplicates: true,
    })
    if (count === 0) return
    await audit(tx, runner, now, { action: 'signs evaluated', runnerId, rowId: id, detail: { recommendation } })
  })
}
