import { type Figure, type Measured, median } from '../figure.ts'
import { EXERCISES, prescribed, SETS, stageLogs } from '../staged-logs.ts'

const ROUNDS = 9
const SAVES = 40

/** B4: a workout of 6 exercises × 4 sets saved over HTTP, against the same rows and the same audit entry sent by a bare driver. */
export const logSaved: Figure = {
  id: 'B4',
  title: 'one log saved (6 exercises × 4 sets, idempotent, audited) ÷ raw transaction of the same rows',
  measure: async (): Promise<Measured[]> => {
    const { db, pool, ids, today, entries, record, close } = await stageLogs()
    const { practiceId, runnerId, userId, workoutId, items } = ids
    try {
      const save = () => record(entries())

      // The bare side: one row a statement would flatter us, so it sends as few statements as the rows allow.
      const raw = async (): Promise<void> => {
        const client = await pool.connect()
        try {
          const all = entries()
          await client.query('BEGIN')
          await client.query({
            name: 'bench-logs',
            text: `INSERT INTO "Log" ("practiceId", id, "runnerId", "workoutId", "workoutItemId", "performedOn", "loggedAt", outcome, effort, pain, exercise, target)
              SELECT $1, id, $2, $3, item, $4, now(), 'done', 7, 0, 'split-squat', $5 FROM unnest($6::uuid[], $7::uuid[]) AS t(id, item)`,
            values: [practiceId, runnerId, workoutId, today, prescribed, all.map(({ id }) => id), items],
          })
          await client.query({
            name: 'bench-sets',
            text: `INSERT INTO "LoggedSet" ("practiceId", "logId", ordinal, side, reps, "loadKg", rir, "targetReps", "targetLoadKg")
              SELECT $1, id, ordinal, 'both', 10, 20, 2, 10, 20 FROM unnest($2::uuid[]) AS l(id), generate_series(1, ${SETS}) AS ordinal`,
            values: [practiceId, all.map(({ id }) => id)],
          })
          await client.query({
            name: 'bench-audit',
            text: `SELECT audit_append($1, now(), $2, 'logs recorded', $3, NULL, '{}')`,
            values: [practiceId, userId, runnerId],
          })
          await client.query('COMMIT')
        } finally {
          client.release()
        }
      }

      const each = async (act: () => Promise<void>): Promise<number> => {
        const times: number[] = []
        for (let count = 0; count < SAVES; count++) {
          const startedAt = performance.now()
          await act()
          times.push(performance.now() - startedAt)
        }
        return median(times)
      }
      await each(save)
      await each(raw)
      // What autovacuum does within a minute of such a start: plans made on empty tables are made anew.
      await pool.query('ANALYZE')
      await each(save)
      await each(raw)
      const pairs: [number, number][] = []
      for (let round = 0; round < ROUNDS; round++) pairs.push([await each(save), await each(raw)])
      const kept = await db.loggedSet.count()
      const expected = (ROUNDS + 2) * SAVES * 2 * EXERCISES * SETS
      if (kept !== expected) throw new Error(`${kept} sets are stored, ${expected} were sent`)
      const ratios = pairs.map(([ours, bare]) => ours / bare)
      return [
        {
          value: median(ratios),
          unit: '×',
          sides: `${median(pairs.map(([ours]) => ours)).toFixed(2)} ms ÷ ${median(pairs.map(([, bare]) => bare)).toFixed(2)} ms (p50)`,
          spread: [Math.min(...ratios), Math.max(...ratios)],
          pass: 4,
          aim: 2.5,
        },
      ]
    } finally {
      await close()
    }
  },
}
