import type { TimeZone } from '@strideloom/domain/calendar/instant.ts'
import { Button, buttonClass } from '@strideloom/ui/control/button.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Skeleton } from '@strideloom/ui/surface/skeleton.tsx'
import { useState } from 'react'
import { NotLoaded } from '../../../lib/not-loaded.tsx'
import { type Brought, useBrought, useUndoImport } from '../import-hooks.ts'
import type { ImportSide } from '../import-side.ts'
import { broughtWords } from '../import-words.ts'
import classes from './import-runs.module.css'

type Props = { side: ImportSide; timeZone: TimeZone }

/** The files that were brought: what each was, by whom, to be had back and to be undone. */
export const BroughtList = ({ side, timeZone }: Props) => {
  const { data, isError, error, refetch, isPaused } = useBrought(side)
  // Without a network nothing is here to be shown, and the page says so above.
  if (!data && isPaused) return null
  if (!data)
    return isError ? (
      <NotLoaded
        kind="warn"
        title="The files brought before could not be fetched."
        error={error}
        onRetry={refetch}
        className={classes.part}
      />
    ) : (
      <Skeleton lines={2} label="Loading the files brought" className={classes.part ?? ''} />
    )
  if (data.length === 0) return null
  return (
    <section className={classes.part} aria-labelledby="brought">
      <h2 id="brought">Files brought</h2>
      <ul className={classes.rows}>
        {data.map((one) => (
          <BroughtRow key={one.id} side={side} timeZone={timeZone} one={one} />
        ))}
      </ul>
    </section>
  )
}

const BroughtRow = ({ side, timeZone, one }: Props & { one: Brought }) => {
  const { id, name, state, hasFile, runIds } = one
  const { undo, isUndoing } = useUndoImport(side)
  const [isAsked, setAsked] = useState(false)
  return (
    <li className={classes.brought}>
      <div className={classes.words}>
        <b>{name}</b>
        <span className={classes.support}>{broughtWords(one, timeZone)}</span>
      </div>
      {isAsked ? (
        <div className={classes.choices}>
          <span>Take {runIds.length === 1 ? 'its run' : `its ${runIds.length} runs`} out again, and the file?</span>
          <Button busy={isUndoing} onClick={() => void undo(id).then(() => setAsked(false))}>
            Take out
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            Keep
          </Button>
        </div>
      ) : (
        <div className={classes.quietly}>
          {hasFile && state === 'kept' && (
            <a
              href={`/api/run-imports/${side.runnerId}/${id}`}
              download={name}
              className={buttonClass({ look: 'quiet' })}
            >
              Download<VisuallyHidden> {name}</VisuallyHidden>
            </a>
          )}
          {state === 'kept' && (
            <Button look="quiet" onClick={() => setAsked(true)}>
              Undo<VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
