import type { Db } from '@strideloom/db/client.ts'
import { PASSWORD_MAX, PASSWORD_MIN } from '@strideloom/domain/people/schema.ts'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { Logger } from 'pino'
import { uuidv7 } from 'uuidv7'
import type { Config } from '../config.ts'
import { demoDoor } from './demo-door.ts'
import type { Mailer } from './mail.ts'

/** The header that carries the caller's address to better-auth's rate limiter; set by us, never believed from outside. */
export const ADDRESS_HEADER = 'x-strideloom-address'

const DAY = 24 * 60 * 60

/**
 * Sign-in by e-mail and password. Roles and practices are ours (features/people); better-auth knows persons only.
 * Settings that matter: sessions end when a password changes, one-time tokens live an hour, no implicit linking,
 * limits per address kept in the database so that several processes share them.
 */
export const createAuth = (db: Db, config: Config, mail: Mailer, log: Logger) =>
  betterAuth({
    appName: 'Strideloom',
    baseURL: config.origin,
    basePath: '/api/auth',
    secret: config.authSecret,
    trustedOrigins: config.trustedOrigins,
    database: prismaAdapter(db, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    user: { modelName: 'user', changeEmail: { enabled: false }, deleteUser: { enabled: false } },
    session: { modelName: 'authSession', expiresIn: 60 * DAY, updateAge: DAY, cookieCache: { enabled: false } },
    account: { accountLinking: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      autoSignIn: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        await mail.send({
          to: user.email,
          subject: 'Choose a new Strideloom password',
          text: `Open this link within an hour to choose a new password:\n\n${config.origin}/reset/${token}\n\nIf you did not ask for it, leave it: nothing changes.`,
        })
      },
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
    plugins: [demoDoor(db)],
  })

export type Auth = ReturnType<typeof createAuth>
