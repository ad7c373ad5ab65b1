import type { Tx } from '@strideloom/db/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import type { LoadKind } from '@strideloom/domain/library/load-amount.ts'
import type { LoadOutcome } from '@strideloom/domain/logs/load-answer.ts'
import type { SkipReason } from '@strideloom/domain/logs/skip-reasons.ts'
import type { DistanceUnit } from '@strideloom/domain/people/units.ts'
import type { LoadChange } from '@strideloom/domain/programs/load-change.ts'
import { type LoadPeriod, loadPeriods } from '@strideloom/domain/programs/load-periods.ts'
import { loadSays } from '@strideloom/domain/programs/load-words.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { listLoadAnswers } from '../logs/load-answers-store.ts'

/** A change of load as its runner sees it, with what is asked about in these days and everything that was answered. */
export type PlanLoad = {
  programId: string
  changeId: string
  kind: LoadKind
  says: string
  why: string
  isWeekly: boolean
  periods: LoadPeriod[]
  answers: {
    id: string
    changeId: string
    day: Day
    outcome: LoadOutcome
    reason: SkipReason | null
    answeredAt: Instant
  }[]
}

type Row = { programId: string; load: LoadChange }

/** The changes of load between two days that the newest version of each standing program holds. */
export const findLoadChanges = (tx: Tx, scope: RunnerScope, from: Day, to: Day): Promise<Row[]> =>
  tx.$queryRaw<Row[]>`
    SELECT p.id AS "programId", l.value AS load
    FROM "Program" p CROSS JOIN LATERAL (
      SELECT n.document FROM "ProgramVersion" n WHERE n."practiceId" = p."practiceId" AND n."programId" = p.id ORDER BY n.number DESC LIMIT 1
    ) v CROSS JOIN LATERAL jsonb_each(coalesce(v.document -> 'loadChanges', '{}')) l
    WHERE p."practiceId" = ${scope.practiceId}::uuid AND p."runnerId" = ${scope.runnerId}::uuid AND p."retiredAt" IS NULL
      AND l.value ->> 'fromDay' <= ${to} AND l.value ->> 'toDay' >= ${from}
    ORDER BY l.value ->> 'fromDay', l.key`

/** What the newest version of each standing program asks of load between two days, and what was answered; in the runner's unit. */
export const findPlanLoads = async (
  tx: Tx,
  scope: RunnerScope,
  { from, to }: { from: Day; to: Day },
  unit: DistanceUnit,
): Promise<PlanLoad[]> => {
  const rows = await findLoadChanges(tx, scope, from, to)
  if (rows.length === 0) return []
  const answers = await listLoadAnswers(tx, scope, from)
  return rows.map(({ programId, load }) => ({
    programId,
    changeId: load.id,
    kind: load.amount.kind,
    says: loadSays(load, unit),
    why: load.why,
    isWeekly: load.weekdays.length === 0,
    periods: loadPeriods(load).filter((period) => period.from <= to && period.to >= from),
    answers: answers
      .filter((one) => one.programId === programId && one.changeId === load.id)
      .map(({ programId: _, ...answer }) => answer),
  }))
}
