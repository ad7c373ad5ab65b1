import type { Tx } from '@strideloom/db/client.ts'
import type { MemberRole } from '@strideloom/domain/people/schema.ts'
import type { KeptChoice } from '@strideloom/domain/reminders/choices.ts'
import type { ToldReminders } from '@strideloom/domain/reminders/look.ts'
import { grantPractice, grantRunner, type PracticeScope, type RunnerScope } from '../../trpc/scope.ts'

/** Somebody with reminders in a practice, at this moment. */
export type Reminded = {
  practiceId: string
  id: string
  userId: string
  email: string
  choice: KeptChoice
  mail: boolean
  told: ToldReminders
  lastAt: string | null
  timeZone: string
} & ({ to: 'runner'; runner: RunnerScope } | { to: 'therapist'; scope: PracticeScope })

type Row = Pick<Reminded, 'practiceId' | 'id' | 'choice' | 'mail' | 'told' | 'timeZone'> & {
  userId: string | null
  email: string | null
  lastAt: Date | null
  runnerId: string | null
  memberId: string | null
  role: MemberRole | null
}

/**
 * Whose reminders these are; null where nobody may get them any more: archived, removed, an assistant by now, without an account. A
 * runner's times are by their own clock, a member's by the practice's.
 */
export const findReminded = async (
  tx: Tx,
  { practiceId, id }: { practiceId: string; id: string },
): Promise<Reminded | null> => {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT d."practiceId", d.id, d.choice, d.mail, d.told, d."lastAt", u.id AS "userId", u.email, r.id AS "runnerId", m.id AS "memberId",
      m.role::text, coalesce(r."timeZone", p."timeZone") AS "timeZone"
    FROM "Reminder" d JOIN "Practice" p ON p.id = d."practiceId"
    LEFT JOIN "Runner" r ON r."practiceId" = d."practiceId" AND r.id = d."runnerId" AND r."archivedAt" IS NULL AND r."erasedAt" IS NULL
    LEFT JOIN "Member" m ON m."practiceId" = d."practiceId" AND m.id = d."memberId" AND m."removedAt" IS NULL AND m.role <> 'assistant'
    LEFT JOIN "User" u ON u.id = coalesce(r."userId", m."userId")
    WHERE d."practiceId" = ${practiceId}::uuid AND d.id = ${id}::uuid`
  if (!row || row.userId === null || row.email === null) return null
  const { userId, email, runnerId, memberId, role, lastAt, timeZone, ...kept } = row
  const common = { ...kept, userId, email, timeZone, lastAt: lastAt?.toISOString() ?? null }
  if (runnerId !== null)
    return {
      ...common,
      to: 'runner',
      runner: grantRunner({ practiceId, runnerId, userId, memberId: null, timeZone }),
    }
  if (memberId !== null && role !== null)
    return { ...common, to: 'therapist', scope: grantPractice({ practiceId, memberId, userId, role }) }
  return null
}
