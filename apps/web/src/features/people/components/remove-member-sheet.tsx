import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { sentenceOf } from '../../../lib/server-error.ts'
import type { MemberRow } from '../roster-hooks.ts'
import { useRemoveMember } from '../settings-hooks.ts'
import { HeirField } from './heir-field.tsx'
import classes from './invite-sheet.module.css'

/** Removing asks once: access ends at the next request. What they wrote stays, so an invitation brings them back. */
export const RemoveMemberSheet = ({
  member,
  members,
  onClose,
}: {
  member: MemberRow
  members: MemberRow[]
  onClose: () => void
}) => {
  const remove = useRemoveMember()
  const router = useRouter()
  const [heir, setHeir] = useState('')
  const [wrong, setWrong] = useState<string | undefined>()
  const needsHeir = member.runners > 0
  const submit = () => {
    if (needsHeir && heir === '') return setWrong('Choose who takes over.')
    remove.mutate(
      { memberId: member.id, handOverTo: heir || null },
      {
        onSuccess: async () => {
          onClose()
          if (member.you) await router.navigate({ to: '/' })
          showToast({ sentence: `${member.name} has no access any more.` })
        },
      },
    )
  }
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Remove ${member.name}`}
      footer={
        <>
          <Button onClick={onClose}>Keep {member.name}</Button>
          <Button look="danger" busy={remove.isPending} onClick={submit}>
            Remove
          </Button>
        </>
      }
    >
      <div className={classes.body}>
        <p>
          {member.you ? 'Your' : 'Their'} access ends at once. What {member.you ? 'you' : 'they'} wrote stays, with the
          name. A new invitation brings {member.you ? 'you' : 'them'} back.
        </p>
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
        {remove.isError && (
          <Notice kind="block" announce title="Not removed.">
            {sentenceOf(remove.error)}
          </Notice>
        )}
      </div>
    </Sheet>
  )
}
