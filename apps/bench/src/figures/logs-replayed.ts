import { MOST_ENTRIES } from '@strideloom/domain/logs/most-entries.ts'
import type { LogEntry } from '@strideloom/domain/logs/schema.ts'
import { type Figure, inTurn, type Measured } from '../figure.ts'
import { stageLogs } from '../staged-logs.ts'

const ROUNDS = 7
const LOGS = 500

/** B13: what waited on a phone sent in requests as its outbox makes them, against the same number of logs sent one by one. */
export const logsReplayed: Figure = {
  id: 'B13',
  title: `replay of ${LOGS} offline logs ÷ ${LOGS} single saves`,
  measure: async (): Promise<Measured[]> => {
    const { db, pool, entries, record, close } = await stageLogs()
    try {
      const logs = (): LogEntry[] => Array.from({ length: LOGS }, entries).flat().slice(0, LOGS)
      const timed = async (act: () => Promise<void>): Promise<number> => {
        const from = performance.now()
        await act()
        return performance.now() - from
      }
      let replayed: LogEntry[] = []
      const send = async (all: readonly LogEntry[]): Promise<void> => {
        for (let at = 0; at < all.length; at += MOST_ENTRIES) await record(all.slice(at, at + MOST_ENTRIES))
      }
      const replay = () => {
        replayed = logs()
        return timed(() => send(replayed))
      }
      const singles = () => {
        const all = logs()
        return timed(async () => {
          for (const one of all) await record([one])
        })
      }
      await replay()
      await singles()
      // What autovacuum does within a minute of such a start: plans made on empty tables are made anew.
      await pool.query('ANALYZE')
      const { a, b, ratio, spread } = await inTurn(ROUNDS, replay, singles)
      const stored = async () => ({ logs: await db.log.count(), sets: await db.loggedSet.count() })
      const before = await stored()
      if (before.logs !== (ROUNDS + 1) * 2 * LOGS)
        throw new Error(`B13: ${before.logs} logs are stored, ${(ROUNDS + 1) * 2 * LOGS} were sent`)
      const again = await timed(() => send(replayed))
      const after = await stored()
      if (after.logs !== before.logs || after.sets !== before.sets)
        throw new Error(
          `B13: sent again, ${after.logs - before.logs} logs and ${after.sets - before.sets} sets are new`,
        )
      return [
        {
          value: ratio,
          unit: '×',
          sides: `${a.toFixed(0)} ms in ${Math.ceil(LOGS / MOST_ENTRIES)} requests ÷ ${b.toFixed(0)} ms in ${LOGS}`,
          spread,
          pass: 0.3,
          aim: 0.1,
          notes: [`The same ${LOGS} once more: ${again.toFixed(0)} ms, nothing new is stored.`],
        },
      ]
    } finally {
      await close()
    }
  },
}
