import type { TooltipContentProps } from 'recharts'
import classes from './sentence-tooltip.module.css'

export interface SentenceTooltipProps<Point> {
  /** What recharts knows about the pointer. */
  from: Pick<TooltipContentProps, 'active' | 'payload'>
  say: (point: Point) => string
}

/** Our tooltip: the sentence of the point under the pointer, not names of series. */
export function SentenceTooltip<Point>({ from: { active, payload }, say }: SentenceTooltipProps<Point>) {
  const point = payload[0]?.payload as Point | undefined
  return active && point ? <p className={classes.tip}>{say(point)}</p> : null
}
