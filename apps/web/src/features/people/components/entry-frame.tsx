import { Logo } from '@strideloom/ui/glyph/logo.tsx'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePageTitle } from '../../../lib/page-title.ts'
import classes from './entry-frame.module.css'

/** The page before somebody is inside: one column, phone first, one thing to do. */
export const EntryFrame = ({
  title,
  lead,
  children,
  foot,
}: {
  title: string
  lead?: ReactNode
  children?: ReactNode
  foot?: ReactNode
}) => {
  usePageTitle(title)
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Link to="/" className={classes.brand}>
          <Logo size={24} />
          Strideloom
        </Link>
      </header>
      <main className={classes.main}>
        <div className={classes.intro}>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {children}
      </main>
      <footer className={classes.foot}>{foot}</footer>
    </div>
  )
}
