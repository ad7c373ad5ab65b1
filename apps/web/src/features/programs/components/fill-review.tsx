import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import type { ReactNode } from 'react'
import { useBuilder } from '../builder-context.ts'
import { type Brings, useMisfits } from '../use-misfits.ts'
import classes from './fill-sheet.module.css'

/** What would not fit this runner, before it is accepted, and the press that accepts it. */
export const FillReview = ({
  brings,
  day,
  press,
  onPress,
  children,
}: {
  brings: Brings
  day: string
  /** The words of the button; null while there is nothing to bring. */
  press: string | null
  onPress: () => void
  /** What will happen, in a sentence. */
  children: ReactNode
}) => {
  const { runner, guardState } = useBuilder()
  const misfits = useMisfits(brings, day)
  return (
    <section className={classes.review} aria-label="Before it is taken">
      <p role="status">{children}</p>
      {misfits === null ? (
        <p className={classes.say}>
          {guardState.kind === 'failed'
            ? `What would not fit ${runner} cannot be told: ${guardState.sentence}`
            : `Looking at what fits ${runner}…`}
        </p>
      ) : (
        <>
          {misfits.against.length > 0 && (
            <Notice kind="warn" title={`Not everything fits ${runner}:`}>
              <ul className={classes.against}>
                {misfits.against.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Notice>
          )}
          {misfits.equipment.length > 0 && (
            <p className={classes.say}>
              It needs: {misfits.equipment.join(', ')}. What {runner} has is not noted: ask.
            </p>
          )}
        </>
      )}
      {press && (
        <div className={classes.foot}>
          <Button look="main" onClick={onPress}>
            {press}
          </Button>
        </div>
      )}
    </section>
  )
}
