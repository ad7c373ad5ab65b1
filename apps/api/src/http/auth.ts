import type { Db } from '@strideloom/db/client.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '@strideloom/domain/people/password.ts'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Logger } from 'pino'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from '../config.ts'
import { accountRules } from './account-rules.ts'
import { demoDoor } from './demo-door.ts'
import type { Mailer } from './mail.ts'
import { openPathsOnly } from './open-paths.ts'
import { forgetResetLinks } from './reset-link.ts'

/** The header that carries the caller's address to better-auth's rate limiter; set by us, never believed from outside. */
export const ADDRESS_HEADER = 'x-strideloom-address'

const DAY = 24 * 60 * 60
const BASE_PATH = '/api/auth'

/**
 * Sign-in by e-mail and password. Roles and practices are ours (features/people); better-auth knows persons only.
 * Settings that matter: sessions end when a password changes, mailed links live an hour and are kept as hashes, no implicit
 * linking, limits per address kept in the database so that several processes share them, only the addresses we use.
 */
export const createAuth = (db: Db, config: Config, mail: Mailer, log: Logger) => {
  /** Does not wait for the mail server: how long an answer takes must not tell whether the address is known. */
  const sendResetLink = async (to: string, token: string): Promise<void> => {
    mail
      .send({
        to,
        subject: 'Choose a new Strideloom password',
        text: `Open this link within an hour to choose a new password:\n\n${config.origin}/reset/${token}\n\nIf you did not ask for it, leave it: nothing changes.`,
      })
      .catch((error) => log.error({ from: 'mail', err: error }, 'the mail with a link for a new password was not sent'))
  }
  return betterAuth({
    appName: 'Strideloom',
    baseURL: config.origin,
    basePath: BASE_PATH,
    secret: config.authSecret,
    trustedOrigins: config.trustedOrigins,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    user: { modelName: 'user', changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    session: { modelName: 'authSession', expiresIn: 60 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: false } },
    verification: { storeIdentifier: 'hashed' },
    ...accountRules(db),
    emailAndPassword: {
      enabled: true,
      autoSignIn: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => forgetResetLinks(db, user.id),
      // Without a mail server the address says so to everybody, known or not.
      ...(mail.enabled && { sendResetPassword: ({ user, token }) => sendResetLink(user.email, token) }),
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'rateLimit',
      window: 60,
      max: 120,
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        '/sign-up/email': { window: 3600, max: 30 },
        '/request-password-reset': { window: 3600, max: 10 },
        '/reset-password': { window: 3600, max: 20 },
        '/change-password': { window: 3600, max: 20 },
        '/demo/open': { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: 'strideloom',
      useSecureCookies: config.origin.startsWith('https://'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => uuidv7() },
    },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'warn']({ from: 'auth' }, message),
    },
    plugins: [openPathsOnly(BASE_PATH), demoDoor(db)],
  })
}

export type Auth = ReturnType<typeof createAuth>
