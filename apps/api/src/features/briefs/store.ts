import type { Pool, Tx } from '@strideloom/db/client.ts'
import type { BriefRows, SessionRow } from '@strideloom/domain/briefs/brief-rows.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
import { ask } from '../../trpc/ask.ts'
import { notFound } from '../../trpc/errors.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import type { PlannedRow } from '../outlook/record-rows.ts'
import { BRIEF_SQL } from './brief-sql.ts'

/** Pains, plans and names of this many days matter to a brief: the runner's own four weeks. */
const BACK_DAYS = 28

/** A coming session as the record's loader found it; what it was judged with is as it was published. */
export const sessionRow = ({ judgedFacts, ...row }: PlannedRow): SessionRow => ({
  ...row,
  judgedFacts: judgedFacts as SessionRow['judgedFacts'],
})

/**
 * Names, titles and words beside the record, in one statement past the ORM, prepared once a connection.
 * @param db the pool, or a transaction, whose own changes it then sees
 * @throws not found when the runner is gone
 */
export const loadBriefRows = async (
  db: Pool | Tx,
  { practiceId, runnerId }: RunnerScope,
  today: Day,
): Promise<BriefRows> => {
  const values = [practiceId, runnerId, today, addDays(today, -BACK_DAYS)]
  type Found = BriefRows & { runner: BriefRows['runner'] | null }
  const rows = await ask<{ rows: Found }>(db, 'rows-of-brief', BRIEF_SQL, values)
  const found = rows[0]?.rows
  if (!found?.runner) throw notFound()
  return found
}
