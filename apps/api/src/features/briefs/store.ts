import type { Pool } from '@strideloom/db/client.ts'
import type { BriefRows, SessionRow } from '@strideloom/domain/briefs/brief-rows.ts'
import { addDays, type Day } from '@strideloom/domain/calendar/day.ts'
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
 * @throws not found when the runner is gone
 */
export const loadBriefRows = async (
  pool: Pool,
  { practiceId, runnerId }: RunnerScope,
  today: Day,
): Promise<BriefRows> => {
  const { rows } = await pool.query<{ rows: BriefRows & { runner: BriefRows['runner'] | null } }>({
    name: 'rows-of-brief',
    text: BRIEF_SQL,
    values: [practiceId, runnerId, today, addDays(today, -BACK_DAYS)],
  })
  const found = rows[0]?.rows
  if (!found?.runner) throw notFound()
  return found
}
