import { type MemberRole, memberInviteSchema } from '@strideloom/domain/people/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { TextField } from '@strideloom/ui/control/text-field.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../../lib/form-errors.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { formatMoment } from '../link-text.ts'
import { useInviteMember } from '../settings-hooks.ts'
import classes from './invite-sheet.module.css'
import { LinkCard } from './link-card.tsx'
import { RoleField } from './role-field.tsx'

/** A colleague joins by a link, too. */
export const InviteMemberSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} onClose={onClose} title="Invite a member" wide>
    <InviteMember />
  </Sheet>
)

const InviteMember = () => {
  const form = useRef<HTMLFormElement>(null)
  const invite = useInviteMember()
  const [name, setName] = useState('')
  const [role, setRole] = useState<MemberRole>('therapist')
  const [errors, setErrors] = useState<Record<string, string>>({})

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (invite.isPending) return
    const input = { name, role }
    const complaints = complaintsBy(memberInviteSchema, input)
    setErrors(complaints ?? {})
    if (complaints) return focusFirstWrong(form.current)
    try {
      await invite.mutateAsync({ ...input, id: invite.id })
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }

  if (invite.data)
    return (
      <LinkCard link={invite.data.link} label={`Link for ${name.trim()}`}>
        <p className="sl-support">
          It works once, until {formatMoment(invite.data.expiresAt)}, and is shown only now. Whoever opens it joins the
          practice.
        </p>
      </LinkCard>
    )
  return (
    <form ref={form} className={classes.body} onSubmit={submit} noValidate>
      <TextField
        label="Name"
        autoComplete="off"
        maxLength={80}
        required
        value={name}
        onChange={setName}
        error={errors.name}
      />
      <RoleField value={role} onChange={setRole} />
      {invite.isError && (
        <Notice kind="block" announce title="No link was made.">
          {sentenceOf(invite.error)}
        </Notice>
      )}
      <div>
        <Button type="submit" look="main" big busy={invite.isPending}>
          Make a link
        </Button>
      </div>
    </form>
  )
}
