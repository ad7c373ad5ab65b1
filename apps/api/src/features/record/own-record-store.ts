import type { Pool } from '@strideloom/db/client.ts'
import { exercise } from '@strideloom/domain/library/exercises.ts'
import type { OwnTest } from '@strideloom/domain/library/own-test.ts'
import { findTest } from '@strideloom/domain/library/test-of.ts'
import { OWN_TABLE_NAMES, type OwnRecord, type OwnTableName, ownRows } from '@strideloom/domain/record/own-tables.ts'
import type { RunnerScope } from '../../trpc/scope.ts'
import { OWN_TABLES_SQL } from './own-tables-sql.ts'

type Rows = Record<string, unknown>[]

/** What the value of a test is called and counted in. */
const withTest = (row: Record<string, unknown>): Record<string, unknown> => {
  const test = findTest({ test: String(row.test), own: row.own as OwnTest | null })
  return { ...row, name: test?.name ?? null, unit: test?.unit ?? null }
}

/** What was done instead by its name, where the library is shipped with it. */
const withExercise = (row: Record<string, unknown>): Record<string, unknown> => ({
  ...row,
  instead: row.instead === null ? null : (exercise(String(row.instead))?.name ?? row.instead),
})

/** Everything about a runner that is theirs to see, and nothing else (domain/record/own-tables.ts). */
export const loadOwnRecord = async (
  pool: Pool,
  { practiceId, runnerId, timeZone }: RunnerScope,
  now: Date,
): Promise<OwnRecord> => {
  const { rows } = await pool.query<{ tables: Record<OwnTableName, Rows> }>(OWN_TABLES_SQL, [
    practiceId,
    runnerId,
    timeZone,
  ])
  const found = rows[0]?.tables
  if (!found) throw new Error('one statement, one answer')
  const stored = {
    ...found,
    measurements: found.measurements.map(withTest),
    retests: found.retests.map(withTest),
    logs: found.logs.map(withExercise),
  }
  return {
    format: 'strideloom-own-record',
    version: 1,
    exportedAt: now.toISOString(),
    practice: String(found.me[0]?.practice ?? ''),
    tables: Object.fromEntries(
      OWN_TABLE_NAMES.map((name) => [name, ownRows(name, stored[name])]),
    ) as unknown as OwnRecord['tables'],
  }
}
