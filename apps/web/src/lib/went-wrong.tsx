import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { DeadEnd } from './dead-end.tsx'
import { forgetWho } from './me.ts'
import { NotHere } from './not-here.tsx'
import { isCodeMissing, reloadIfReached } from './page-code.ts'
import { answersNo, isSignedOut, sentenceOf } from './server-error.ts'

/**
 * When a page could not be loaded: what happened, and the way on. A refusal may mean that somebody was removed or signed
 * out meanwhile, so who is signed in is asked again before the next page.
 */
export const WentWrong = ({ error }: ErrorComponentProps) => {
  const router = useRouter()
  const refused = answersNo(error)
  useEffect(() => {
    if (refused) forgetWho()
  }, [refused])
  if (isSignedOut(error))
    return (
      <DeadEnd
        sentence="You are signed out."
        action={
          <Link to="/sign-in" className={buttonClass({ look: 'main' })}>
            Sign in
          </Link>
        }
      />
    )
  if (refused) return <NotHere />
  if (isCodeMissing(error))
    return (
      <DeadEnd
        sentence="This page could not be fetched. What you typed is still here. Try again when the network is back."
        action={<Button onClick={() => void reloadIfReached()}>Try again</Button>}
      />
    )
  return (
    <DeadEnd
      sentence={sentenceOf(error)}
      action={<Button onClick={() => void router.invalidate()}>Try again</Button>}
    />
  )
}
