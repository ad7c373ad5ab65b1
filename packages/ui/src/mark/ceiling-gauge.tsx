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
  const read = {
    role: sentence ? 'img' : undefined,
    'aria-label': sentence,
    'aria-hidden': sentence ? undefined : true,
  } as const
  if (!lie)
    return (
      <span
        {...read}
        className={classNames(classes.gauge, classes.stands, className)}
        style={{ height: size, backgroundImage: standing(ceiling, asked) }}
      />
    )
  return (
    <svg
      role={read.role}
      aria-label={read['aria-label']}
      aria-hidden={read['aria-hidden']}
      className={classNames(classes.gauge, className)}
      width={size}
      height={9}
      viewBox="0 0 84 9"
      preserveAspectRatio="none"
    >
      {STEPS.map((step) => (
        <rect
          key={step}
          className={classes[stepLook(step, ceiling, asked, lie)]}
          x={0.7 + (step - 1) * 8.4}
          y={0.5}
          width={7}
          height={8}
          rx={1.5}
        />
      ))}
    </svg>
  )
}

const STEPS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** One background for all ten: a plan shows one on each of its days, and as drawings they were a tenth of its elements. */
const standing = (ceiling: number, asked?: number): string =>
  `linear-gradient(to top, ${STEPS.map((step) => {
    const [from, to] = [(step - 1) * 10 + 1, step * 10]
    return `transparent 0 ${from}%, var(--${stepLook(step, ceiling, asked)}) 0 ${to - 0.5}%`
  }).join(', ')}, transparent 0)`

/** How the n-th step (1–10) is drawn. */
export function stepLook(step: number, ceiling: number, asked = 0, lie = false): 'on' | 'free' | 'over' | 'closed' {
  if (step <= asked && step > ceiling) return 'over'
  if (lie) return step <= asked ? 'on' : step <= ceiling ? 'free' : 'closed'
  return step <= ceiling ? 'on' : 'free'
}
