import { runnerSchema } from '@strideloom/domain/people/schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useId, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../../lib/form-errors.ts'
import { domainCode, fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { queryClient } from '../../../lib/trpc.ts'
import { recordOptions, useSaveRunner } from '../record-hooks.ts'
import { useMembers, useRosterCounts } from '../roster-hooks.ts'
import { draftOf, inputOf, type RunnerRecord } from '../runner-draft.ts'
import classes from './invite-sheet.module.css'
import { RunnerFields } from './runner-fields.tsx'

/** Name, contact, therapist and tags of a runner. */
export const EditSheet = ({ record, onClose }: { record: RunnerRecord; onClose: () => void }) => {
  const formId = useId()
  const save = useSaveRunner(record.id)
  return (
    <Sheet
      open
      onClose={onClose}
      title={`Details of ${record.name}`}
      wide
      footer={
        <>
          <Button onClick={onClose}>Close without saving</Button>
          <Button type="submit" form={formId} look="main" busy={save.isPending}>
            Save
          </Button>
        </>
      }
    >
      <EditForm id={formId} record={record} save={save} onSaved={onClose} />
    </Sheet>
  )
}

const EditForm = ({
  id,
  record,
  save,
  onSaved,
}: {
  id: string
  record: RunnerRecord
  save: ReturnType<typeof useSaveRunner>
  onSaved: () => void
}) => {
  const form = useRef<HTMLFormElement>(null)
  const members = useMembers()
  const counts = useRosterCounts()
  const [draft, setDraft] = useState(() => draftOf(record))
  const [revision, setRevision] = useState(record.revision)
  const [errors, setErrors] = useState<Record<string, string>>({})

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const input = inputOf(draft)
    const complaints = complaintsBy(runnerSchema, input)
    setErrors(complaints ?? {})
    if (complaints) return focusFirstWrong(form.current)
    try {
      await save.mutateAsync({ ...input, runnerId: record.id, revision })
      onSaved()
      showToast({ sentence: 'Saved.' })
    } catch (error) {
      setErrors(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }
  const lookAtTheirs = async () => {
    const theirs = await queryClient.fetchQuery({ ...recordOptions(record.id), staleTime: 0 })
    setDraft(draftOf(theirs))
    setRevision(theirs.revision)
    save.reset()
  }

  return (
    <form id={id} ref={form} onSubmit={submit} className={classes.body} noValidate>
      <RunnerFields
        draft={draft}
        onChange={setDraft}
        errors={errors}
        members={members.data?.members ?? [{ ...ofRecord(record) }]}
        knownTags={counts.data?.tags ?? []}
      />
      {save.isError && (
        <Notice
          kind="block"
          announce
          title="Not saved. Your text is still here."
          action={
            domainCode(save.error) === 'record-moved-on' && (
              <Button look="quiet" onClick={() => void lookAtTheirs()}>
                Look at their version
              </Button>
            )
          }
        >
          {sentenceOf(save.error)}
        </Notice>
      )}
    </form>
  )
}

/** Until the list of members is there, the therapist of the record is the only choice. */
const ofRecord = (record: RunnerRecord) => ({
  id: record.responsibleId,
  name: record.responsible,
  role: 'therapist' as const,
  email: null,
  runners: 0,
  you: false,
})
