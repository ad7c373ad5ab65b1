import { DomainError } from '../errors.ts'
import type { MemberRole } from './schema.ts'

/** A member as the rules of leaving see them: still in the practice, with this many runners to answer for. */
export type StandingMember = { id: string; role: MemberRole; runners: number }

/**
 * May this member leave, or take this role, and to whom do their runners go?
 * `next` is null when the member leaves. Somebody always owns the practice, and every runner has a therapist who answers
 * for them: an assistant cannot.
 * @throws DomainError last-owner, runners-need-a-therapist, unknown-reference
 */
export const checkLeaving = (
  members: readonly StandingMember[],
  memberId: string,
  next: MemberRole | null,
  handOverTo: string | null,
): void => {
  const member = members.find((one) => one.id === memberId)
  if (!member) return
  const owners = members.filter((one) => one.role === 'owner')
  if (member.role === 'owner' && next !== 'owner' && owners.length === 1)
    throw new DomainError('last-owner', 'The practice needs an owner. Make another member the owner first.')
  if (member.runners === 0 || next === 'owner' || next === 'therapist') return
  if (handOverTo === null)
    throw new DomainError(
      'runners-need-a-therapist',
      member.runners === 1
        ? 'One runner would be left without a therapist. Choose who takes over.'
        : `${member.runners} runners would be left without a therapist. Choose who takes over.`,
      { runners: member.runners },
    )
  const heir = members.find((one) => one.id === handOverTo)
  if (!heir || heir.id === memberId || heir.role === 'assistant')
    throw new DomainError('unknown-reference', 'Runners can be handed to another therapist of this practice only.')
}
