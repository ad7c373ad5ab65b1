import type { ReactNode } from 'react'
import classes from './desk-frame.module.css'

/** A page of the practice whose action stays in sight under a long list. */
export const DeskFrame = ({ children, foot }: { children: ReactNode; foot: ReactNode }) => (
  <div className={classes.page}>
    {children}
    {foot && <div className={classes.foot}>{foot}</div>}
  </div>
)
