import { Prisma } from '@strideloom/db/generated/client.ts'
import type { Day } from '@strideloom/domain/calendar/day.ts'
import type { NeedFilter } from '@strideloom/domain/needs/filters.ts'
import type { PracticeScope } from '../../trpc/scope.ts'

/** What a list of needs is read with. `day`: today by the practice's clock. `isLimited`: this member sees only their own runners. */
export type Seeing = { scope: PracticeScope; owner: NeedFilter['owner']; isLimited: boolean; day: Day; now: Date }

/**
 * Put off today, and nothing grave has come that whoever did it was not told. Asked of one row (n) at a time, as is all that follows: so a
 * page is the first rows of an index that pass, however many there are behind them, and never a sorted join of everybody.
 */
export const SNOOZED = ({ day }: Pick<Seeing, 'day'>): Prisma.Sql => Prisma.sql`coalesce((
  SELECT c."snoozedUntil" > ${day}::date AND n.grave <@ c."snoozedGrave" FROM "NeedCare" c
  WHERE c."practiceId" = n."practiceId" AND c."runnerId" = n."runnerId"), false)`

/**
 * Who takes care of a runner (r) by name: somebody who still works here and may see them. Else nobody, and it is the responsible
 * therapist.
 */
export const CARER = Prisma.sql`
  FROM "NeedCare" k JOIN "Member" o ON o."practiceId" = k."practiceId" AND o.id = k."ownerId" AND o."removedAt" IS NULL
  JOIN "Practice" p ON p.id = k."practiceId"
  WHERE k."practiceId" = r."practiceId" AND k."runnerId" = r.id
    AND (o.role = 'owner' OR (o.role = 'therapist' AND (NOT p."ownRunnersOnly" OR o.id = r."responsibleId")))`

const memberOf = ({ scope, owner }: Seeing): string => (owner === 'mine' || owner === 'all' ? scope.memberId : owner)

const COLUMNS = Prisma.sql`r."practiceId", r.id, r.name, r."responsibleId"`

/** Runners (r) of one member: those they answer for, and those that were given to them. Who sees only their own is given nobody else's. */
const runnersOf = (seeing: Seeing): Prisma.Sql => {
  const { scope, isLimited } = seeing
  const responsible = isLimited ? scope.memberId : memberOf(seeing)
  const own = Prisma.sql`SELECT ${COLUMNS} FROM "Runner" r
    WHERE r."practiceId" = ${scope.practiceId}::uuid AND r."responsibleId" = ${responsible}::uuid AND r."archivedAt" IS NULL`
  if (isLimited) return own
  return Prisma.sql`${own} UNION ALL SELECT ${COLUMNS} FROM "NeedCare" c JOIN "Runner" r ON r."practiceId" = c."practiceId" AND r.id = c."runnerId"
    WHERE c."practiceId" = ${scope.practiceId}::uuid AND c."ownerId" = ${responsible}::uuid AND r."responsibleId" <> ${responsible}::uuid
      AND r."archivedAt" IS NULL`
}

const named = (search: string): Prisma.Sql =>
  search ? Prisma.sql`AND position(lower(${search}) IN lower(r.name)) > 0` : Prisma.empty

/** Rows (n) of runners in sight, as they stand now, of the owner that is asked for; by name where one is searched for. */
export const STANDING = (seeing: Seeing, search = ''): Prisma.Sql => {
  const { scope, owner, isLimited, now } = seeing
  const stands = Prisma.sql`n."practiceId" = ${scope.practiceId}::uuid AND n."fromAt" <= ${now}::timestamptz AND n."untilAt" > ${now}::timestamptz`
  if (owner === 'all' && !isLimited)
    return Prisma.sql`
      FROM "NeedSpan" n WHERE ${stands} AND n.rank > 0 AND (SELECT r.id FROM "Runner" r
        WHERE r."practiceId" = n."practiceId" AND r.id = n."runnerId" AND r."archivedAt" IS NULL ${named(search)}) IS NOT NULL`
  return Prisma.sql`
    FROM (${runnersOf(seeing)}) r
    JOIN LATERAL (SELECT n.* FROM "NeedSpan" n WHERE ${stands} AND n."runnerId" = r.id LIMIT 1) n ON true
    WHERE n.rank > 0 ${named(search)}
      ${owner === 'all' ? Prisma.empty : Prisma.sql`AND coalesce((SELECT o.id ${CARER}), r."responsibleId") = ${memberOf(seeing)}::uuid`}`
}
