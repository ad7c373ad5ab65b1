import type { ReactNode } from 'react'
import classes from './dead-end.module.css'
import { usePageTitle } from './page-title.ts'

/** A page that cannot be shown: what happened, and the way on. */
export const DeadEnd = ({ sentence, action }: { sentence: string; action: ReactNode }) => {
  usePageTitle(sentence)
  return (
    <div className={classes.end}>
      <h1>{sentence}</h1>
      {action}
    </div>
  )
}
