import type { Tx } from '@strideloom/db/client.ts'
import {
  chooseReminders,
  type KeptChoice,
  NO_REMINDERS,
  type ReminderChoice,
} from '@strideloom/domain/reminders/choices.ts'
import { sameContent } from '@strideloom/domain/same-content.ts'
import { v7 as uuidv7 } from 'uuid'
import type { PracticeScope, RunnerScope } from '../../trpc/scope.ts'

/** Whose reminders: a runner's or a member's of a practice. */
export type Whose = { practiceId: string; runnerId: string } | { practiceId: string; memberId: string }

export const ofRunner = ({ practiceId, runnerId }: RunnerScope): Whose => ({ practiceId, runnerId })
export const ofMember = ({ practiceId, memberId }: PracticeScope): Whose => ({ practiceId, memberId })

/** What is kept of somebody's choice; nothing is on where nothing was chosen. */
export const findChoice = async (tx: Tx, whose: Whose): Promise<{ choice: KeptChoice; mail: boolean }> => {
  const row = await tx.reminder.findFirst({ where: whose, select: { choice: true, mail: true } })
  return row ? { choice: row.choice as KeptChoice, mail: row.mail } : { choice: NO_REMINDERS, mail: false }
}

/** Keeps a choice, and looks at it at once. Answers with the row's id, and whether anything is another than before. */
export const saveChoice = async (
  tx: Tx,
  whose: Whose,
  { mail, ...choice }: ReminderChoice & { mail: boolean },
  now: Date,
): Promise<{ id: string; isOther: boolean }> => {
  const { practiceId } = whose
  await tx.reminder.createMany({
    data: [{ ...whose, id: uuidv7(), choice: NO_REMINDERS, createdAt: now }],
    skipDuplicates: true,
  })
  const { id } = await tx.reminder.findFirstOrThrow({ where: whose, select: { id: true } })
  // Two presses at once, or a look that is under way: one waits for the other.
  await tx.$queryRaw`SELECT 1 FROM "Reminder" WHERE "practiceId" = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const before = await findChoice(tx, whose)
  const kept = chooseReminders(before.choice, choice, now.toISOString())
  const isOn = Object.keys(kept.since).length > 0
  await tx.reminder.update({
    where: { practiceId_id: { practiceId, id } },
    data: { choice: kept, mail, lookAt: isOn ? now : null },
  })
  return { id, isOther: !sameContent(before, { choice: kept, mail }) }
}

/** Ends letters, and nothing else; answers whether there was somebody to end them for. Pressed again they have ended already. */
export const endMail = async (
  tx: Tx,
  { practiceId, reminderId }: { practiceId: string; reminderId: string },
): Promise<boolean> => {
  const { count } = await tx.reminder.updateMany({ where: { practiceId, id: reminderId }, data: { mail: false } })
  return count === 1
}
