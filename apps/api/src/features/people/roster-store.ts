import type { Db } from '@strideloom/db/client.ts'
import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

export type RosterRow = {
  id: string
  name: string
  email: string | null
  phone: string | null
  responsibleId: string
  responsible: string
  archived: boolean
  /** `invited`: a link waits. `linked`: the runner has an account. */
  account: 'none' | 'invited' | 'linked'
  tags: string[]
  nextRace: { name: string; day: Day; priority: 'A' | 'B' | 'C' } | null
  /** A published plan that is not over. */
  hasPlan: boolean
  /** The last day of which anything was logged. */
  lastLogOn: Day | null
  /** The day it is where the runner is. */
  today: Day
}

/** What a list may ask for. Pages by name and id, so that a new runner does not shift the pages. */
export type RosterQuery = {
  search: string
  tag: string | null
  archived: boolean
  after: { name: string; id: string } | null
  take: number
}

/** Which runners a member may see: all, or their own where the practice keeps runners apart. */
export const mayView = (scope: PracticeScope) =>
  scope.role === 'therapist'
    ? Prisma.sql`AND (r."responsibleId" = ${scope.memberId}::uuid OR NOT p."ownRunnersOnly")`
    : Prisma.empty

/** A published plan whose last day is not over where the runner is. */
const plan = (now: Date) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Program" g
  WHERE g."practiceId" = r."practiceId" AND g."runnerId" = r.id AND g."retiredAt" IS NULL
    AND g."endDay" >= (${now}::timestamptz AT TIME ZONE r."timeZone")::date
    AND EXISTS (SELECT 1 FROM "ProgramVersion" v WHERE v."practiceId" = g."practiceId" AND v."programId" = g.id))`

/** One page of the practice's runners. An assistant gets names, contact and who is responsible; nothing clinical leaves. */
export const listRoster = async (
  db: Db,
  scope: PracticeScope,
  { search, tag, archived, after, take }: RosterQuery,
  now: Date,
): Promise<RosterRow[]> => {
  const clinical = scope.role !== 'assistant'
  const rows = await db.$queryRaw<RosterRow[]>`
    WITH page AS (
      SELECT r.*, m.name AS responsible FROM "Runner" r
      JOIN "Practice" p ON p.id = r."practiceId"
      JOIN "Member" m ON m."practiceId" = r."practiceId" AND m.id = r."responsibleId"
      WHERE r."practiceId" = ${scope.practiceId}::uuid AND r."erasedAt" IS NULL
        ${archived ? Prisma.sql`AND r."archivedAt" IS NOT NULL` : Prisma.sql`AND r."archivedAt" IS NULL`}
        ${mayView(scope)}
        ${search ? Prisma.sql`AND position(lower(${search}) IN lower(r.name)) > 0` : Prisma.empty}
        ${tag && clinical ? Prisma.sql`AND r.tags @> ARRAY[${tag}]::text[]` : Prisma.empty}
        ${after ? Prisma.sql`AND (r.name, r.id) > (${after.name}, ${after.id}::uuid)` : Prisma.empty}
      ORDER BY r.name, r.id LIMIT ${take}
    )
    SELECT r.id, r.name, r.email, r.phone, r."responsibleId", r.responsible, r."archivedAt" IS NOT NULL AS archived, r.tags,
      CASE WHEN r."userId" IS NOT NULL THEN 'linked'
        WHEN EXISTS (
          SELECT 1 FROM "Invitation" i WHERE i."practiceId" = r."practiceId" AND i."runnerId" = r.id
            AND i."acceptedAt" IS NULL AND i."revokedAt" IS NULL AND i."expiresAt" > ${now}::timestamptz
        ) THEN 'invited' ELSE 'none' END AS account,
      (SELECT json_build_object('name', c.name, 'day', c.day, 'priority', c.priority) FROM "Race" c
        WHERE c."practiceId" = r."practiceId" AND c."runnerId" = r.id AND c."retiredAt" IS NULL AND c.status = 'planned'
          AND c.day >= (${now}::timestamptz AT TIME ZONE r."timeZone")::date
        ORDER BY c.day LIMIT 1) AS "nextRace",
      ${plan(now)} AS "hasPlan",
      (SELECT max(l."performedOn") FROM "Log" l WHERE l."practiceId" = r."practiceId" AND l."runnerId" = r.id) AS "lastLogOn",
      (${now}::timestamptz AT TIME ZONE r."timeZone")::date AS today
    FROM page r ORDER BY r.name, r.id`
  return clinical ? rows : rows.map((row) => ({ ...row, tags: [], nextRace: null, hasPlan: false, lastLogOn: null }))
}

export type RosterCounts = { active: number; archived: number; withPlan: number; tags: string[] }

/** The practice in numbers, for the sentence over the list, and the tags in use (at most 50, the most used first). */
export const countRoster = async (db: Db, scope: PracticeScope, now: Date): Promise<RosterCounts> => {
  const clinical = scope.role !== 'assistant'
  const seen = Prisma.sql`FROM "Runner" r JOIN "Practice" p ON p.id = r."practiceId"
    WHERE r."practiceId" = ${scope.practiceId}::uuid AND r."erasedAt" IS NULL ${mayView(scope)}`
  const [counts] = await db.$queryRaw<RosterCounts[]>`
    SELECT count(*) FILTER (WHERE r."archivedAt" IS NULL)::int AS active,
      count(*) FILTER (WHERE r."archivedAt" IS NOT NULL)::int AS archived,
      count(*) FILTER (WHERE r."archivedAt" IS NULL AND ${plan(now)})::int AS "withPlan",
      ARRAY(SELECT t FROM (SELECT unnest(r.tags) AS t ${seen} AND r."archivedAt" IS NULL) used
        GROUP BY t ORDER BY count(*) DESC, t LIMIT 50) AS tags
    ${seen}`
  if (!counts) throw new Error('an aggregate has one row')
  return clinical ? counts : { ...counts, withPlan: 0, tags: [] }
}
