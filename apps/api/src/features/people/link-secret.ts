import { createHash, randomBytes } from 'node:crypto'

/** 32 random bytes for a link, 43 letters of base64url: nobody guesses it. */
export const makeSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of it: a copy of the database opens no door. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')
