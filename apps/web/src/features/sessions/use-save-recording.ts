import type { Instant } from '@strideloom/domain/calendar/instant.ts'
import { useCallback, useState } from 'react'
import { answersNo, domainCode, fieldErrors, sentenceOf } from '../../lib/server-error.ts'
import { useRecordSession } from './hooks.ts'
import { type Complaints, complaintsByKey, recordOf, type Summary } from './recorded.ts'
import type { Recording } from './recording.ts'

/** Why a recording is not saved yet. */
export type Trouble =
  /** The server could not be reached: all is kept here, and tried again when the network is back. */
  | { kind: 'unsent'; sentence: string }
  /** Something stands in the way, said at its field or in one sentence. */
  | { kind: 'refused'; sentence: string }
  /** Something became known since: whoever records says that it was done before. */
  | { kind: 'known-since'; sentence: string }
  /** An adverse answer waits for a look. */
  | { kind: 'locked'; sentence: string }
  /** Somebody else saved it. */
  | { kind: 'moved-on'; sentence: string }

const troubleOf = (error: unknown): Trouble => {
  const sentence = sentenceOf(error)
  switch (domainCode(error)) {
    case 'record-moved-on':
      return { kind: 'moved-on', sentence }
    case 'guard-since':
      return { kind: 'known-since', sentence }
    case 'guard-locked':
      return { kind: 'locked', sentence }
    default:
      return answersNo(error)
        ? { kind: 'refused', sentence }
        : { kind: 'unsent', sentence: 'The server cannot be reached.' }
  }
}

const NONE: Complaints = new Map()
const CORRECT = 'Some fields need a look. Everything is still here.'

/** Sends a recording; what goes wrong is told by kind, and at the fields that it is about. The same record twice is one. */
export const useSaveRecording = (runnerId: string) => {
  const { mutateAsync, isPending } = useRecordSession()
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [complaints, setComplaints] = useState(NONE)

  const save = useCallback(
    async (recording: Recording, summary: Summary, now: Instant): Promise<'saved' | Trouble['kind']> => {
      const made = recordOf(recording, summary, now)
      if (made.record === null) {
        setComplaints(made.complaints)
        setTrouble({ kind: 'refused', sentence: CORRECT })
        return 'refused'
      }
      setComplaints(NONE)
      setTrouble(null)
      const { revision, acknowledgement, doneBefore } = recording
      try {
        await mutateAsync({ runnerId, record: made.record, revision, acknowledgement, doneBefore })
        return 'saved'
      } catch (error) {
        const fields = Object.entries(fieldErrors(error)).map(([path, message]) => ({ path, message }))
        setComplaints(complaintsByKey(fields, recording, summary))
        const found = troubleOf(error)
        setTrouble(found)
        return found.kind
      }
    },
    [mutateAsync, runnerId],
  )
  const forget = useCallback(() => {
    setTrouble(null)
    setComplaints(NONE)
  }, [])
  return { save, isSaving: isPending, trouble, complaints, forget }
}
