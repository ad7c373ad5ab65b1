import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type Props = { title: string; support?: ReactNode; action?: ReactNode; children: ReactNode }

/** A part of a session's page between hairlines. */
export const Panel = ({ title, support, action, children }: Props) => {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {support && <span className={classes.support}>{support}</span>}
        {action && <span className={classes.action}>{action}</span>}
      </header>
      {children}
    </section>
  )
}
