import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'

/** A refusal at one field, for what a schema cannot know (the day it is, what is stored). Reads like any other wrong field. */
export const wrongField = (path: string, message: string): TRPCError =>
  new TRPCError({
    code: 'BAD_REQUEST',
    message,
    cause: new ZodError([{ code: 'custom', path: path.split('.'), message, input: undefined }]),
  })
