import classes from './week-load.module.css'
import type { WeekLoadProps } from './week-load.tsx'

const COLUMN = { width: 6, gap: 3, height: 22 }

/** Weeks beside each other where only one is shown at a time: filled what was done, outlined what is planned, a line under the one that is shown. */
export function WeekLoadStrip({
  weeks,
  at,
  scale,
}: {
  weeks: readonly Pick<WeekLoadProps, 'done' | 'planned'>[]
  /** Which of them is shown. */
  at: number
  scale: number
}) {
  const step = COLUMN.width + COLUMN.gap
  const high = (value: number): number => (scale > 0 ? Math.max(1, (value / scale) * COLUMN.height) : 1)
  const box = (index: number, height: number, inset: number) => ({
    x: index * step + inset,
    y: COLUMN.height - height + inset,
    width: COLUMN.width - 2 * inset,
    height: Math.max(0, height - 2 * inset),
  })
  return (
    <svg
      className={classes.load}
      width={weeks.length * step - COLUMN.gap}
      height={COLUMN.height + 4}
      aria-hidden="true"
    >
      {weeks.map(({ done, planned }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the week is its place
        <g key={index}>
          {done === null && planned === null && (
            <rect className={classes.unknown} {...box(index, COLUMN.height, 0.5)} />
          )}
          {planned !== null && <rect className={classes.planned} {...box(index, high(planned), 0.5)} />}
          {done !== null && <rect className={classes.done} {...box(index, high(done), 0)} />}
        </g>
      ))}
      <rect className={classes.shown} x={at * step - 1} y={COLUMN.height + 2} width={COLUMN.width + 2} height={2} />
    </svg>
  )
}
