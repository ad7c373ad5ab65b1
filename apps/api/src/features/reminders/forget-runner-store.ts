import type { Tx } from '@strideloom/db/client.ts'
import type { GiveUpReason } from '@strideloom/domain/reminders/delivery.ts'
import { keyAbout } from '@strideloom/domain/reminders/therapist-reminders.ts'

const OVER: GiveUpReason = 'done meanwhile'

/**
 * Takes what therapists were told of a runner out of what is remembered of it; a message that tells of nothing else does not go out any
 * more. All reminders of the practice are held first, in their order: a look that is under way at one has written what it tells of before.
 */
export const forgetToldOf = async (
  tx: Tx,
  { practiceId, runnerId }: { practiceId: string; runnerId: string },
  at: Date,
): Promise<void> => {
  await tx.$queryRaw`SELECT id FROM "Reminder" WHERE "practiceId" = ${practiceId}::uuid AND ("memberId" IS NOT NULL OR "runnerId" = ${runnerId}::uuid)
    ORDER BY id FOR UPDATE`
  const theirs = keyAbout(runnerId, '')
  await tx.$executeRaw`
    UPDATE "Reminder" SET told = (
      SELECT coalesce(jsonb_object_agg(e.key, e.value), '{}') FROM jsonb_each(told) e WHERE NOT starts_with(e.key, ${theirs}))
    WHERE "practiceId" = ${practiceId}::uuid AND "memberId" IS NOT NULL
      AND EXISTS (SELECT 1 FROM jsonb_object_keys(told) k WHERE starts_with(k, ${theirs}))`
  await tx.$executeRaw`
    UPDATE "ReminderMessage" SET keys = ARRAY(SELECT k FROM unnest(keys) k WHERE NOT starts_with(k, ${theirs}))
    WHERE "practiceId" = ${practiceId}::uuid AND "runnerId" IS NULL AND EXISTS (SELECT 1 FROM unnest(keys) k WHERE starts_with(k, ${theirs}))`
  await tx.reminderMessage.updateMany({
    where: { practiceId, runnerId: null, endedAt: null, keys: { isEmpty: true } },
    data: { dueAt: null, endedAt: at, outcome: OVER },
  })
}
