import type { ReactNode } from 'react'
import classes from './page-with-foot.module.css'

type Props = {
  children: ReactNode
  foot: ReactNode
  /** The foot goes to the edges: it is a surface of its own. */
  bare?: boolean
}

/**
 * A page whose action stands under the thumb: the words scroll above it, so that nothing that can be pressed or has the
 * focus ever lies under it.
 */
export const PageWithFoot = ({ children, foot, bare = false }: Props) => (
  <div className={classes.page} data-own-scroll>
    <div className={classes.scroll}>{children}</div>
    {foot && <div className={bare ? classes.bare : classes.foot}>{foot}</div>}
  </div>
)
