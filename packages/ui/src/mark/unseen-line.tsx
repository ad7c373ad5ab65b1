import type { ReactNode } from 'react'
import classes from './unseen-line.module.css'

/**
 * Words for readers only, as a line without height: for what stands hundreds of times on a page, where words that clip themselves
 * (`VisuallyHidden`) would be a layer each, and every frame goes through them all. In a flex or grid box it would take a place.
 */
export function UnseenLine({ children }: { children: ReactNode }) {
  return <span className={classes.line}>{children}</span>
}
