import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { type MovedWork, movedWords } from '../../../lib/moved-work.ts'
import { useBuilder } from '../builder-context.ts'
import classes from './guard-line.module.css'

/** Coming work that the runner laid on another day: the draft has it where it was published, and so it says where it lies. */
export const MovedLine = ({ moved }: { moved: readonly MovedWork[] }) => {
  const { runner, program, select } = useBuilder()
  // What this draft has laid there already needs no other look.
  const [first, ...more] = moved.filter(({ workoutId, toDay }) => {
    const workout = program.workouts[workoutId]
    return workout !== undefined && workout.day !== toDay
  })
  if (!first) return null
  return (
    <div className={classes.line}>
      <Notice
        kind="info"
        compact
        title={`${runner} moved ${first.title}.`}
        action={<Button onClick={() => select({ kind: 'workout', id: first.workoutId })}>Look at it</Button>}
      >
        {`${movedWords(first).replace(/^./, (letter) => letter.toUpperCase())}.`}
        {more.length > 0 && ` ${more.length} more: all are on the runner’s page.`}
      </Notice>
    </div>
  )
}
