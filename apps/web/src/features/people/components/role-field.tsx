import type { MemberRole } from '@strideloom/domain/people/schema.ts'
import { SelectField } from '@strideloom/ui/control/select-field.tsx'
import { ROLES } from '../role-words.ts'

/** A role, with what it may do. */
export const RoleField = ({ value, onChange }: { value: MemberRole; onChange: (role: MemberRole) => void }) => (
  <SelectField
    label="Role"
    options={ROLES}
    value={value}
    onChange={(role) => onChange(role as MemberRole)}
    hint={ROLES.find((role) => role.value === value)?.may}
  />
)
