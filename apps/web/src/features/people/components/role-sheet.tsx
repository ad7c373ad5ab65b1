import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import { roleWord } from '../role-words.ts'
import type { MemberRow } from '../roster-hooks.ts'
import { useChangeRole } from '../settings-hooks.ts'
import { HeirField } from './heir-field.tsx'
import classes from './invite-sheet.module.css'
import { RoleField } from './role-field.tsx'

/** Another role. An assistant answers for no runner, so becoming one hands them over. */
export const RoleSheet = ({
  member,
  members,
  onClose,
}: {
  member: MemberRow
  members: MemberRow[]
  onClose: () => void
}) => {
  const change = useChangeRole()
  const [role, setRole] = useState(member.role)
  const router = useRouter()
  const [heir, setHeir] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const needsHeir = role === 'assistant' && member.runners > 0
  const submit = () => {
    if (needsHeir && heir === '') return setWrong('Choose who takes over.')
    change.mutate(
      { memberId: member.id, role, handOverTo: heir || null },
      {
        onSuccess: async () => {
          onClose()
          if (member.you) await router.navigate({ to: '/' })
          showToast({ sentence: `${member.name} is ${roleWord(role).toLowerCase()} from now on.` })
        },
      },
    )
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Role of ${member.name}`}
      footer={
        <>
          <Button onClick={onClose}>Close without changing</Button>
          <Button look="main" busy={change.isPending} disabled={role === member.role} onClick={submit}>
            Change the role
          </Button>
        </>
      }
    >
      <div className={classes.body}>
        <RoleField value={role} onChange={setRole} />
        {needsHeir && (
          <HeirField
            member={member}
            members={members}
            value={heir}
            onChange={(id) => {
              setHeir(id)
              setWrong(undefined)
            }}
            error={wrong}
          />
        )}
        {change.isError && (
          <Notice kind="block" announce title="Not changed.">
            {sentenceOf(change.error)}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
