import { Button } from '@strideloom/ui/control/button.tsx'
import { type ReactNode, useId } from 'react'
import classes from './import-runs.module.css'

type Props = {
  title: string
  children: ReactNode
  /** Takes all of them, or none. */
  onAll?: (isTaken: boolean) => void
  count?: number
}

/** One kind of what is in the file, with a word for all of them where they are many. */
export const ImportSection = ({ title, children, onAll, count = 0 }: Props) => {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header className={classes.title}>
        <h2 id={id}>{title}</h2>
        {onAll && count > 1 && (
          <span className={classes.quietly}>
            <Button look="quiet" onClick={() => onAll(true)}>
              Take all {count}
            </Button>
            <Button look="quiet" onClick={() => onAll(false)}>
              Leave all out
            </Button>
          </span>
        )}
      </header>
      {children}
    </section>
  )
}
