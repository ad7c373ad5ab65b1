import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { leaveNothingBehind } from '../../../lib/leave-nothing.ts'
import { sentenceOf } from '../../../lib/server-error.ts'
import { useRemoveDemo } from '../settings-hooks.ts'
import classes from './invite-sheet.module.css'

/** Takes the demo away in one step. It asks first, because there is no way back. */
export const DemoRemoval = ({ name }: { name: string }) => {
  const navigate = useNavigate()
  const remove = useRemoveDemo()
  const [asking, setAsking] = useState(false)
  const submit = () =>
    remove.mutate(undefined, {
      onSuccess: async () => {
        await leaveNothingBehind()
        await navigate({ to: '/sign-in', replace: true })
        showToast({ sentence: 'The demo practice is gone.' })
      },
    })
  return (
    <>
      <p>
        {name} is here to look around in. When you work with your own practice, remove it: with its runners, their
        history and its people.
      </p>
      <div>
        <Button look="danger" onClick={() => setAsking(true)}>
          Remove the demo practice
        </Button>
      </div>
      <Sheet
        open={asking}
        onClose={() => setAsking(false)}
        title="Remove the demo practice?"
        footer={
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button look="danger" busy={remove.isPending} onClick={submit}>
              Remove it for good
            </Button>
          </>
        }
      >
        <div className={classes.body}>
          <p>
            Everything in {name} is deleted and cannot be brought back. Its people are signed out, you too, and the way
            into it on the sign-in page is gone. Other practices on this machine stay as they are.
          </p>
          {remove.isError && (
            <Notice kind="block" announce title="Not removed.">
              {sentenceOf(remove.error)}
            </Notice>
          )}
        </div>
      </Sheet>
    </>
  )
}
