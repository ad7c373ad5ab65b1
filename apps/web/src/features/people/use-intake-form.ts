import type { RedFlagId } from '@strideloom/domain/library/ids.ts'
import type { Injury } from '@strideloom/domain/people/answer-schema.ts'
import { intakeGaps, minorByBirthDate } from '@strideloom/domain/people/intake.ts'
import { intakeSchema } from '@strideloom/domain/people/schema.ts'
import { showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type RefObject, useCallback, useMemo, useRef, useState } from 'react'
import { complaintsBy, focusFirstWrong } from '../../lib/form-errors.ts'
import { newId } from '../../lib/new-id.ts'
import { domainCode, fieldErrors } from '../../lib/server-error.ts'
import {
  type AnswerDraft,
  draftOfIntake,
  freshAnswer,
  type IntakeDraft,
  inputOfIntake,
  type StoredIntake,
  sameDraft,
} from './intake-draft.ts'
import { fetchIntake, useSaveIntake, useStoredIntake } from './intake-hooks.ts'
import { mergeIntake } from './merge-intake.ts'
import { useRecord } from './record-hooks.ts'

export type IntakeForm = ReturnType<typeof useIntakeForm>

/** The intake on the page: the draft, what is stored, what is missing, saving, and what to do when somebody else saved. */
export const useIntakeForm = (runnerId: string, form: RefObject<HTMLElement | null>) => {
  const first = useStoredIntake(runnerId)
  const record = useRecord(runnerId)
  const minorByBirth = minorByBirthDate(record.birthDate, record.today)
  const withMinor = useCallback(
    (draft: IntakeDraft): IntakeDraft =>
      minorByBirth === null || draft.flags.minor?.reply === minorByBirth
        ? draft
        : { ...draft, flags: { ...draft.flags, minor: freshAnswer(minorByBirth) } },
    [minorByBirth],
  )
  /** What the draft was made from: the base of `isDirty`, of a merge, and of what the server compares. */
  const [stored, setStored] = useState(first)
  const [draft, setDraft] = useState(() => draftOfIntake(first))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [merged, setMerged] = useState<string | null>(null)
  const saveId = useRef(newId())
  const save = useSaveIntake()
  const shown = useMemo(() => withMinor(draft), [draft, withMinor])
  const base = useMemo(() => withMinor(draftOfIntake(stored)), [stored, withMinor])
  const input = useMemo(() => inputOfIntake(shown), [shown])

  const set = useCallback((change: Partial<IntakeDraft>) => setDraft((old) => ({ ...old, ...change })), [])
  const answer = useCallback(
    (flag: RedFlagId, given: AnswerDraft) => setDraft((old) => ({ ...old, flags: { ...old.flags, [flag]: given } })),
    [],
  )
  const changeInjuries = useCallback(
    (change: (injuries: Injury[]) => Injury[]) => setDraft((old) => ({ ...old, injuries: change(old.injuries) })),
    [],
  )
  const flagError = useCallback(
    (flag: RedFlagId, field: string) => errors[`flags.${Object.keys(shown.flags).indexOf(flag)}.${field}`],
    [errors, shown.flags],
  )

  const takeOver = (newest: StoredIntake) => {
    setStored(newest)
    setDraft(draftOfIntake(newest))
  }
  /** Somebody else saved: mine where I typed, theirs everywhere else. */
  const mergeTheirs = async () => {
    const newest = await fetchIntake(runnerId)
    setDraft(mergeIntake(base, shown, draftOfIntake(newest)))
    setStored(newest)
    setMerged(newest.intake?.recordedBy ?? 'Somebody else')
  }

  const onSave = async (complete: boolean) => {
    if (save.isPending) return
    const request = { ...input, id: saveId.current, complete }
    const complaints = complaintsBy(intakeSchema, request)
    setErrors(complaints ?? {})
    setMerged(null)
    if (complaints) return focusFirstWrong(form.current)
    try {
      await save.mutateAsync({ ...request, runnerId, basedOn: stored.intake?.id ?? null })
      saveId.current = newId()
      takeOver(await fetchIntake(runnerId))
      showToast({ sentence: complete ? 'Saved. The intake is complete.' : 'Saved.' })
    } catch (error) {
      setErrors(fieldErrors(error))
      if (domainCode(error) === 'record-moved-on') {
        save.reset()
        await mergeTheirs()
      } else focusFirstWrong(form.current)
    }
  }

  const consentIndex = (kind: string) => input.consents.findIndex((consent) => consent.kind === kind)
  return {
    draft: shown,
    stored,
    errors,
    set,
    answer,
    changeInjuries,
    flagError,
    consentErrors: { guardian: errors[`consents.${consentIndex('guardian')}.givenBy`] },
    minorByBirth,
    gaps: intakeGaps({ ...input, consents: input.consents }),
    isDirty: !sameDraft(shown, base),
    isSaving: save.isPending,
    failure: save.error,
    merged,
    save: onSave,
  }
}
