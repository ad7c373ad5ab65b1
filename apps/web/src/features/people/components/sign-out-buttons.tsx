import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useState } from 'react'
import { useSignOut } from '../leave.ts'
import classes from './sign-out-buttons.module.css'

/** Out here, or out on every device. */
export const SignOutButtons = () => {
  const signOut = useSignOut()
  const [failure, setFailure] = useState<string | null>(null)
  return (
    <>
      {failure && (
        <Notice kind="block" announce title="Still signed in.">
          {failure}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button onClick={async () => setFailure(await signOut())}>Sign out</Button>
        <Button look="quiet" onClick={async () => setFailure(await signOut('everywhere'))}>
          Sign out on every device
        </Button>
      </div>
    </>
  )
}
