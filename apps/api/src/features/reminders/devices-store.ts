import { createHash } from 'node:crypto'
import type { Tx } from '@strideloom/db/client.ts'
import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { v7 as uuidv7 } from 'uuid'
import type { PushTarget } from '../../http/push.ts'

/** Devices of one account; the oldest goes for another one. */
export const MOST_DEVICES = 10

/** How a device finds itself among those of its account: its address is told to nobody. */
const hashOf = (endpoint: string): string => createHash('sha256').update(endpoint).digest('base64url')

export type KnownDevice = { id: string; hash: string; addedAt: Instant }

type Row = { id: string; endpointHash: string; createdAt: Date }

/** Devices whose sign-in stands, by the clock that says so at every request (trpc/person.ts). */
export const listDevices = async (tx: Tx, userId: string): Promise<KnownDevice[]> => {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT d.id, d."endpointHash", d."createdAt" FROM "PushDevice" d JOIN "AuthSession" s ON s.id = d."signInId"
    WHERE d."userId" = ${userId} AND s."expiresAt" > now() ORDER BY d."createdAt" DESC, d.id DESC`
  return rows.map(({ id, endpointHash, createdAt }) => ({ id, hash: endpointHash, addedAt: createdAt.toISOString() }))
}

/** Where messages of an account are sent to. */
export const deviceIds = async (tx: Tx, userId: string): Promise<string[]> =>
  (await listDevices(tx, userId)).map(({ id }) => id)

/**
 * Keeps a device under the sign-in that it was told by; told again it is the same one. What another account had told of is this one's now
 * only with the same keys, which its browser alone has: whoever merely knows an address takes nobody's device.
 * @returns its id; null where it is somebody else's, or that sign-in has ended
 */
export const keepDevice = async (
  tx: Tx,
  { userId, token }: { userId: string; token: string },
  { endpoint, p256dh, auth }: PushTarget,
  now: Date,
): Promise<string | null> => {
  const signIn = await tx.authSession.findFirst({ where: { token, userId }, select: { id: true } })
  if (!signIn) return null
  const [kept] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "PushDevice" AS d (id, "userId", "signInId", endpoint, "endpointHash", p256dh, auth, "createdAt")
    VALUES (${uuidv7()}::uuid, ${userId}, ${signIn.id}, ${endpoint}, ${hashOf(endpoint)}, ${p256dh}, ${auth}, ${now}::timestamptz)
    ON CONFLICT ("endpointHash") DO UPDATE SET "userId" = excluded."userId", "signInId" = excluded."signInId",
      p256dh = excluded.p256dh, auth = excluded.auth, "createdAt" = excluded."createdAt"
      WHERE d."userId" = excluded."userId" OR (d.p256dh = excluded.p256dh AND d.auth = excluded.auth)
    RETURNING d.id::text AS id`
  if (!kept) return null
  await tx.$executeRaw`
    DELETE FROM "PushDevice" WHERE "userId" = ${userId} AND id NOT IN (
      SELECT id FROM "PushDevice" WHERE "userId" = ${userId} ORDER BY "createdAt" DESC, id DESC LIMIT ${MOST_DEVICES})`
  return kept.id
}

/** Takes a device of this account away; answers whether it was one. */
export const dropDevice = async (tx: Tx, userId: string, id: string): Promise<boolean> =>
  (await tx.pushDevice.deleteMany({ where: { userId, id } })).count === 1

/** A device to send to, as long as its sign-in stands; null where it has gone. */
export const findTarget = async (tx: Tx, id: string): Promise<PushTarget | null> => {
  const [row] = await tx.$queryRaw<PushTarget[]>`
    SELECT d.endpoint, d.p256dh, d.auth FROM "PushDevice" d JOIN "AuthSession" s ON s.id = d."signInId"
    WHERE d.id = ${id}::uuid AND s."expiresAt" > now()`
  return row ?? null
}

/** The push service says that it is gone for good. */
export const forgetDevice = async (tx: Tx, id: string): Promise<void> => {
  await tx.pushDevice.deleteMany({ where: { id } })
}
