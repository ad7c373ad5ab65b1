import type { ReactNode } from 'react'
import classes from './rules-page.module.css'

/** Rules or thresholds of one thing under their title, where the way to them leads. */
export const ItemGroup = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section id={`rules-${id}`} aria-labelledby={`rules-${id}-title`} className={classes.group}>
    <h2 id={`rules-${id}-title`}>{title}</h2>
    <ul>{children}</ul>
  </section>
)
