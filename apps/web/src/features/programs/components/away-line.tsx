import { Button } from '@strideloom/ui/control/button.tsx'
import { formatCount } from '@strideloom/ui/format/number.ts'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useMemo } from 'react'
import { spanSentence } from '../../../lib/availability-words.ts'
import { useAvailability } from '../availability.ts'
import { useBuilder } from '../builder-context.ts'
import { onAwayDays } from '../told-since.ts'
import classes from './guard-line.module.css'

/** Workouts on days away that the runner told of since the plan was published. Nothing moves by itself. */
export const AwayLine = ({ publishedAt }: { publishedAt: Date | string | null }) => {
  const { runnerId, runner, program, today, select } = useBuilder()
  const spans = useAvailability(runnerId)
  const [first] = useMemo(
    () => onAwayDays(program, spans, { publishedAt, today }),
    [program, spans, publishedAt, today],
  )
  if (!first) return null
  return (
    <div className={classes.line}>
      <Notice
        kind="warn"
        compact
        title={`${formatCount(first.workouts, 'workout')} on days away ${first.workouts === 1 ? 'needs' : 'need'} another look.`}
        action={<Button onClick={() => select({ kind: 'day', day: first.first })}>Look at it</Button>}
      >
        {spanSentence(runner, first.span)}, told since the plan was published. Nothing was moved.
      </Notice>
    </div>
  )
}
