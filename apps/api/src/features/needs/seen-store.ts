import { Prisma } from '@strideloom/db/generated/client.ts'
import type { NeedFilter } from '@strideloom/domain/needs/filters.ts'
import type { PracticeScope } from '../../trpc/scope.ts'
import { mayView } from '../people/roster-store.ts'

/**
 * Runners in sight with what they need at a moment: n (NeedSpan), r (Runner), p (Practice), c (NeedCare or nothing), o (who takes care of
 * them, where somebody else than the responsible therapist does and may see them), m (the responsible therapist).
 */
export const SEEN = (scope: PracticeScope, now: Date): Prisma.Sql => Prisma.sql`
  FROM "NeedSpan" n
  JOIN "Runner" r ON r."practiceId" = n."practiceId" AND r.id = n."runnerId"
  JOIN "Practice" p ON p.id = n."practiceId"
  JOIN "Member" m ON m."practiceId" = r."practiceId" AND m.id = r."responsibleId"
  LEFT JOIN "NeedCare" c ON c."practiceId" = n."practiceId" AND c."runnerId" = n."runnerId"
  LEFT JOIN "Member" o ON o."practiceId" = c."practiceId" AND o.id = c."ownerId" AND o."removedAt" IS NULL
    AND (o.role = 'owner' OR (o.role = 'therapist' AND (NOT p."ownRunnersOnly" OR o.id = r."responsibleId")))
  WHERE n."practiceId" = ${scope.practiceId}::uuid AND n."fromAt" <= ${now}::timestamptz AND n."untilAt" > ${now}::timestamptz
    AND r."archivedAt" IS NULL AND r."erasedAt" IS NULL ${mayView(scope)}`

/** Put off today, and nothing grave has come that whoever did it was not told. */
export const SNOOZED = (now: Date): Prisma.Sql => Prisma.sql`coalesce(
  c."snoozedUntil" > (${now}::timestamptz AT TIME ZONE p."timeZone")::date AND n.grave <@ c."snoozedGrave", false)`

/** Of whose runners. */
export const ownedBy = (scope: PracticeScope, owner: NeedFilter['owner']): Prisma.Sql =>
  owner === 'all'
    ? Prisma.empty
    : Prisma.sql`AND coalesce(o.id, r."responsibleId") = ${owner === 'mine' ? scope.memberId : owner}::uuid`
