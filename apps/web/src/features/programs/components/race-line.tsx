import { Button } from '@strideloom/ui/control/button.tsx'
import { Notice } from '@strideloom/ui/surface/notice.tsx'
import { useBuilder } from '../builder-context.ts'
import { movedRaceNotice } from '../replan-words.ts'
import type { MovedRaces } from '../use-moved-races.ts'
import classes from './guard-line.module.css'

/** A race is another one than when the plan was laid around it. Nothing moves by itself. */
export const RaceLine = ({ moved }: { moved: MovedRaces }) => {
  const { replan } = useBuilder()
  const { title, rest } = movedRaceNotice(moved)
  return (
    <div className={classes.line}>
      <Notice kind="warn" compact title={title} action={replan && <Button onClick={replan}>Re-plan</Button>}>
        {rest}
      </Notice>
    </div>
  )
}
