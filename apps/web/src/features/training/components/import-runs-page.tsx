import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { hideToast, showToast } from '@strideloom/ui/surface/toast-store.ts'
import { type ComponentType, type ReactNode, useEffect, useRef } from 'react'
import { putAside, useUndoImport } from '../import-hooks.ts'
import type { ImportSide } from '../import-side.ts'
import { takenSentence } from '../import-words.ts'
import { useSendFile } from '../use-send-file.ts'
import { ImportChoose } from './import-choose.tsx'
import { ImportLook } from './import-look.tsx'

type Props = {
  side: ImportSide
  /** The runner's. */
  name: string
  timeZone: TimeZone
  /** The file that is looked at; null where one is to be chosen. */
  fileId: string | null
  onFile: (id: string | null) => void
  /** Where the page's action stands: under the thumb, or under the list. */
  Frame: ComponentType<{ children: ReactNode; foot: ReactNode }>
}

/** Runs out of a file: chosen and sent, looked at, then taken. */
export const ImportRunsPage = ({ side, name, timeZone, fileId, onFile, Frame }: Props) => {
  const send = useSendFile(side, (id) => {
    // What it undoes is the file before this one.
    hideToast()
    onFile(id)
  })
  const { undo } = useUndoImport(side)
  const isLook = fileId !== null && send.sending.step === 'none'
  const content = useFocusOnChange(isLook)
  return isLook ? (
    <ImportLook
      key={fileId}
      side={side}
      id={fileId}
      name={name}
      timeZone={timeZone}
      Frame={Frame}
      content={content}
      onAnswer={(answers) => send.answer(fileId, answers)}
      onTaken={(done) => {
        onFile(null)
        showToast({ sentence: takenSentence(done), undo: () => void undo(fileId) })
      }}
      onLeave={(isWaiting) => {
        if (isWaiting) putAside(side, fileId)
        onFile(null)
      }}
    />
  ) : (
    <ImportChoose side={side} name={name} timeZone={timeZone} Frame={Frame} content={content} send={send} />
  )
}

/** What was pressed is gone with the step it belonged to: whoever reads goes on at the start of the next. */
const useFocusOnChange = (step: boolean) => {
  const content = useRef<HTMLDivElement>(null)
  const before = useRef(step)
  useEffect(() => {
    if (before.current === step) return
    before.current = step
    content.current?.focus()
  }, [step])
  return content
}
