import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '@strideloom/db/client.ts'
import { RESET_LINK_HOURS } from '@strideloom/domain/people/invitation.ts'
import { v7 as uuidv7 } from 'uuid'

/** How better-auth keeps a one-time value when told to hash (createAuth): SHA-256 of its name, base64url. */
const stored = (identifier: string): string => createHash('sha256').update(identifier).digest('base64url')

/**
 * A one-time link for a new password, as better-auth's own would be, but written in the caller's transaction and valid
 * for a day. Earlier links of the account end. `now` is when it is made.
 */
export const writeResetLink = async (
  tx: Tx,
  userId: string,
  origin: string,
  now: Date,
): Promise<{ link: string; expiresAt: string }> => {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + RESET_LINK_HOURS * 60 * 60 * 1000)
  await forgetResetLinks(tx, userId)
  await tx.verification.create({
    data: { id: uuidv7(), identifier: stored(`reset-password:${token}`), value: userId, expiresAt },
  })
  return { link: `${origin}/reset/${token}`, expiresAt: expiresAt.toISOString() }
}

/** Ends every link for a new password of an account; nothing else of better-auth's keeps a user's id as its value. */
export const forgetResetLinks = async (tx: Tx, userId: string): Promise<void> => {
  await tx.verification.deleteMany({ where: { value: userId } })
}
