import { Avatar } from '@strideloom/ui/mark/avatar.tsx'
import { VisuallyHidden } from '@strideloom/ui/mark/visually-hidden.tsx'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './runner-head.module.css'

/** Head of a page on the phone: the sentence or the place, one line under it, and the way to one's own settings. */
export const RunnerHead = ({
  title,
  sub,
  name,
  over,
}: {
  title: string
  sub?: ReactNode
  name: string
  over?: string
}) => (
  <header className={classes.head}>
    <div className={classes.words}>
      {over && <p className={classes.over}>{over}</p>}
      <h1>{title}</h1>
      {sub && <p className={classes.sub}>{sub}</p>}
    </div>
    <Link to="/me" className={classes.me}>
      <Avatar name={name} size={36} />
      <VisuallyHidden>{`${name}: account and settings`}</VisuallyHidden>
    </Link>
  </header>
)
