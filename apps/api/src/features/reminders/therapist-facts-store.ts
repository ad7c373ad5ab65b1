import type { Tx } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import { addHours, type Instant } from '@strideloom/domain/calendar/instant.ts'
import type { ReminderTherapistKind } from '@strideloom/domain/reminders/choices.ts'
import type { TherapistFacts } from '@strideloom/domain/reminders/therapist-reminders.ts'
import type { WishedTime, WishStep } from '@strideloom/domain/sessions/wishes.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { alarmsSql } from './alarms-store.ts'

/** Wishes that may still wait are not older. */
const WISH_HOURS = 90 * 24
/** What came in since yesterday morning is looked at; a day more for clocks. */
const NEWS_HOURS = 72

/** Runners whom this member answers for. */
const mine = ({ practiceId, memberId }: PracticeScope) => Prisma.sql`
  mine AS (SELECT r."practiceId", r.id FROM "Runner" r WHERE r."practiceId" = ${practiceId}::uuid AND r."responsibleId" = ${memberId}::uuid
    AND r."archivedAt" IS NULL AND r."erasedAt" IS NULL)`

/** This member has looked at that runner's record since. */
const hasLooked = ({ practiceId, userId }: PracticeScope, runner: Prisma.Sql, since: Prisma.Sql) => Prisma.sql`
  EXISTS (SELECT 1 FROM "AuditEntry" a WHERE a."practiceId" = ${practiceId}::uuid AND a."runnerId" = ${runner} AND a.at > ${since}
    AND a."actorUserId" = ${userId} AND a.action LIKE 'read %')`

const findAlarms = async (tx: Tx, scope: PracticeScope, at: Date): Promise<TherapistFacts['alarms']> => {
  const rows = await tx.$queryRaw<{ runnerId: string; what: string; receivedAt: Date }[]>`
    WITH ${mine(scope)}, alarm AS (${alarmsSql(at)})
    SELECT x."runnerId", x.what, x."receivedAt" FROM alarm x
    WHERE x.always OR NOT ${hasLooked(scope, Prisma.sql`x."runnerId"`, Prisma.sql`x."receivedAt"`)} ORDER BY x."receivedAt", x.what`
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }))
}

const findWishes = async (
  tx: Tx,
  { practiceId, memberId }: PracticeScope,
  since: Instant,
): Promise<TherapistFacts['wishes']> => {
  const rows = await tx.sessionWish.findMany({
    where: {
      practiceId,
      toldAt: { gte: new Date(since) },
      runner: { responsibleId: memberId, archivedAt: null, erasedAt: null },
    },
    omit: { practiceId: true, byId: true },
  })
  const byRunner = new Map<string, (WishStep & { receivedAt: Instant })[]>()
  for (const { runnerId, times, state, toldAt, receivedAt, ...row } of rows) {
    const steps = byRunner.get(runnerId) ?? []
    byRunner.set(runnerId, steps)
    steps.push({
      ...row,
      state: state as WishStep['state'],
      times: times as WishedTime[],
      toldAt: toldAt.toISOString(),
      receivedAt: receivedAt.toISOString(),
    })
  }
  return [...byRunner].map(([runnerId, steps]) => ({ runnerId, steps }))
}

/** The tables in which a runner tells something, each with the day that it is about and when it came in. */
const TOLD = [
  ['Log', 'performedOn', 'receivedAt'],
  ['CheckIn', 'day', 'receivedAt'],
  ['Run', 'startAt', 'createdAt'],
  ['UnplannedWork', 'day', 'receivedAt'],
  ['WorkoutMove', 'toDay', 'receivedAt'],
  ['WeeklyAnswer', 'week', 'receivedAt'],
  ['SessionResponse', 'answeredAt', 'receivedAt'],
] as const

/** A week is told of on its end; nothing else is about a day so far back and news. */
const NEWS_DAYS = 14

/** What came in up to a morning, runner by runner; what came later is the next morning's, and hides nothing of this one's. */
const findNews = async (tx: Tx, scope: PracticeScope, until: Date): Promise<TherapistFacts['news']> => {
  const told = TOLD.map(([table, day, received]) => {
    const [from, about, came] = [table, day, received].map((name) => Prisma.raw(`"${name}"`))
    return Prisma.sql`
      SELECT t."runnerId", max(t.${came}) AS "receivedAt" FROM mine m JOIN ${from} t ON t."practiceId" = m."practiceId" AND t."runnerId" = m.id
      WHERE t.${about} >= ${until}::timestamptz - make_interval(days => ${NEWS_DAYS}::int)
        AND t.${came} > ${until}::timestamptz - make_interval(hours => ${NEWS_HOURS}::int) AND t.${came} <= ${until}::timestamptz GROUP BY 1`
  })
  const rows = await tx.$queryRaw<{ receivedAt: Date }[]>`
    WITH ${mine(scope)}, told AS (${Prisma.join(told, ' UNION ALL ')})
    SELECT max(x."receivedAt") AS "receivedAt" FROM told x GROUP BY x."runnerId"
    HAVING NOT ${hasLooked(scope, Prisma.sql`x."runnerId"`, Prisma.sql`max(x."receivedAt")`)}`
  return rows.map(({ receivedAt }) => ({ receivedAt: receivedAt.toISOString() }))
}

/** What is known of the runners a member answers for, as far as the kinds that are on ask; news up to a moment, where it is the time for them. */
export const findTherapistFacts = async (
  tx: Tx,
  scope: PracticeScope,
  kinds: readonly ReminderTherapistKind[],
  { at, newsUntil }: { at: Instant; newsUntil: Instant | null },
): Promise<TherapistFacts> => {
  const [on, moment] = [new Set(kinds), new Date(at)]
  return {
    alarms: on.has('alarms') ? await findAlarms(tx, scope, moment) : [],
    wishes: on.has('wishes') ? await findWishes(tx, scope, addHours(at, -WISH_HOURS)) : [],
    news: on.has('daily') && newsUntil !== null ? await findNews(tx, scope, new Date(newsUntil)) : [],
  }
}
