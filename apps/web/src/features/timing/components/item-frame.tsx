import { Button } from '@strideloom/ui/control/button.tsx'
import { Tag } from '@strideloom/ui/mark/tag.tsx'
import { type ReactNode, useId, useState } from 'react'
import classes from './rule-item.module.css'

/** One line of the rules: when it speaks and what it says; behind the button why, and what may be changed. */
export const ItemFrame = ({
  name,
  when,
  says,
  isTouched,
  isOwn,
  mayChange,
  wrong,
  shape,
  support,
  children,
}: {
  /** What it is called: read out with the button. */
  name: string
  when: string
  says: string
  /** Changed in the draft, and not saved. */
  isTouched: boolean
  /** The practice's own. */
  isOwn: boolean
  mayChange: boolean
  /** What is wrong with the draft here; said at its field once it is open. */
  wrong: string | undefined
  shape?: ReactNode
  support: ReactNode
  /** Behind the button. */
  children: ReactNode
}) => {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const word = isOpen ? 'Close' : mayChange ? 'Change' : 'Why'
  return (
    <li className={shape ? classes.rule : classes.threshold} data-open={isOpen || undefined}>
      {shape}
      <div className={classes.words}>
        <p className={classes.when}>
          {when}
          {isTouched ? <Tag tone="warn">not saved</Tag> : isOwn ? <Tag tone="info">changed here</Tag> : null}
        </p>
        <p className={classes.leaves}>{says}</p>
        {support}
        {wrong && !isOpen && <p className={classes.wrong}>{wrong}</p>}
      </div>
      <Button
        look="quiet"
        className={classes.more}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={`${word} ${name}`}
        onClick={() => setIsOpen((before) => !before)}
      >
        {word}
      </Button>
      {isOpen && (
        <div id={id} className={classes.open}>
          {children}
        </div>
      )}
    </li>
  )
}
