import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import classes from './empty-state.module.css'

export interface EmptyStateProps {
  /** What is not there: "No finding yet." */
  sentence: string
  /** The next step in words: "Start with the calf tests, 6 min." */
  children?: ReactNode
  action?: ReactNode
  className?: string
}

/** One sentence and the next step. No picture. */
export function EmptyState({ sentence, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames(classes.empty, className)}>
      <p className={classes.words}>
        <b>{sentence}</b> {children}
      </p>
      {action}
    </div>
  )
}
