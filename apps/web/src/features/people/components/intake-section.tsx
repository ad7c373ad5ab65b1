import type { ReactNode } from 'react'
import classes from './intake-section.module.css'

/** One part of the intake; `id` is where the list of what is missing leads to. */
export const IntakeSection = ({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: ReactNode
  children: ReactNode
}) => (
  <section className={classes.section} id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
    <header className={classes.head}>
      <h2 id={`${id}-title`}>{title}</h2>
      {lead && <p>{lead}</p>}
    </header>
    {children}
  </section>
)

export const sectionRow = classes.row
