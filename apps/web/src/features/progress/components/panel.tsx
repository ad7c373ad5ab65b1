import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

type Props = { title: string; support?: ReactNode; children: ReactNode }

/** A part of the page between hairlines. */
export const Panel = ({ title, support, children }: Props) => {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>{title}</h2>
        {support && <span className={classes.support}>{support}</span>}
      </header>
      {children}
    </section>
  )
}
