import { useEffect, useRef, useState } from 'react'
import { newId } from '../../lib/new-id.ts'
import type { ImportSide } from './import-side.ts'
import { complaintAboutFile } from './import-words.ts'
import { FileNotSent, type ImportAnswers, sendFile } from './send-file.ts'

export type Sending =
  | { step: 'none' }
  /** `sent` bytes of it are on their way; all of them once the server reads it. */
  | { step: 'sending'; file: File; sent: number }
  | { step: 'stopped'; file: File; kind: FileNotSent['kind']; sentence: string }

/** The file that was chosen last, the id of its import, and what was answered of it. */
type Kept = { file: File; id: string; answers: ImportAnswers }

/**
 * Brings one file: chosen, on its way, stopped. A connection that breaks keeps the file and the id, so that the next try is the same
 * import. `onSent` gets the id once the server has read it.
 */
export const useSendFile = ({ runnerId }: ImportSide, onSent: (id: string) => void) => {
  const [sending, setSending] = useState<Sending>({ step: 'none' })
  const kept = useRef<Kept | null>(null)
  const underway = useRef<AbortController | null>(null)
  useEffect(() => () => underway.current?.abort(), [])

  const send = async (one: Kept) => {
    const { file, id, answers } = one
    underway.current?.abort()
    const stop = new AbortController()
    underway.current = stop
    kept.current = one
    setSending({ step: 'sending', file, sent: 0 })
    try {
      await sendFile({
        runnerId,
        id,
        file,
        answers,
        signal: stop.signal,
        onProgress: (sent, total) => {
          if (!stop.signal.aborted)
            setSending({ step: 'sending', file, sent: total > 0 ? (sent / total) * file.size : 0 })
        },
      })
      setSending({ step: 'none' })
      onSent(id)
    } catch (error) {
      if (stop.signal.aborted) return
      const told = error instanceof FileNotSent ? error : new FileNotSent('refused', 'The file could not be sent.')
      setSending({ step: 'stopped', file, kind: told.kind, sentence: told.message })
    }
  }

  return {
    sending,
    /** Another file, under an id of its own. */
    choose: (file: File) => {
      const sentence = complaintAboutFile(file)
      if (sentence === null) return void send({ file, id: newId(), answers: {} })
      underway.current?.abort()
      setSending({ step: 'stopped', file, kind: 'refused', sentence })
    },
    again: () => {
      if (kept.current) void send(kept.current)
    },
    /** The same file with answers to what it does not say; false when it is no longer at hand. */
    answer: (id: string, answers: ImportAnswers): boolean => {
      if (kept.current?.id !== id) return false
      void send({ ...kept.current, answers })
      return true
    },
    cancel: () => {
      underway.current?.abort()
      setSending({ step: 'none' })
    },
  }
}
