import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import classes from './tag.module.css'

export type TagTone = 'plain' | 'felt' | 'hands' | 'info' | 'warn' | 'block' | 'safety' | 'done'

/** Two or three words with a shape before them: colour never stands alone. */
export function Tag(props: { tone?: TagTone; icon?: ReactNode; children: ReactNode; className?: string }) {
  const { tone = 'plain', icon, children, className } = props
  return (
    <span className={classNames(classes.tag, classes[tone], className)}>
      {icon}
      {children}
    </span>
  )
}
