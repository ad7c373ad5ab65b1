import type { Db } from '@strideloom/db/client.ts'
import { StartError } from '@strideloom/db/start-error.ts'
import { emailSchema } from '@strideloom/domain/people/schema.ts'
import { writeResetLink } from './http/reset-link.ts'

/**
 * A one-time link for a new password, for the account of an e-mail address: the way back in for an owner without a mail
 * server. Whoever may run this on the machine may read its database anyway.
 * @throws StartError with a sentence for no address, a wrong one, an unknown one.
 */
export const makePasswordLink = async (
  db: Db,
  { email, origin, now }: { email: string | undefined; origin: string; now: Date },
): Promise<{ link: string; expiresAt: string; email: string; name: string }> => {
  const user = await db.user.findUnique({
    where: { email: readEmail(email) },
    select: { id: true, email: true, name: true },
  })
  if (!user) throw new StartError(`There is no account with the e-mail ${email}. Check how it is spelt.`)
  const link = await db.$transaction((tx) => writeResetLink(tx, user.id, origin, now))
  return { ...link, email: user.email, name: user.name }
}

/** @throws StartError */
export const readEmail = (email: string | undefined): string => {
  const usage = 'for example: npm run reset-password -- name@example.org'
  if (email === undefined) throw new StartError(`Say whose password it is, ${usage}`)
  const parsed = emailSchema.safeParse(email)
  if (!parsed.success) throw new StartError(`“${email}” is no e-mail address. Say whose password it is, ${usage}`)
  return parsed.data
}
