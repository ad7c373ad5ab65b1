import type { Tx } from '@strideloom/db/client.ts'

/** The zone in which a practice works. */
export const practiceZone = async (tx: Tx, practiceId: string): Promise<string> =>
  (await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { timeZone: true } })).timeZone
