import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type Props = {
  title: string
  support?: ReactNode
  /** What is done with all of it, at the end of the head. */
  act?: ReactNode
  children: ReactNode
  className?: string | undefined
}

/** A part of the brief between hairlines. */
export const Panel = ({ title, support, act, children, className }: Props) => {
  const id = useId()
  return (
    <section className={className ? `${classes.panel} ${className}` : classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {support && <span className={classes.support}>{support}</span>}
        {act && <span className={classes.act}>{act}</span>}
      </header>
      {children}
    </section>
  )
}
