import { DomainError } from '../errors.ts'
import { type InvitationState, LINK_NOT_VALID } from './invitation.ts'

/** What is known when a signed-in person presses "accept". */
export type Acceptance = {
  state: InvitationState
  /** The account that used the link already, if any. */
  acceptedByUserId: string | null
  userId: string
  invited:
    | {
        kind: 'runner'
        /** The account that the invited record belongs to already. */
        linkedUserId: string | null
        archived: boolean
        /** The person is another runner of this practice. */
        hasOtherRecord: boolean
      }
    | { kind: 'member'; isMember: boolean }
}

/**
 * May the link bind this account? `done` says that it did before: pressing twice is pressing once.
 * @throws DomainError invitation-not-valid, invitation-for-other-account, already-a-member
 */
export const decideAcceptance = ({ state, acceptedByUserId, userId, invited }: Acceptance): 'bind' | 'done' => {
  if (state === 'accepted' && acceptedByUserId === userId) return 'done'
  const isGone = invited.kind === 'runner' && invited.archived
  if (state !== 'open' || isGone) throw new DomainError('invitation-not-valid', LINK_NOT_VALID)
  if (invited.kind === 'member') {
    if (invited.isMember)
      throw new DomainError('already-a-member', 'You belong to this practice already. Open it from the start page.')
    return 'bind'
  }
  if (invited.linkedUserId !== null && invited.linkedUserId !== userId)
    throw new DomainError(
      'invitation-for-other-account',
      'This record is linked to another account already. Sign in with that one, or ask your therapist.',
    )
  if (invited.hasOtherRecord)
    throw new DomainError(
      'already-a-member',
      'This account belongs to another runner of the same practice. Sign out, then open the link again with an account of your own.',
    )
  return 'bind'
}
