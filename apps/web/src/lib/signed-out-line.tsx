import { buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { leaveIfErased } from './me.ts'
import { useSignedOut } from './signed-out.ts'
import classes from './signed-out-line.module.css'

/** The way back in for whoever was signed out under an open page; what waits here is theirs when they are back. */
export const SignedOutLine = () => {
  const isOut = useSignedOut()
  const next = useRouterState({ select: ({ location }) => location.href })
  const navigate = useNavigate()
  useEffect(() => {
    if (!isOut) return
    void leaveIfErased().then((gone) => (gone ? navigate({ to: '/sign-in', replace: true }) : undefined))
  }, [isOut, navigate])
  if (!isOut) return null
  return (
    <Notice
      kind="warn"
      className={classes.line}
      announce
      title="You are signed out."
      action={
        <Link to="/sign-in" search={{ next }} className={buttonClass()}>
          Sign in
        </Link>
      }
    >
      What you wrote here is kept until you are back.
    </Notice>
  )
}
