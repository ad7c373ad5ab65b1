import type { MemberRole } from '@strideloom/domain/people/schema.ts'

export const ROLES: { value: MemberRole; label: string; may: string }[] = [
  { value: 'therapist', label: 'Therapist', may: 'Assesses, builds programs, sees every runner.' },
  { value: 'assistant', label: 'Assistant', may: 'Sees names, contact and appointments. Nothing clinical.' },
  { value: 'owner', label: 'Owner', may: 'A therapist who also manages members and settings.' },
]

export const roleWord = (role: MemberRole): string => ROLES.find(({ value }) => value === role)?.label ?? role
