import { classNames } from '@strideloom/ui/class-names.ts'
import { CeilingGauge } from '@strideloom/ui/mark/ceiling-gauge.tsx'
import { memo } from 'react'
import classes from './day-ceiling.module.css'

/** From here up a day has room for firm work: its number is petrol. */
const ROOMY = 6

/**
 * The most that a day takes, before anything is dropped on it: ten steps at its right edge, the number above. While
 * something is in the hand the steps that it asks for beyond the ceiling are red.
 */
export const DayCeiling = memo(({ ceiling, asked, lie }: { ceiling: number; asked: number | null; lie: boolean }) => {
  const isOver = asked !== null && asked > ceiling
  return (
    <span className={classNames(classes.ceiling, lie && classes.lie)} aria-hidden="true">
      <b className={classNames(classes.number, ceiling >= ROOMY && classes.roomy, isOver && classes.over)}>{ceiling}</b>
      <CeilingGauge
        ceiling={ceiling}
        {...(isOver && { asked })}
        {...(lie && { lie: true })}
        size={lie ? 72 : 76}
        className={classes.gauge}
      />
    </span>
  )
})
