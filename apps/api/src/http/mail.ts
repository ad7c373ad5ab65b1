import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  /** The same letter sent again keeps its id, so that it is one letter. */
  messageId?: string
  /** Where letters of this kind are ended without signing in, by one press (RFC 8058). */
  off?: string
}

/** `enabled` tells the screens whether a forgotten password can be mailed. */
export type Mailer = { enabled: boolean; send: (mail: Mail) => Promise<void> }

/** A mail server that says nothing for so long is not reached. */
const TIMES = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 }

/** Mail over SMTP when a server is set; otherwise nothing is sent, and the screens say what to do instead. No health data ever goes in. */
export const createMailer = (config: Pick<Config, 'mail'>): Mailer => {
  if (!config.mail) return { enabled: false, send: async () => {} }
  const transport = createTransport({ url: config.mail.url, ...TIMES })
  const { from } = config.mail
  return {
    enabled: true,
    send: async ({ off, ...mail }) => {
      await transport.sendMail({
        from,
        ...mail,
        ...(off !== undefined && {
          headers: { 'List-Unsubscribe': `<${off}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
        }),
      })
    },
  }
}
