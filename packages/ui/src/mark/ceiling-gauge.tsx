import { classNames } from '../class-names.ts'
import classes from './ceiling-gauge.module.css'

export interface CeilingGaugeProps {
  /** The most the day allows, 0–10. */
  ceiling: number
  /** What is planned or in the hand, 0–10. Over the ceiling its surplus steps are red. */
  asked?: number
  /** Lying form, for lists: filled = asked, grey = free, outlined = over the ceiling. */
  lie?: boolean
  /** Length in px, default 84. */
  size?: number
  /** Read by readers; without it the gauge is decoration. */
  sentence?: string
  className?: string
}

/** Ten steps, filled from below to the ceiling. */
export function CeilingGauge({ ceiling, asked, lie, size = 84, sentence, className }: CeilingGaugeProps) {
  const thick = lie ? 9 : 4
  return (
    <svg
      className={classNames(classes.gauge, className)}
      width={lie ? size : thick}
      height={lie ? thick : size}
      viewBox={lie ? '0 0 84 9' : '0 0 4 84'}
      preserveAspectRatio="none"
      role={sentence ? 'img' : undefined}
      aria-label={sentence}
      aria-hidden={sentence ? undefined : true}
    >
      {Array.from({ length: 10 }, (_, i) => {
        const look = classes[stepLook(i + 1, ceiling, asked, lie)]
        return lie ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the step is its place
          <rect key={i} className={look} x={0.7 + i * 8.4} y={0.5} width={7} height={8} rx={1.5} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the step is its place
          <rect key={i} className={look} x={0} y={76.2 - i * 8.4} width={4} height={7.2} rx={1} />
        )
      })}
    </svg>
  )
}

/** How the n-th step (1–10) is drawn. */
export function stepLook(step: number, ceiling: number, asked = 0, lie = false): 'on' | 'free' | 'over' | 'closed' {
  if (step <= asked && step > ceiling) return 'over'
  if (lie) return step <= asked ? 'on' : step <= ceiling ? 'free' : 'closed'
  return step <= ceiling ? 'on' : 'free'
}
