import type { Reminder } from './reminder.ts'

export const MESSAGE_TITLE = 'Strideloom'

/** What a message says. The same whatever it is about: it stands on locked screens and goes through others' machines. */
export const MESSAGE_WORDS = {
  runner: 'Something is waiting for you today.',
  therapist: 'Something is waiting for you.',
} as const

export type Addressee = keyof typeof MESSAGE_WORDS

/** What a push carries: no name, no health data, not even which kind of reminder it is. */
export type PushPayload = { title: string; body: string; page: Reminder['page']; tag: string }

export const pushPayload = (to: Addressee, page: Reminder['page'], tag: string): PushPayload => ({
  title: MESSAGE_TITLE,
  body: MESSAGE_WORDS[to],
  page,
  tag,
})

/** The same as a letter. */
export const mailWords = (to: Addressee, page: Reminder['page'], { origin, off }: { origin: string; off: string }) => ({
  subject: `Strideloom: ${MESSAGE_WORDS[to].charAt(0).toLowerCase()}${MESSAGE_WORDS[to].slice(1).replace(/\.$/, '')}`,
  text: `${MESSAGE_WORDS[to]}\n\n${origin}${page}\n\nYou asked for reminders by e-mail. To get none any more, open this and press the button; you need not sign in:\n${off}\n`,
})
