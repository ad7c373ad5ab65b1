import { type ReactNode, useEffect, useRef } from 'react'
import classes from './monthly-questions.module.css'

type Props = { id?: string; takesFocus: boolean; children: ReactNode }

/** What a step is about; whoever reads it by ear, or goes by keys, stands on it when it comes after another one. */
export const AskedHead = ({ id, takesFocus, children }: Props) => {
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) head.current?.focus()
  }, [takesFocus])
  return (
    <h2 id={id} ref={head} tabIndex={-1} className={classes.ask}>
      {children}
    </h2>
  )
}
