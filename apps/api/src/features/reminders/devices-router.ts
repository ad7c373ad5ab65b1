import { idSchema } from '@strideloom/domain/text.ts'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { complaintOfAddress, MOST_ADDRESS_LENGTH } from '../../http/push-address.ts'
import { notFound } from '../../trpc/errors.ts'
import { router, signedInProcedure } from '../../trpc/procedures.ts'
import { dropDevice, keepDevice, listDevices } from './devices-store.ts'
import { wakeAccount } from './wake-store.ts'

const BROKEN = 'The browser gave keys that nothing can be sealed with. Turn push off and on again.'
const bytes = (count: number, first?: number) =>
  z
    .string(BROKEN)
    .regex(/^[A-Za-z0-9_-]{1,120}$/, BROKEN)
    .refine((text) => {
      const told = Buffer.from(text, 'base64url')
      return told.length === count && (first === undefined || told[0] === first)
    }, BROKEN)

const deviceSchema = z.object({
  endpoint: z
    .string()
    .max(MOST_ADDRESS_LENGTH, 'This is no address of a push service.')
    .superRefine((text, context) => {
      const complaint = complaintOfAddress(text)
      if (complaint !== null) context.addIssue({ code: 'custom', message: complaint })
    }),
  // An uncompressed point of P-256, and 16 random bytes (RFC 8291).
  p256dh: bytes(65, 4),
  auth: bytes(16),
})

/** P33: the devices of an account that take push messages. */
export const devicesRouter = router({
  /** Each by the hash of its address, so that a device finds itself; never the address. */
  list: signedInProcedure.query(async ({ ctx }) => ({
    devices: await listDevices(ctx.db, ctx.signedIn.userId),
  })),

  /** Its id is the server's: a browser that tells of the same address again is the same device. */
  add: signedInProcedure.input(deviceSchema).mutation(async ({ ctx, input }) => {
    const { userId } = ctx.signedIn
    const token = ctx.signInToken()
    return ctx.db.$transaction(async (tx) => {
      // Reminders before the device and its account: the order in which an erasure holds them.
      await wakeAccount(tx, userId, ctx.now())
      const id = token === null ? null : await keepDevice(tx, { userId, token }, input, ctx.now())
      if (id === null)
        throw new TRPCError({
          code: 'CONFLICT',
          message: 'Somebody else gets messages here. Turn push off and on again in this browser.',
        })
      return { id }
    })
  }),

  remove: signedInProcedure.input(z.object({ id: idSchema })).mutation(async ({ ctx, input }) => {
    if (!(await dropDevice(ctx.db, ctx.signedIn.userId, input.id))) throw notFound()
  }),
})
