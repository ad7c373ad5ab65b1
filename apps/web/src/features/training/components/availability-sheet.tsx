import { type AvailabilityDraft, complaintsOfSpan } from '@strideloom/domain/training/availability.ts'
import type { AvailabilityTold } from '@strideloom/domain/training/availability-schema.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Sheet } from '@strideloom/ui/surface/sheet.tsx'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type FormEvent, useId, useRef, useState } from 'react'
import { AvailabilityFields } from '../../../lib/availability-fields.tsx'
import { AVAILABILITY_WORDS, spanDays } from '../../../lib/availability-words.ts'
import { focusFirstWrong } from '../../../lib/form-errors.ts'
import { newId } from '../../../lib/new-id.ts'
import { fieldErrors, sentenceOf } from '../../../lib/server-error.ts'
import { type StoredSpan, statementOf, useTakeBackSpan, useTellAvailability } from '../availability-hooks.ts'
import classes from './section.module.css'

type Props = { runnerId: string; span: StoredSpan | null; onClose: () => void }

const draftOf = (span: StoredSpan | null): AvailabilityDraft => ({
  kind: span?.kind ?? null,
  fromDay: span?.fromDay ?? '',
  toDay: span?.toDay ?? '',
  note: span?.note ?? '',
})

/** Tells of days away, or changes what was told. */
export const AvailabilitySheet = ({ runnerId, span, onClose }: Props) => {
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [spanId] = useState(() => span?.spanId ?? newId())
  const [draft, setDraft] = useState(() => draftOf(span))
  const [complaints, setComplaints] = useState<ReturnType<typeof complaintsOfSpan>>({})
  const sent = useRef<{ draft: typeof draft; statement: AvailabilityTold } | null>(null)
  const tell = useTellAvailability()
  const takeBack = useTakeBackSpan(runnerId)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (tell.isPending) return
    const wrong = complaintsOfSpan(draft)
    setComplaints(wrong)
    const { kind } = draft
    if (kind === null || Object.keys(wrong).length > 0) return focusFirstWrong(form.current)
    // the same press sent again is the same statement
    if (sent.current?.draft !== draft)
      sent.current = { draft, statement: statementOf({ ...draft, kind, spanId }, { after: span?.toldAt ?? null }) }
    const { statement } = sent.current
    try {
      await tell.mutateAsync({ runnerId, ...statement })
      onClose()
      const words = `${AVAILABILITY_WORDS[kind]} ${spanDays(draft)}`
      showToast({ sentence: `${words}: saved.`, undo: () => takeBack(statement, `${words}: taken back.`) })
    } catch (error) {
      setComplaints(fieldErrors(error))
      focusFirstWrong(form.current)
    }
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title={span ? `${AVAILABILITY_WORDS[span.kind]} ${spanDays(span)}` : 'Days away'}
      trouble={
        tell.isError && (
          <Notice kind="block" announce title="Not saved. What you typed is still here.">
            {sentenceOf(tell.error)}
          </Notice>
        )
      }
      footer={
        <>
          <Button onClick={onClose}>Close without saving</Button>
          <Button type="submit" form={formId} look="main" busy={tell.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} onSubmit={submit} className={classes.form} noValidate>
        <AvailabilityFields
          draft={draft}
          complaints={complaints}
          onChange={(next) => {
            setComplaints({})
            setDraft(next)
          }}
        />
      </form>
    </Sheet>
  )
}
