import { INVITATION_DAYS } from '@strideloom/domain/people/invitation.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Until when an invitation made now is valid. */
export const invitationExpiry = (now: Date): Date => new Date(now.getTime() + INVITATION_DAYS * DAY_MS)
