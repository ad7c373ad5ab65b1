import type { Tx } from '@strideloom/db/client.ts'

/** What is kept of an act: who, what, on whose record, on which row, and the small facts that explain it. */
export type AuditNote = {
  action: string
  runnerId?: string | null
  rowId?: string | null
  detail?: Record<string, unknown>
}

/**
 * Appends to the practice's audit chain, in the transaction of the act itself: both are kept or neither.
 * The database function takes the chain's head, so entries cannot be reordered or left out unseen.
 */
export const audit = async (
  tx: Tx,
  by: { practiceId: string; userId: string },
  at: Date,
  note: AuditNote,
): Promise<void> => {
  await tx.$queryRaw`SELECT audit_append(${by.practiceId}::uuid, ${at}::timestamptz, ${by.userId}, ${note.action},
    ${note.runnerId ?? null}::uuid, ${note.rowId ?? null}, ${JSON.stringify(note.detail ?? {})}::jsonb)::text`
}
