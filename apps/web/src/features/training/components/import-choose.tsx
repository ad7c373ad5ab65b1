import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Link, useLocation } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, type RefObject, useState } from 'react'
import { useIsOnline } from '../../../lib/use-is-online.ts'
import type { ImportSide } from '../import-side.ts'
import { ACCEPTED } from '../import-words.ts'
import type { Sending, useSendFile } from '../use-send-file.ts'
import { BroughtList } from './brought-list.tsx'
import { FileButton } from './file-button.tsx'
import { ImportHead } from './import-head.tsx'
import classes from './import-runs.module.css'
import { SendProgress } from './send-progress.tsx'

type Props = {
  side: ImportSide
  name: string
  timeZone: TimeZone
  Frame: ComponentType<{ children: ReactNode; foot: ReactNode }>
  content: RefObject<HTMLDivElement | null>
  send: ReturnType<typeof useSendFile>
}

/** The first step: which file, how far it is on its way, why it did not arrive; and what was brought before. */
export const ImportChoose = ({ side, name, timeZone, Frame, content, send }: Props) => {
  const { sending } = send
  const isOnline = useIsOnline()
  const actions = <Actions send={send} />
  const isPhone = side.by === 'runner'
  return (
    <Frame foot={isPhone ? actions : null}>
      <div ref={content} tabIndex={-1} className={classes.content}>
        <ImportHead
          side={side}
          title="Bring runs from a file"
          sub={
            isPhone ? 'From your watch, or an export of years.' : `For ${name}: from a watch, or an export of years.`
          }
          name={name}
        />
        <DropPlace onDrop={send.choose} isOff={sending.step === 'sending'}>
          <p>{ACCEPTED}</p>
          <p>You see what is in it before anything is taken.</p>
          {sending.step === 'sending' && <SendProgress file={sending.file} sent={sending.sent} />}
          {sending.step === 'stopped' && <Stopped {...sending} />}
          {!isOnline && sending.step !== 'stopped' && (
            <Notice kind="offline" announce>
              No network. A file needs one to be brought.
            </Notice>
          )}
          {!isPhone && actions}
          {sending.step !== 'sending' && <p className={classes.drop}>Or drop the file here.</p>}
        </DropPlace>
        <BroughtList side={side} timeZone={timeZone} />
      </div>
    </Frame>
  )
}

const Actions = ({ send: { sending, choose, again, cancel } }: Pick<Props, 'send'>) => {
  if (sending.step === 'sending')
    return (
      <div className={classes.actions}>
        <Button big onClick={cancel}>
          Cancel
        </Button>
      </div>
    )
  const isAgain = sending.step === 'stopped' && (sending.kind === 'lost' || sending.kind === 'busy')
  return (
    <div className={classes.actions}>
      {isAgain && (
        <Button look="main" big onClick={again}>
          Try again
        </Button>
      )}
      <FileButton look={isAgain ? 'quiet' : 'main'} onChoose={choose}>
        {sending.step === 'stopped' ? 'Choose another file' : 'Choose a file'}
      </FileButton>
    </div>
  )
}

const Stopped = ({ file, kind, sentence }: Extract<Sending, { step: 'stopped' }>) => {
  const next = useLocation({ select: ({ href }) => href })
  if (kind === 'signed-out')
    return (
      <Notice
        kind="warn"
        announce
        title="You are signed out."
        action={
          <Link to="/sign-in" search={{ next }} className={buttonClass({ look: 'quiet' })}>
            Sign in
          </Link>
        }
      >
        Sign in, then choose the file again.
      </Notice>
    )
  const isKept = kind === 'lost' || kind === 'busy'
  return (
    <Notice
      kind={isKept ? 'warn' : 'block'}
      announce
      title={isKept ? `${file.name} is not sent.` : `${file.name} is not brought.`}
    >
      {sentence} {isKept && 'It is still chosen.'}
    </Notice>
  )
}

/** Takes a file that is dropped on it; the words for that stand on wide screens with a mouse. */
const DropPlace = ({
  children,
  onDrop,
  isOff,
}: {
  children: ReactNode
  onDrop: (file: File) => void
  isOff: boolean
}) => {
  const [isOver, setOver] = useState(false)
  return (
    <section
      aria-label="The file"
      className={classes.place}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!isOff)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        // Else the browser would leave the page and show the file.
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file && !isOff) onDrop(file)
      }}
    >
      {children}
    </section>
  )
}
