import { LINK_NOT_VALID } from '@strideloom/domain/people/invitation.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { signOut } from '../../../lib/auth.ts'
import { leaveNothingBehind } from '../../../lib/leave-nothing.ts'
import type { Me } from '../../../lib/me.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { trpc } from '../../../lib/trpc.ts'
import { setWhoWrites } from '../../../lib/who-writes.ts'
import { goTo } from '../enter.ts'
import classes from './entry-form.module.css'
import { EntryFrame } from './entry-frame.tsx'
import { JoinForm } from './join-form.tsx'

/** A link that is used, old or unknown says one thing; who belongs somewhere already finds the way there. */
export const JoinNotValid = ({ me }: { me: Me | null }) => (
  <EntryFrame
    title={LINK_NOT_VALID}
    lead={
      me
        ? `You are signed in as ${me.name}. If you joined already, go on to your start page.`
        : 'Links work once and for 14 days. If you joined already, sign in with your e-mail and password.'
    }
  >
    <Link to={me ? '/' : '/sign-in'} className={buttonClass({ look: 'main', big: true })}>
      {me ? 'Go to the start page' : 'Sign in'}
    </Link>
  </EntryFrame>
)

/** What an invitation's link opens. */
export const JoinPage = ({
  secret,
  invitation: { practice, name },
  me,
}: {
  secret: string
  invitation: { practice: string; name: string }
  me: Me | null
}) => {
  const navigate = useNavigate()
  const router = useRouter()
  const accept = useMutation(trpc.people.invitations.accept.mutationOptions())
  const [failure, setFailure] = useState<string | null>(null)

  const join = async (): Promise<string | null> => {
    // Who has just signed in is asked for after this: what is sent now is not of whoever was here before.
    setWhoWrites(null)
    try {
      const joined = await accept.mutateAsync({ secret })
      await goTo(navigate, joined)
      return null
    } catch (error) {
      return sentenceOf(error)
    }
  }
  const leave = async () => {
    await signOut()
    await leaveNothingBehind()
    await router.invalidate()
  }

  return (
    <EntryFrame
      title={`${practice} invites ${name}`}
      lead="Here you see your plan, tick off what you did and say how your body feels. Your therapists at the practice see what you log; nobody else does."
    >
      {me ? (
        <div className={classes.form}>
          <p>
            You are signed in as <b>{me.name}</b> ({me.email}). Join with this account, or sign out if the invitation is
            for somebody else.
          </p>
          {failure && (
            <Notice kind="block" announce>
              {failure}
            </Notice>
          )}
          <Button look="main" big busy={accept.isPending} onClick={async () => setFailure(await join())}>
            Join as {me.name}
          </Button>
          <Button big onClick={() => void leave()}>
            Sign out first
          </Button>
        </div>
      ) : (
        <JoinForm invitedName={name} onIn={join} />
      )}
    </EntryFrame>
  )
}
