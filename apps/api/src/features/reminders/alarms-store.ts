import { Prisma } from '@strideloom/db/generated/client.ts'
import { EFFORT_INTERRUPTS, PAIN_INTERRUPTS } from '@strideloom/domain/reminders/therapist-reminders.ts'

/** Days that something may be back that interrupts: a phone that was without a network sends it late. */
const DAYS_BACK = 3

const [PAIN, EFFORT] = [PAIN_INTERRUPTS, EFFORT_INTERRUPTS].map((value) => Prisma.raw(String(value)))
const BACK = Prisma.raw(`interval '${DAYS_BACK} days'`)

/**
 * What interrupts (P39), of the runners `mine` ("practiceId", id), as rows of what it is, runner and when it reached the practice: one statement
 * for each place where a runner may tell of it. What was corrected or taken back since is none. `at` is the moment of looking.
 * Whatever else is to interrupt joins here.
 */
const alarmsAt = (at: Date): readonly Prisma.Sql[] => [
  Prisma.sql`
    SELECT 'pain or effort ' || l."workoutId" || ' ' || coalesce(l."workoutItemId"::text, '') AS what, l."runnerId", l."receivedAt", false AS always
    FROM mine m JOIN "Log" l ON l."practiceId" = m."practiceId" AND l."runnerId" = m.id AND l."performedOn" >= (${at}::timestamptz - ${BACK})::date
    WHERE l."receivedAt" > ${at}::timestamptz - ${BACK} AND l.outcome <> 'withdrawn' AND (l.pain >= ${PAIN} OR l.effort >= ${EFFORT})
      AND NOT EXISTS (SELECT 1 FROM "Log" n WHERE n."practiceId" = l."practiceId" AND n."workoutId" = l."workoutId"
        AND n."workoutItemId" IS NOT DISTINCT FROM l."workoutItemId" AND (n."loggedAt", n.id) > (l."loggedAt", l.id))`,
  Prisma.sql`
    SELECT 'check-in ' || c.day, c."runnerId", c."receivedAt", false
    FROM mine m JOIN "CheckIn" c ON c."practiceId" = m."practiceId" AND c."runnerId" = m.id AND c.day >= (${at}::timestamptz - ${BACK})::date
    WHERE c."receivedAt" > ${at}::timestamptz - ${BACK}
      AND EXISTS (SELECT 1 FROM "CheckInPain" p WHERE p."practiceId" = c."practiceId" AND p."checkInId" = c.id AND p.value >= ${PAIN})
      AND NOT EXISTS (SELECT 1 FROM "CheckIn" n WHERE n."practiceId" = c."practiceId" AND n."runnerId" = c."runnerId" AND n.day = c.day
        AND n."painAnswered" AND (n."answeredAt", n.id) > (c."answeredAt", c.id))`,
  // What was felt is often told some time after the run itself came in from a watch: when it was changed last stands in the audit.
  Prisma.sql`
    SELECT 'run ' || r.id, r."runnerId", coalesce(told.at, r."createdAt"), false
    FROM mine m JOIN "Run" r ON r."practiceId" = m."practiceId" AND r."runnerId" = m.id AND r."startAt" > ${at}::timestamptz - ${BACK}
    LEFT JOIN LATERAL (SELECT max(a.at) AS at FROM "AuditEntry" a WHERE a."practiceId" = r."practiceId" AND a."runnerId" = r."runnerId"
      AND a.at > ${at}::timestamptz - ${BACK} AND a."rowId" = r.id::text AND a.action IN ('run told', 'run changed')) told ON true
    WHERE r."retiredAt" IS NULL AND (r.rpe >= ${EFFORT} OR EXISTS (SELECT 1 FROM "RunRegion" p
      WHERE p."practiceId" = r."practiceId" AND p."runId" = r.id AND p.kind = 'pain' AND p.value >= ${PAIN}))`,
  Prisma.sql`
    SELECT 'beside ' || u."workId", u."runnerId", u."receivedAt", false
    FROM mine m JOIN "UnplannedWork" u ON u."practiceId" = m."practiceId" AND u."runnerId" = m.id AND u.day >= (${at}::timestamptz - ${BACK})::date
    WHERE u."receivedAt" > ${at}::timestamptz - ${BACK} AND NOT u.withdrawn AND (u.pain >= ${PAIN} OR u.effort >= ${EFFORT})
      AND NOT EXISTS (SELECT 1 FROM "UnplannedWork" n WHERE n."practiceId" = u."practiceId" AND n."runnerId" = u."runnerId"
        AND n."workId" = u."workId" AND (n."toldAt", n.id) > (u."toldAt", u.id))`,
  // A comment that nobody has answered, read or taken back since; said again it is the same one.
  Prisma.sql`
    SELECT 'comment ' || c."commentId", c."runnerId", c."receivedAt", false
    FROM mine m JOIN "PlanComment" c ON c."practiceId" = m."practiceId" AND c."runnerId" = m.id AND c."receivedAt" > ${at}::timestamptz - ${BACK}
    WHERE c.state = 'said' AND NOT EXISTS (SELECT 1 FROM "PlanComment" n WHERE n."practiceId" = c."practiceId" AND n."runnerId" = c."runnerId"
      AND n."commentId" = c."commentId" AND (n."toldAt", n.id) > (c."toldAt", c.id))`,
  // A red flag is told whether the record was looked at meanwhile or not: a phone may say it hours after it was answered.
  Prisma.sql`
    SELECT 'flag ' || f.id, m.id, f."answeredAt", true
    FROM mine m CROSS JOIN LATERAL (
      SELECT DISTINCT ON (a.flag) a.id, a.reply, a."answeredAt", a."recordedById" FROM "FlagAnswer" a
      WHERE a."practiceId" = m."practiceId" AND a."runnerId" = m.id AND a."answeredAt" > ${at}::timestamptz - ${BACK}
      ORDER BY a.flag, a."answeredAt" DESC, a.id DESC) f
    WHERE f.reply = 'yes' AND f."recordedById" IS NULL`,
]

/** Everything that interrupts at a moment. */
export const alarmsSql = (at: Date): Prisma.Sql => Prisma.join([...alarmsAt(at)], ' UNION ALL ')
