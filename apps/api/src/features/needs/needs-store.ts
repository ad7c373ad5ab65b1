import type { Db } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { Instant, LocalTime } from '@strideloom/domain/calendar/instant.ts'
import type { KeptAnswers } from '@strideloom/domain/needs/answers-of.ts'
import type { NeedFilter } from '@strideloom/domain/needs/filters.ts'
import { NEED_KINDS, type Need, type NeedKind } from '@strideloom/domain/needs/need.ts'
import type { NeedWeek } from '@strideloom/domain/needs/needs-at.ts'
import { at } from '../../trpc/json-sql.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { ownedBy, SEEN, SNOOZED } from './seen-store.ts'

/** Who takes care, by when, and until when somebody is put off. `revision` 0: nobody said anything yet. */
export type CareRow = {
  ownerId: string
  owner: string
  /** Named for this, and not only by being responsible. */
  isAssigned: boolean
  dueOn: Day | null
  snooze: { until: Day; reason: string; by: string | null; at: Instant; broken: boolean } | null
  revision: number
}

export type NeedRow = {
  runnerId: string
  name: string
  phone: string | null
  rank: number
  today: Day
  needs: Need[]
  weeks: NeedWeek[]
  answers: KeptAnswers
  care: CareRow
}

/** Where the last page ended. */
export type NeedCursor = { rank: number; runnerId: string }

const moment = Prisma.raw(at('c."snoozedAt"'))

/** One page of those who need somebody, the gravest first. */
export const listNeeds = (
  db: Db,
  scope: PracticeScope,
  { kind, owner, snoozed, search, after, take }: NeedFilter & { after: NeedCursor | null; take: number },
  now: Date,
): Promise<NeedRow[]> => db.$queryRaw<NeedRow[]>`
  SELECT n."runnerId", r.name, r.phone, n.rank, (${now}::timestamptz AT TIME ZONE r."timeZone")::date AS today, n.needs, n.weeks, n.answers,
    json_build_object('ownerId', coalesce(o.id, m.id), 'owner', coalesce(o.name, m.name), 'isAssigned', o.id IS NOT NULL, 'dueOn', c."dueOn",
      'revision', coalesce(c.revision, 0), 'snooze', CASE WHEN c."snoozedUntil" > (${now}::timestamptz AT TIME ZONE p."timeZone")::date
        THEN json_build_object('until', c."snoozedUntil", 'reason', c."snoozeReason", 'at', ${moment}, 'broken', NOT n.grave <@ c."snoozedGrave",
          'by', (SELECT s.name FROM "Member" s WHERE s."practiceId" = c."practiceId" AND s.id = c."snoozedById")) END) AS care
  ${SEEN(scope, now)} AND n.rank > 0 ${ownedBy(scope, owner)}
    AND ${snoozed ? SNOOZED(now) : Prisma.sql`NOT ${SNOOZED(now)}`}
    ${kind ? Prisma.sql`AND n.kinds @> ARRAY[${kind}]::text[]` : Prisma.empty}
    ${search ? Prisma.sql`AND position(lower(${search}) IN lower(r.name)) > 0` : Prisma.empty}
    ${after ? Prisma.sql`AND (n.rank < ${after.rank} OR (n.rank = ${after.rank} AND n."runnerId" > ${after.runnerId}::uuid))` : Prisma.empty}
  ORDER BY n.rank DESC, n."runnerId" LIMIT ${take}`

/** So many are counted; more are "1,000 or more". A number that nobody can work through needs no exact one. */
export const MOST_COUNTED = 1000

export type NeedCounts = {
  /** Of the owner that is asked for: how many wait, how many of them today, and how many are put off. */
  waiting: number
  today: number
  snoozed: number
  kinds: Record<NeedKind, number>
  /** One's own, and everybody's in sight, that wait. */
  mine: number
  all: number
  /** Runners in sight of the owner that is asked for, whether they need somebody or not. */
  runners: number
}

type CountRow = Omit<NeedCounts, 'kinds'> & { kinds: Partial<Record<NeedKind, number>> | null }

/** From this rank up somebody is for today (domain/needs/rank.ts). */
const TODAY_FROM = 40_000

/** The numbers beside the filters, of the first thousand of each. */
export const countNeeds = async (
  db: Db,
  scope: PracticeScope,
  owner: NeedFilter['owner'],
  now: Date,
): Promise<NeedCounts> => {
  const firstOf = (whose: NeedFilter['owner']) => Prisma.sql`
    SELECT n.rank, n.kinds, ${SNOOZED(now)} AS snoozed ${SEEN(scope, now)} AND n.rank > 0 ${ownedBy(scope, whose)}
    ORDER BY n.rank DESC, n."runnerId" LIMIT ${MOST_COUNTED}`
  const [row] = await db.$queryRaw<CountRow[]>`
    WITH first AS MATERIALIZED (${firstOf(owner)}), everybody AS (${firstOf('all')}), own AS (${firstOf('mine')})
    SELECT count(*) FILTER (WHERE NOT snoozed)::int AS waiting, count(*) FILTER (WHERE snoozed)::int AS snoozed,
      count(*) FILTER (WHERE NOT snoozed AND rank >= ${TODAY_FROM})::int AS today,
      (SELECT json_object_agg(k.kind, k.times) FROM (SELECT unnest(f.kinds) AS kind, count(*)::int AS times FROM first f
        WHERE NOT f.snoozed GROUP BY 1) k) AS kinds,
      (SELECT count(*)::int FROM everybody e WHERE NOT e.snoozed) AS all,
      (SELECT count(*)::int FROM own e WHERE NOT e.snoozed) AS mine,
      (SELECT count(*)::int FROM (SELECT 1 ${SEEN(scope, now)} ${ownedBy(scope, owner)} LIMIT ${MOST_COUNTED}) s) AS runners
    FROM first`
  if (!row) throw new Error('an aggregate has one row')
  const kinds = Object.fromEntries(NEED_KINDS.map((kind) => [kind, row.kinds?.[kind] ?? 0])) as NeedCounts['kinds']
  return { ...row, kinds }
}

/**
 * What day and time it is by the practice's clock, and whether somebody of the practice waits for a look, so that what is shown may be
 * behind what was just written.
 */
export const clockOf = async (
  db: Db,
  { practiceId }: PracticeScope,
  now: Date,
): Promise<{ day: Day; time: LocalTime; behind: boolean }> => {
  const [row] = await db.$queryRaw<{ day: Day; time: LocalTime; behind: boolean }[]>`
    SELECT (${now}::timestamptz AT TIME ZONE p."timeZone")::date AS day, to_char(${now}::timestamptz AT TIME ZONE p."timeZone", 'HH24:MI') AS time,
      EXISTS (SELECT 1 FROM "NeedLook" l WHERE l."practiceId" = p.id AND l."dueAt" <= ${now}::timestamptz) AS behind
    FROM "Practice" p WHERE p.id = ${practiceId}::uuid`
  if (!row) throw new Error('a member has a practice')
  return row
}
