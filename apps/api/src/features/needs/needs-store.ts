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
import { CARER, type Seeing, SNOOZED, STANDING } from './seen-store.ts'

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

/** Written out, so that the index that holds only this kind fits. */
const KIND_ARRAY = Object.fromEntries(NEED_KINDS.map((kind) => [kind, Prisma.raw(`'{${kind}}'::text[]`)])) as Record<
  NeedKind,
  Prisma.Sql
>

/** The practice's clock, and how this member sees; `behind`: somebody waits for a look, so that what is shown may be behind what was just written. */
export type Clock = { day: Day; time: LocalTime; behind: boolean; isLimited: boolean }

export const clockOf = async (db: Db, { practiceId, role }: PracticeScope, now: Date): Promise<Clock> => {
  const [row] = await db.$queryRaw<(Omit<Clock, 'isLimited'> & { ownRunnersOnly: boolean })[]>`
    SELECT (${now}::timestamptz AT TIME ZONE p."timeZone")::date AS day, to_char(${now}::timestamptz AT TIME ZONE p."timeZone", 'HH24:MI') AS time,
      p."ownRunnersOnly", EXISTS (SELECT 1 FROM "NeedLook" l WHERE l."practiceId" = p.id AND l."dueAt" <= ${now}::timestamptz) AS behind
    FROM "Practice" p WHERE p.id = ${practiceId}::uuid`
  if (!row) throw new Error('a member has a practice')
  const { ownRunnersOnly, ...clock } = row
  return { ...clock, isLimited: ownRunnersOnly && role !== 'owner' }
}

/** One page of those who need somebody, the gravest first. */
export const listNeeds = (
  db: Db,
  seeing: Seeing,
  { kind, snoozed, search, after, take }: Omit<NeedFilter, 'owner'> & { after: NeedCursor | null; take: number },
): Promise<NeedRow[]> => db.$queryRaw<NeedRow[]>`
  SELECT x."runnerId", r.name, r.phone, x.rank, (${seeing.now}::timestamptz AT TIME ZONE r."timeZone")::date AS today, x.needs, x.weeks, x.answers,
    json_build_object('ownerId', coalesce(o.id, m.id), 'owner', coalesce(o.name, m.name), 'isAssigned', o.id IS NOT NULL, 'dueOn', c."dueOn",
      'revision', coalesce(c.revision, 0), 'snooze', CASE WHEN c."snoozedUntil" > ${seeing.day}::date
        THEN json_build_object('until', c."snoozedUntil", 'reason', c."snoozeReason", 'at', ${moment}, 'broken', NOT x.grave <@ c."snoozedGrave",
          'by', (SELECT s.name FROM "Member" s WHERE s."practiceId" = c."practiceId" AND s.id = c."snoozedById")) END) AS care
  FROM (
    SELECT n."practiceId", n.id, n.rank, n."runnerId" ${STANDING(seeing, search)}
      AND ${snoozed ? SNOOZED(seeing) : Prisma.sql`NOT ${SNOOZED(seeing)}`}
      ${kind ? Prisma.sql`AND n.kinds @> ${KIND_ARRAY[kind]}` : Prisma.empty}
      ${after ? Prisma.sql`AND n.rank <= ${after.rank} AND (n.rank < ${after.rank} OR n."runnerId" > ${after.runnerId}::uuid)` : Prisma.empty}
    ORDER BY n.rank DESC, n."runnerId" LIMIT ${take}
  ) page
  JOIN "NeedSpan" x ON x."practiceId" = page."practiceId" AND x.id = page.id
  JOIN "Runner" r ON r."practiceId" = x."practiceId" AND r.id = x."runnerId"
  JOIN "Member" m ON m."practiceId" = r."practiceId" AND m.id = r."responsibleId"
  LEFT JOIN "NeedCare" c ON c."practiceId" = x."practiceId" AND c."runnerId" = x."runnerId"
  LEFT JOIN LATERAL (SELECT o.id, o.name ${CARER}) o ON true
  ORDER BY x.rank DESC, x."runnerId"`

/** So many are counted; more are "300+". A number that nobody can work through needs no exact one. */
export const MOST_COUNTED = 300

export type NeedCounts = {
  /** Of the owner that is asked for: how many wait, how many of them today, and how many are put off. */
  waiting: number
  today: number
  snoozed: number
  kinds: Record<NeedKind, number>
  /** One's own, and everybody's in sight, that wait. */
  mine: number
  all: number
  /** Runners whom the owner that is asked for answers for, or all in sight: whether they need somebody or not. */
  runners: number
}

type CountRow = Pick<NeedCounts, 'waiting' | 'today' | 'snoozed'> & { kinds: Partial<Record<NeedKind, number>> | null }

/** From this rank up somebody is for today (domain/needs/rank.ts). */
const TODAY_FROM = 40_000

/** The gravest three hundred of an owner, counted. */
const countOf = async (db: Db, seeing: Seeing): Promise<CountRow> => {
  const [row] = await db.$queryRaw<CountRow[]>`
    WITH first AS MATERIALIZED (SELECT n.rank, n.kinds, ${SNOOZED(seeing)} AS snoozed ${STANDING(seeing)}
      ORDER BY n.rank DESC, n."runnerId" LIMIT ${MOST_COUNTED})
    SELECT count(*) FILTER (WHERE NOT snoozed)::int AS waiting, count(*) FILTER (WHERE snoozed)::int AS snoozed,
      count(*) FILTER (WHERE NOT snoozed AND rank >= ${TODAY_FROM})::int AS today,
      (SELECT json_object_agg(k.kind, k.times) FROM (SELECT unnest(f.kinds) AS kind, count(*)::int AS times FROM first f
        WHERE NOT f.snoozed GROUP BY 1) k) AS kinds
    FROM first`
  if (!row) throw new Error('an aggregate has one row')
  return row
}

const runnersOf = async (db: Db, { scope, owner, isLimited }: Seeing): Promise<number> => {
  const responsibleId = isLimited || owner === 'mine' ? scope.memberId : owner
  const whose = responsibleId === 'all' ? Prisma.empty : Prisma.sql`AND r."responsibleId" = ${responsibleId}::uuid`
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT 1 FROM "Runner" r
      WHERE r."practiceId" = ${scope.practiceId}::uuid AND r."archivedAt" IS NULL ${whose} LIMIT ${MOST_COUNTED}) s`
  return row?.count ?? 0
}

/** The numbers beside the filters. */
export const countNeeds = async (db: Db, seeing: Seeing): Promise<NeedCounts> => {
  const owners = [...new Set([seeing.owner, 'mine' as const, 'all' as const])]
  const [runners, ...counted] = await Promise.all([
    runnersOf(db, seeing),
    ...owners.map((owner) => countOf(db, { ...seeing, owner })),
  ])
  const of = (owner: NeedFilter['owner']): CountRow | undefined => counted[owners.indexOf(owner)]
  const { waiting = 0, today = 0, snoozed = 0, kinds: some } = of(seeing.owner) ?? {}
  const kinds = Object.fromEntries(NEED_KINDS.map((kind) => [kind, some?.[kind] ?? 0])) as NeedCounts['kinds']
  return { waiting, today, snoozed, kinds, mine: of('mine')?.waiting ?? 0, all: of('all')?.waiting ?? 0, runners }
}
