import { TRPCError } from '@trpc/server'
import { ZodRealError } from 'zod'

/** A refusal at one field, for what a schema cannot know (the day it is, what is stored). Reads like any other wrong field. */
export const wrongField = (path: string, message: string): TRPCError => wrongFields([{ path, message }])

/** The same for several fields at once; the first one speaks. */
export const wrongFields = (fields: readonly { path: string; message: string }[]): TRPCError =>
  new TRPCError({
    code: 'BAD_REQUEST',
    message: fields[0]?.message ?? '',
    // The one that is an Error: tRPC keeps no other cause as it is, and the field would be lost on the way.
    cause: new ZodRealError(
      fields.map(({ path, message }) => ({ code: 'custom', path: path.split('.'), message, input: undefined })),
    ),
  })
