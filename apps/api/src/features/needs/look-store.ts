import type { Db, Tx } from '@strideloom/db/client.ts'
import { composeBrief } from '@strideloom/domain/briefs/compose-brief.ts'
import { addDays } from '@strideloom/domain/calendar/day.ts'
import { dayOf, instantOf } from '@strideloom/domain/calendar/instant.ts'
import { keptAnswers } from '@strideloom/domain/needs/answers-of.ts'
import { needsAhead } from '@strideloom/domain/needs/needs-ahead.ts'
import { graveKeys, rankOf } from '@strideloom/domain/needs/rank.ts'
import { v7 as uuidv7 } from 'uuid'
import { grantRunner, type RunnerScope } from '../../trpc/scope.ts'
import { loadBriefRows, sessionRow } from '../briefs/store.ts'
import { loadRecord } from '../outlook/record-store.ts'

/** Days ahead that are judged; what is stored is right so long without a look. */
const DAYS_AHEAD = 4
/** Looked at again after so many days, so that some days in which nobody looks can do no harm. */
const AGAIN_DAYS = 3
/** On the day of a session its first line follows the clock: hours to a race go by. */
const SESSION_DAY_MS = 30 * 60_000
/** Somebody who could not be looked at is looked at again after so long, and others before. */
const AFTER_TROUBLE_MS = 10 * 60_000
/** Weeks of work that the last of the days ahead still needs: four of its own, and the two before. */
const WORKOUTS_BACK_DAYS = 42 + DAYS_AHEAD

type OfRunner = { practiceId: string; runnerId: string }

/** Whether anybody waits for a look. */
export const isLookDue = async (db: Db, now: Date): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ due: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "NeedLook" WHERE "dueAt" <= ${now}::timestamptz) AS due`
  return row?.due ?? false
}

/** What is stored of a runner from now on, and when to look again. */
const look = async (tx: Tx, scope: RunnerScope, now: Date): Promise<Date> => {
  const { practiceId, runnerId, timeZone } = scope
  const at = now.toISOString()
  const today = dayOf(at, timeZone)
  const loaded = await loadRecord(tx, scope, { today, workoutsBackDays: WORKOUTS_BACK_DAYS })
  const rows = await loadBriefRows(tx, scope, today)
  const { record, planned, toleranceReviews, rules, ruleVersions, availability } = loaded
  const { thresholds } = rules
  const near = planned.filter(({ day }) => day <= addDays(today, 1))
  const headlines = Object.fromEntries(
    near.map(({ id: sessionId }) => [
      sessionId,
      composeBrief({
        record,
        planned: planned.map(sessionRow),
        toleranceReviews,
        rows,
        at,
        sessionId,
        rules,
        ruleVersions,
        availability,
      }).headline,
    ]),
  )
  const answers = keptAnswers(record, rows.names, at)
  const spans = needsAhead({ record, rows, toleranceReviews, thresholds }, at, DAYS_AHEAD)
  await tx.needSpan.createMany({
    data: spans.map(({ from, until, needs, weeks }, index) => ({
      practiceId,
      id: uuidv7(),
      runnerId,
      // Two servers' clocks may differ by a little: the first span holds from before.
      fromAt: index === 0 ? new Date(0) : new Date(from),
      untilAt: new Date(until),
      rank: rankOf(needs),
      kinds: needs.map(({ kind }) => kind),
      grave: graveKeys(needs),
      needs,
      weeks,
      answers,
      headlines,
    })),
  })
  if (near.some(({ day }) => day === today)) return new Date(now.getTime() + SESSION_DAY_MS)
  const again = instantOf(addDays(today, AGAIN_DAYS), '00:00', timeZone)
  const [next] = planned
  const nextDay = next && instantOf(next.day, '00:00', timeZone)
  return new Date(nextDay && nextDay < again ? nextDay : again)
}

/** One of those who have waited longest, held; none where all of them are held by somebody else. */
const holdNext = async (tx: Tx, now: Date) => {
  const [held] = await tx.$queryRaw<(OfRunner & { timeZone: string; isHere: boolean })[]>`
    SELECT r."practiceId", r.id AS "runnerId", r."timeZone", r."archivedAt" IS NULL AND r."erasedAt" IS NULL AS "isHere"
    FROM "Runner" r
    WHERE (r."practiceId", r.id) IN (
      SELECT l."practiceId", l."runnerId" FROM "NeedLook" l WHERE l."dueAt" <= ${now}::timestamptz ORDER BY l."dueAt" LIMIT 20)
    LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`
  return held ?? null
}

/**
 * Looks at a runner who waits, if anybody does. What was asked for is taken before the record is read: whatever is written meanwhile asks
 * again. The runner is held, so that no other process looks at them; whoever writes about them is not kept waiting by it. Answers whether
 * to go on.
 * @param trouble told of what went wrong with one runner; they come again later
 */
export const lookAtNextRunner = async (db: Db, now: Date, trouble: (error: unknown) => void): Promise<boolean> => {
  let held: OfRunner | undefined
  try {
    return await db.$transaction(
      async (tx) => {
        const next = await holdNext(tx, now)
        if (!next) return false
        const { practiceId, runnerId, timeZone, isHere } = next
        held = { practiceId, runnerId }
        await tx.needLook.deleteMany({ where: held })
        await tx.needSpan.deleteMany({ where: held })
        if (!isHere) return true
        const scope = grantRunner({ practiceId, runnerId, timeZone, userId: '', memberId: null })
        const dueAt = await look(tx, scope, now)
        await tx.needLook.create({ data: { ...held, dueAt } })
        return true
      },
      { timeout: 20_000 },
    )
  } catch (error) {
    if (!held) throw error
    trouble(error)
    const dueAt = new Date(now.getTime() + AFTER_TROUBLE_MS)
    await db.needLook.updateMany({ where: { ...held, dueAt: { lte: now } }, data: { dueAt } })
    return true
  }
}
