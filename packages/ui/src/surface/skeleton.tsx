import { classNames } from '../class-names.ts'
import classes from './skeleton.module.css'

export interface SkeletonProps {
  /** Lines of text that will come. */
  lines?: number
  /** Or one box, any CSS length. */
  width?: string
  height?: string
  /** Said to readers once: "Loading the week". */
  label?: string
  className?: string
}

/** The frame of what will come. Only on a first visit: later the last content stays and dims (`Refetching`). */
export function Skeleton({ lines = 1, width, height, label, className }: SkeletonProps) {
  const widths = ['100%', '82%', '64%']
  return (
    <div className={classNames(classes.frame, className)} role={label ? 'status' : undefined}>
      {label && <span className={classes.label}>{label}</span>}
      {Array.from({ length: height ? 1 : lines }, (_, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: bars without identity
          key={i}
          className={classes.bar}
          style={{ width: width ?? widths[i % 3], height }}
        />
      ))}
    </div>
  )
}
