import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import classes from './entry-form.module.css'

/** Fields, what went wrong, one button. `onSubmit` answers false when a field is wrong: the first of them gets the focus. */
export const EntryForm = ({
  onSubmit,
  action,
  busy,
  failure,
  children,
  links,
}: {
  onSubmit: () => Promise<boolean>
  action: string
  busy: boolean
  failure: ReactNode
  children: ReactNode
  links?: ReactNode
}) => {
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (!(await onSubmit())) focusFirstWrong(form.current)
  }
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {children}
      {failure && (
        <Notice kind="block" announce>
          {failure}
        </Notice>
      )}
      <Button type="submit" look="main" big busy={busy}>
        {action}
      </Button>
      {links && <div className={classes.links}>{links}</div>}
    </form>
  )
}
