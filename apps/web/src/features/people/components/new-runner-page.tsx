import { runnerSchema } from '@strideloom/domain/people/schema.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { usePageTitle } from '../../../lib/page-title.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { type MemberRow, useAddRunner, useRosterCounts } from '../roster-hooks.ts'
import { emptyDraft, inputOf } from '../runner-draft.ts'
import classes from './form-page.module.css'
import { RunnerFields } from './runner-fields.tsx'

/** Adds a runner; the next step is the intake. */
export const NewRunnerPage = ({
  members,
  timeZone,
  ownMemberId,
}: {
  members: MemberRow[]
  timeZone: string
  ownMemberId: string
}) => {
  usePageTitle('Add a runner')
  const navigate = useNavigate()
  const add = useAddRunner()
  const counts = useRosterCounts()
  const form = useRef<HTMLFormElement>(null)
  const [id] = useState(newId)
  const [draft, setDraft] = useState(() => emptyDraft(timeZone, ownMemberId))
  const [errors, setErrors] = useState<Record<string, string>>({})

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending) return
    const input = inputOf(draft)
    const complaints = complaintsBy(runnerSchema, input)
    setErrors(complaints ?? {})
    if (complaints) return focusFirstWrong(form.current)
    try {
      await add.mutateAsync({ ...input, id })
      await navigate({ to: '/runners/$runnerId/intake', params: { runnerId: id } })
      showToast({ sentence: `${input.name.trim()} is added. The intake is next.` })
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }

  return (
    <form ref={form} className={classes.page} onSubmit={submit} noValidate>
      <h1>A new runner needs a name, the rest can wait</h1>
      <p>
        Do they come from another practice with Strideloom? <Link to="/runners/import">Import their record</Link>.
      </p>
      <RunnerFields
        draft={draft}
        onChange={setDraft}
        errors={errors}
        members={members}
        knownTags={counts.data?.tags ?? []}
      />
      {add.isError && (
        <Notice kind="block" announce title="Not added.">
          {sentenceOf(add.error)}
        </Notice>
      )}
      <div className={classes.actions}>
        <Button type="submit" look="main" big busy={add.isPending}>
          Add and go to the intake
        </Button>
        <Link to="/runners" className={buttonClass({ look: 'quiet', big: true })}>
          Not now
        </Link>
      </div>
    </form>
  )
}
