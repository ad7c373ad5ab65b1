import { classNames } from '../class-names.ts'
import classes from './week-load.module.css'

export interface WeekLoadProps {
  /** What was done; null where nobody told. */
  done: number | null
  /** What is planned; null where it is not known. */
  planned: number | null
  /** The most that is asked for; null where nothing is. */
  most: number | null
  /** More was done than is known. */
  isPartly?: boolean
  /** The whole scale: the largest of the weeks that are drawn beside each other. */
  scale: number
  className?: string
}

const HEIGHT = 8

/** A week's running in a line: filled what was done, outlined what is planned, a stroke at the most that is asked for. What is not known is dashed, never empty. */
export function WeekLoad({ done, planned, most, isPartly = false, scale, className }: WeekLoadProps) {
  const at = (value: number): string => `${scale > 0 ? Math.min(100, (value / scale) * 100) : 0}%`
  return (
    <svg className={classNames(classes.load, className)} width="100%" height={HEIGHT + 2} aria-hidden="true">
      {done === null && planned === null && (
        <rect className={classes.unknown} x="0.5" y="1.5" width="99%" height={HEIGHT - 1} rx="1.5" />
      )}
      {planned !== null && (
        <rect className={classes.planned} x="0.5" y="1.5" width={at(planned)} height={HEIGHT - 1} rx="1.5" />
      )}
      {done !== null && <rect className={classes.done} y="1" width={at(done)} height={HEIGHT} rx="1.5" />}
      {done !== null && isPartly && (
        <line className={classes.partly} x1={at(done)} x2="100%" y1={HEIGHT / 2 + 1} y2={HEIGHT / 2 + 1} />
      )}
      {most !== null && <line className={classes.most} x1={at(most)} x2={at(most)} y1="-1" y2={HEIGHT + 3} />}
    </svg>
  )
}
