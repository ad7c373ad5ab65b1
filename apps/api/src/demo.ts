import type { Db, Tx } from '@strideloom/db/client.ts'
import { compareInstants, dayOf, type Instant } from '@strideloom/domain/calendar/instant.ts'
import { judgeSession } from '@strideloom/domain/outlook/judge-session.ts'
import type { RunnerRecord } from '@strideloom/domain/record/schema.ts'
import { fillDemo, type ToldDemo } from '@strideloom/fixtures/demo.ts'
import { TIME_ZONE } from '@strideloom/fixtures/make-people.ts'
import type { Config } from './config.ts'
import { wasDemoRemoved } from './demo-removed.ts'
import { saveJudged } from './features/outlook/judged-store.ts'
import { askedOf } from './features/outlook/outlook-router.ts'
import { loadRecord } from './features/outlook/record-store.ts'
import { grantRunner } from './trpc/scope.ts'

/** A record as it stood earlier: sessions that were done since were planned then, and some races nobody knew of. */
const asOf = (record: RunnerRecord, at: Instant, racesSince: readonly string[]): RunnerRecord => {
  const isSince = ({ start }: { start: Instant }) => compareInstants(start, at) > 0
  const sessions = record.sessions ?? []
  return {
    ...record,
    races: (record.races ?? []).filter(({ id }) => !racesSince.includes(id)),
    sessions: sessions.filter((session) => !isSince(session)),
    plannedSessions: [
      ...sessions.filter(isSince).map(({ id, start, minutes, intent, treated = [] }) => ({
        id,
        start,
        minutes,
        intent: intent ?? null,
        pressure: Math.max(0, ...treated.map(({ pressure }) => pressure ?? 0)) || null,
        regions: treated.map(({ region, side }) => ({ region, side })),
      })),
      ...(record.plannedSessions ?? []),
    ],
  }
}

/**
 * Keeps with the demo's coming sessions the facts that they were approved with, as publishing does: what was known on that day.
 * Whatever was answered or entered since is news, and the screens say so.
 */
const approveDemo = async (tx: Tx, { practiceId, runners }: ToldDemo, now: Date): Promise<void> => {
  const today = dayOf(now.toISOString(), TIME_ZONE)
  for (const { runnerId, memberId, userId, approvedAt, racesSince } of runners) {
    const scope = grantRunner({ practiceId, runnerId, memberId, userId, timeZone: TIME_ZONE })
    const { record, planned, rules } = await loadRecord(tx, scope, { today })
    const known = asOf(record, approvedAt.toISOString(), racesSince)
    const judged = planned.map((row) => ({
      id: row.id,
      ...judgeSession(known, askedOf(row, TIME_ZONE, known), approvedAt.toISOString(), rules),
    }))
    await saveJudged(tx, scope, judged, approvedAt)
  }
}

/** The whole demo practice, told and approved: all of it, or nothing when the product is ended meanwhile. */
export const openDemo = (db: Db, now: Date): Promise<ToldDemo> =>
  db.$transaction(
    async (tx) => {
      const told = await fillDemo(tx, now)
      await approveDemo(tx, told, now)
      return told
    },
    { timeout: 60_000 },
  )

/**
 * Fills the demo practice, but only into a database where nobody has signed up yet, and not again where somebody removed it.
 * Returns whether it did.
 */
export const fillDemoIfEmpty = async ({ db, config, now }: { db: Db; config: Config; now: Date }): Promise<boolean> => {
  if (config.demo === 'never') return false
  if (wasDemoRemoved(config.dataDir)) return false
  if ((await db.user.count()) > 0 || (await db.practice.count()) > 0) return false
  await openDemo(db, now)
  return true
}
