import type { ResponseClass } from '@strideloom/domain/sessions/classify-response.ts'
import type { SessionStatus } from '@strideloom/domain/sessions/session-words.ts'
import type { TagTone } from '@strideloom/ui/mark/tag.tsx'

const CLASS_WORDS: Record<ResponseClass, string> = {
  adverse: 'Adverse',
  'too-much': 'Too much',
  'about-right': 'About right',
  'no-change': 'No change',
  unknown: 'No answer',
}

export const CLASS_TONES: Record<ResponseClass, TagTone> = {
  adverse: 'safety',
  'too-much': 'block',
  'about-right': 'done',
  'no-change': 'plain',
  unknown: 'plain',
}

/** The class of an answer in two words; null: answers may still come. */
export const classWords = (answered: ResponseClass | null): string =>
  answered === null ? 'Not known yet' : CLASS_WORDS[answered]

type Standing = { status: SessionStatus; reviewedAt: string | null; sentAt: string | null }

/** It came in from another program: here it was never read through, and nothing of it waits to be sent. */
export const isFromElsewhere = ({ status, sentAt }: Pick<Standing, 'status' | 'sentAt'>): boolean =>
  status === 'signed' && sentAt === null

/** Where a session stands, in a word or two: what was done is not sent yet until it is. */
export const standingWords = (standing: Standing): string => {
  const { status, reviewedAt, sentAt } = standing
  if (isFromElsewhere(standing)) return 'Done elsewhere'
  switch (status) {
    case 'planned':
      return 'Planned'
    case 'booked':
      return 'Booked'
    case 'in-progress':
      return 'In progress'
    case 'cancelled':
      return 'Cancelled'
    case 'missed':
      return 'Missed'
    default:
      return sentAt !== null ? 'Sent' : reviewedAt !== null ? 'Released, not sent' : 'Done, not sent'
  }
}

export const standingTone = (standing: Standing): TagTone =>
  standing.status === 'done' || standing.status === 'signed'
    ? standing.sentAt === null && !isFromElsewhere(standing)
      ? 'warn'
      : 'done'
    : standing.status === 'in-progress'
      ? 'hands'
      : 'plain'
