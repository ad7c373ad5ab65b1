import type { Tx } from '@strideloom/db/client.ts'

/**
 * Something has happened that a runner may be told of: they are looked at now, and not only at the next part of their day. In the
 * transaction of the act, one statement by index; nobody who wants no reminders is touched.
 */
export const wakeRunner = async (
  tx: Tx,
  { practiceId, runnerId }: { practiceId: string; runnerId: string },
  now: Date,
): Promise<void> => {
  await tx.reminder.updateMany({
    where: { practiceId, runnerId, lookAt: { gt: now } },
    data: { lookAt: now },
  })
}

/**
 * Somebody may be told again who could not be for a while: taken back from the archive, a therapist again, a member again. In the
 * transaction of the act; their first look finds out what there is to tell.
 */
export const wakeAgain = async (
  tx: Tx,
  whose: { practiceId: string } & ({ runnerId: string } | { memberId: string }),
  now: Date,
): Promise<void> => {
  await tx.reminder.updateMany({ where: whose, data: { lookAt: now } })
}

/** Whoever has a new device, or a mail server that was not there before, is looked at again. */
export const wakeAccount = async (tx: Tx, userId: string, now: Date): Promise<void> => {
  const theirs = { OR: [{ runner: { userId } }, { member: { userId } }] }
  // Several rows: held in their order, as whoever else holds several does.
  const rows = await tx.reminder.findMany({ where: theirs, select: { practiceId: true, id: true } })
  for (const where of rows.sort((a, b) => (a.id < b.id ? -1 : 1)))
    await tx.reminder.updateMany({ where, data: { lookAt: now } })
}

/** At the start of a server that can send mail: those who chose letters while none could. */
export const wakeForMail = async (tx: Tx, now: Date): Promise<void> => {
  await tx.reminder.updateMany({ where: { mail: true, lookAt: null }, data: { lookAt: now } })
}
