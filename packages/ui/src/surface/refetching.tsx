import type { ReactNode } from 'react'
import { classNames } from '../class-names.ts'
import classes from './refetching.module.css'

/** Keeps the last numbers on screen while newer ones are fetched: dims to 60 % after 300 ms, never a spinner. */
export function Refetching({ busy, children, className }: { busy: boolean; children: ReactNode; className?: string }) {
  return (
    <div className={classNames(busy && classes.busy, className)} aria-busy={busy}>
      {children}
    </div>
  )
}
