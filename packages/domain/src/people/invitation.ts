/** Days that an invitation's link is valid. */
export const INVITATION_DAYS = 14

/** Hours that a link for a new password is valid when a therapist or the machine made it: long enough to be handed over. */
export const RESET_LINK_HOURS = 24

export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired'

/** What became of an invitation. Moments are milliseconds since 1970 UTC. */
export const invitationState = (
  invitation: { acceptedAt: number | null; revokedAt: number | null; expiresAt: number },
  now: number,
): InvitationState => {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.revokedAt !== null) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** One sentence for a link that was used, ran out, was taken back or never was: they answer alike, so that nothing can be learned by trying. */
export const LINK_NOT_VALID = 'This link is not valid any more. Ask for a new one.'
