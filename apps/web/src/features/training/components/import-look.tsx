import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { type ComponentType, type ReactNode, type RefObject, useRef, useState } from 'react'
import { useUnits } from '../../../lib/me.ts'
import { newId } from '../../../lib/new-id.ts'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { answersNo, domainCode, sentenceOf } from '../../../lib/server-error.ts'
import { type Choices, countTaken, takesOf } from '../import-choice.ts'
import { type Preview, usePreview, useTake } from '../import-hooks.ts'
import { partsOf } from '../import-parts.ts'
import type { ImportSide } from '../import-side.ts'
import { previewFacts, previewHeadline } from '../import-words.ts'
import type { ImportAnswers } from '../send-file.ts'
import { ImportContents } from './import-contents.tsx'
import { ImportHead } from './import-head.tsx'
import classes from './import-runs.module.css'

type Props = {
  side: ImportSide
  id: string
  name: string
  timeZone: TimeZone
  Frame: ComponentType<{ children: ReactNode; foot: ReactNode }>
  content: RefObject<HTMLDivElement | null>
  /** False when the file is no longer at hand. */
  onAnswer: (answers: ImportAnswers) => boolean
  onTaken: (done: { added: number; completed: number }) => void
  /** `isWaiting`: nothing of it was taken, so it can be put aside. */
  onLeave: (isWaiting: boolean) => void
}

/** The second step: what the file would become. */
export const ImportLook = ({ content, Frame, onLeave, ...props }: Props) => {
  const { side, id, name } = props
  const { data, error, isError, isPaused, refetch } = usePreview(side, id)
  if (data && data.state === 'staged')
    return <Look {...props} shown={data} refetch={refetch} content={content} Frame={Frame} onLeave={onLeave} />
  const isGone = data !== undefined || answersNo(error)
  const title = isGone ? 'This file waits no more' : 'What is in the file'
  return (
    <Frame
      foot={
        <div className={classes.actions}>
          <Button {...(isGone && { look: 'main' })} big onClick={() => onLeave(false)}>
            Choose another file
          </Button>
        </div>
      }
    >
      <div ref={content} tabIndex={-1} className={classes.content}>
        <ImportHead side={side} title={title} sub={data?.name ?? ''} name={name} />
        <div className={classes.part}>
          {data ? (
            <p>{data.state === 'kept' ? 'Its runs were taken already.' : 'It was taken and undone again.'}</p>
          ) : isError ? (
            <NotLoaded title="The file could not be looked at." error={error} onRetry={refetch} />
          ) : isPaused ? (
            <Notice kind="offline" announce>
              No network. What is in the file is shown when it is back.
            </Notice>
          ) : (
            <Skeleton lines={6} label="Looking at the file" />
          )}
        </div>
      </div>
    </Frame>
  )
}

type LookProps = Props & { shown: Preview; refetch: () => unknown }

const Look = ({ side, id, name, timeZone, shown, refetch, content, Frame, onAnswer, onTaken, onLeave }: LookProps) => {
  const { distance } = useUnits()
  const [choices, setChoices] = useState<Choices>(new Map())
  const [isStale, setStale] = useState(false)
  const ids = useRef(new Map<string, string>())
  const { take, isTaking, error } = useTake(side)
  const parts = partsOf(shown.items)
  const count = countTaken(shown.items, choices)
  /** Of the same activity it is the same write, however often it is sent. */
  const idOf = (key: string): string => {
    const there = ids.current.get(key) ?? newId()
    ids.current.set(key, there)
    return there
  }
  const submit = () => {
    setStale(false)
    take({ id, seen: shown.seen, take: takesOf(shown.items, choices, idOf) }).then(onTaken, (trouble: unknown) => {
      if (domainCode(trouble) !== 'record-moved-on') return
      setStale(true)
      refetch()
    })
  }
  return (
    <Frame
      foot={
        <div className={classes.actions}>
          {isStale ? (
            <Notice kind="warn" announce compact>
              Runs were changed since you looked. This is how it is now: look, then take them.
            </Notice>
          ) : (
            error && (
              <Notice kind="warn" announce compact title="Not taken.">
                {sentenceOf(error)}
              </Notice>
            )
          )}
          {count > 0 && (
            <Button look="main" big busy={isTaking} onClick={submit}>
              {`Take ${formatCount(count, 'run')}`}
            </Button>
          )}
          <Button {...(count > 0 && { look: 'quiet' })} big disabled={isTaking} onClick={() => onLeave(true)}>
            {count > 0 ? 'Take nothing' : 'Choose another file'}
          </Button>
        </div>
      }
    >
      <div ref={content} tabIndex={-1} className={classes.content}>
        <ImportHead side={side} title={previewHeadline(parts, shown)} sub={shown.name} name={name} />
        <ImportContents
          shown={shown}
          parts={parts}
          facts={previewFacts(parts, shown)}
          choices={choices}
          onChoices={setChoices}
          onAnswer={onAnswer}
          timeZone={timeZone}
          // their practice reads kilometres
          unit={side.by === 'runner' ? distance : 'km'}
          whose={side.by === 'runner' ? 'You' : (name.split(' ')[0] ?? name)}
        />
      </div>
    </Frame>
  )
}
