import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

export type Mail = { to: string; subject: string; text: string }

/** `enabled` tells the screens whether a forgotten password can be mailed. */
export type Mailer = { enabled: boolean; send: (mail: Mail) => Promise<void> }

/** Mail over SMTP when a server is set; otherwise nothing is sent, and the screens say what to do instead. No health data ever goes in. */
export const createMailer = (config: Config): Mailer => {
  if (!config.mail) return { enabled: false, send: async () => {} }
  const transport = createTransport(config.mail.url)
  const { from } = config.mail
  return {
    enabled: true,
    send: async (mail) => {
      await transport.sendMail({ from, ...mail })
    },
  }
}
