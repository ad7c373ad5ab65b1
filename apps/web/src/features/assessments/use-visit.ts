import type { RegionSide } from '@strideloom/domain/library/region-side.ts'
import { regionKey } from '@strideloom/domain/library/region-side.ts'
import { useCallback, useEffect, useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import { dropDraft, keepDraft, readDraft } from './draft-store.ts'
import type { RecordOfTests } from './record.ts'
import { type Entry, emptyEntry, emptyVisit, isEmptyVisit, type VisitDraft, visitOf } from './visit-draft.ts'

/** Where typing begins: the visit that is corrected, or today's own, or an empty one. */
const beginning = (
  { assessments, findings, today }: RecordOfTests,
  tester: string,
  visitId: string | null,
): VisitDraft => {
  const stored = visitId
    ? assessments.find(({ id }) => id === visitId)
    : assessments.find((one) => one.day === today && one.tester === tester)
  return stored ? visitOf(stored, findings) : emptyVisit(newId(), today, tester)
}

/**
 * The visit that is being typed. What is typed is kept on the device with every change, until it is saved or discarded.
 * `wrong` is what the last try to save complained about, by cell; a cell that is changed is not wrong any more.
 */
export const useVisit = (runnerId: string, record: RecordOfTests, tester: string, visitId: string | null) => {
  const [start, setStart] = useState(() => beginning(record, tester, visitId))
  // A correction has a draft of its own: it must not swallow what is typed for another visit.
  const place = visitId === null ? runnerId : `${runnerId}.${visitId}`
  const [kept] = useState(() => readDraft(place))
  const [draft, setDraft] = useState(kept ?? start)
  const [isRestored, setRestored] = useState(kept !== null && !isEmptyVisit(kept))
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const isTouched = draft !== start

  useEffect(() => {
    if (!isTouched) return
    if (draft.revision === null && isEmptyVisit(draft)) dropDraft(place)
    else keepDraft(place, draft)
  }, [place, draft, isTouched])

  const change = useCallback((fields: Partial<VisitDraft>) => setDraft((before) => ({ ...before, ...fields })), [])

  const setEntry = useCallback((key: string, fields: Partial<Entry>) => {
    setWrong(({ [key]: _, ...others }) => others)
    setDraft((before) => ({
      ...before,
      entries: { ...before.entries, [key]: { ...(before.entries[key] ?? emptyEntry(newId())), ...fields } },
    }))
  }, [])

  const setGrade = useCallback((place: RegionSide, grade: number | null) => {
    setDraft((before) => {
      const { [regionKey(place)]: old, ...others } = before.grades
      if (grade === null) return { ...before, grades: others }
      return { ...before, grades: { ...others, [regionKey(place)]: { ...place, id: old?.id ?? newId(), grade } } }
    })
  }, [])

  /** Forgets what was typed: what is stored is shown again. */
  const discard = useCallback(
    (then: VisitDraft = beginning(record, tester, visitId)) => {
      dropDraft(place)
      setStart(then)
      setDraft(then)
      setWrong({})
      setRestored(false)
    },
    [place, record, tester, visitId],
  )

  return { draft, isTouched, isRestored, wrong, setWrong, change, setEntry, setGrade, discard }
}

export type Visit = ReturnType<typeof useVisit>
