import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import type { MemberRow } from '../roster-hooks.ts'

/** Who may take over the runners of a member: the other therapists. */
export const heirsOf = (member: MemberRow, members: MemberRow[]): MemberRow[] =>
  members.filter(({ id, role }) => id !== member.id && role !== 'assistant')

export const HeirField = ({
  member,
  members,
  value,
  onChange,
  error,
}: {
  member: MemberRow
  members: MemberRow[]
  value: string
  onChange: (memberId: string) => void
  error?: string | undefined
}) => (
  <SelectField
    label={member.runners === 1 ? 'Who takes over the runner' : `Who takes over the ${member.runners} runners`}
    empty="Choose a therapist"
    options={heirsOf(member, members).map(({ id, name }) => ({ value: id, label: name }))}
    value={value}
    onChange={onChange}
    error={error}
    required
  />
)
