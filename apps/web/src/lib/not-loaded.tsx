import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { isSignedOut, sentenceOf } from './server-error.ts'

type Props = {
  /** What is not there: "The programs could not be loaded." */
  title: string
  error: unknown
  onRetry: () => unknown
  /** `block`: nothing is there without it. `warn`: what is here goes on. */
  kind?: 'block' | 'warn'
  className?: string | undefined
  /** What goes on without it. */
  children?: ReactNode
}

/** Something could not be loaded: what, why, and the way on: once more, or the door for whoever is signed out. */
export const NotLoaded = ({ title, error, onRetry, kind = 'block', className, children }: Props) => (
  <Notice
    kind={kind}
    announce
    title={title}
    {...(className !== undefined && { className })}
    action={isSignedOut(error) ? <SignInAgain /> : <Retry onRetry={onRetry} />}
  >
    {sentenceOf(error)} {children}
  </Notice>
)

const Retry = ({ onRetry }: Pick<Props, 'onRetry'>) => (
  <Button look="quiet" onClick={() => void onRetry()}>
    Try again
  </Button>
)

const SignInAgain = () => {
  const next = useLocation({ select: ({ href }) => href })
  return (
    <Link to="/sign-in" search={{ next }} className={buttonClass({ look: 'quiet' })}>
      Sign in
    </Link>
  )
}
