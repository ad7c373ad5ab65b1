import { createHmac, randomBytes } from 'node:crypto'
import type { Db } from '@strideloom/db/client.ts'

/** A real sign-in as better-auth keeps it, and the cookie a browser would send. */
export const cookieOf = async (db: Db, userId: string, secret: string): Promise<string> => {
  const token = randomBytes(24).toString('base64url')
  await db.authSession.create({
    data: { id: `sign-in-${token}`, token, userId, expiresAt: new Date(Date.now() + 24 * 60 * 60 * 1000) },
  })
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `strideloom.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}
